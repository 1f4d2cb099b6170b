package org.nightdesk.kit;

import java.util.List;
import java.util.Locale;

/**
 * Why something happened to a row, sayable in every kit language.
 *
 * @param code stable, such as {@code number-cell}
 * @param details what the sentence names, in its order
 */
public record Reason(String code, List<Object> details) {
    public Reason {
        details = List.copyOf(details);
    }

    public static Reason of(String code, Object... details) {
        return new Reason(code, List.of(details));
    }

    /** The sentence without its full stop. */
    public String in(Locale language) {
        String key = code.indexOf('.') < 0 ? "reason." + code : code;
        return Words.in(language).say(key, details.toArray());
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
