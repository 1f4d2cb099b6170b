package org.nightdesk.job;

import org.nightdesk.io.StoredCode;
import org.nightdesk.io.StoredCodes;

/** Whom a job puts people's questions to. The code is what the store keeps. */
public enum Answerer implements StoredCode<String> {
    /** The article's editor; the manager while it has none. */
    EDITOR("EDITOR"),
    MANAGER("MANAGER"),
    /** The critic who wrote the article, by way of the manager; the manager alone where it names none. */
    CRITIC("CRITIC");

    private static final StoredCodes<String, Answerer> CODES = new StoredCodes<>(Answerer.class);

    private final String code;

    Answerer(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a code that none has */
    public static Answerer of(String code) {
        return CODES.get(code);
    }
}
