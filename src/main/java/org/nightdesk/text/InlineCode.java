package org.nightdesk.text;

import org.nightdesk.io.StoredCode;
import org.nightdesk.io.StoredCodes;

/**
 * A piece of inline markup that a translator moves but does not change.
 *
 * @param number the number in {@code {1}…{/1}} or {@code {1/}}, unique in its text, from 1
 * @param kind what the markup is
 * @param detail the link's address, or the protected text of {@link Kind#LITERAL}; empty for the others
 */
public record InlineCode(int number, Kind kind, String detail) {
    /** What a code stands for, and whether it encloses text. */
    public enum Kind implements StoredCode<String> {
        BOLD("BOLD", true),
        ITALIC("ITALIC", true),
        LINK("LINK", true),
        CODE("CODE", true),
        STRIKE("STRIKE", true),
        SUB("SUB", true),
        SUP("SUP", true),
        BREAK("BREAK", false),
        /** Source text that itself looks like a code, protected. */
        LITERAL("LITERAL", false);

        private static final StoredCodes<String, Kind> CODES = new StoredCodes<>(Kind.class);

        private final String code;
        private final boolean paired;

        Kind(String code, boolean paired) {
            this.code = code;
            this.paired = paired;
        }

        public boolean paired() {
            return paired;
        }

        @Override
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for a code that none has */
        public static Kind of(String code) {
            return CODES.get(code);
        }
    }

    public InlineCode {
        if (number < 1 || number > 999) {
            throw new IllegalArgumentException("inline code number " + number);
        }
    }

    public String opening() {
        return kind.paired() ? "{" + number + "}" : "{" + number + "/}";
    }

    /** The closing mark; empty for a standalone code. */
    public String closing() {
        return kind.paired() ? "{/" + number + "}" : "";
    }
}
