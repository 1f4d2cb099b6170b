package org.nightdesk.text;

/**
 * A piece of inline markup that a translator moves but does not change.
 *
 * @param number the number in {@code {1}…{/1}} or {@code {1/}}, unique in its text, from 1
 * @param kind what the markup is
 * @param detail the link's address, or the protected text of {@link Kind#LITERAL}; empty for the others
 */
public record InlineCode(int number, Kind kind, String detail) {
    /** What a code stands for, and whether it encloses text. */
    public enum Kind {
        BOLD(true),
        ITALIC(true),
        LINK(true),
        CODE(true),
        STRIKE(true),
        SUB(true),
        SUP(true),
        BREAK(false),
        /** Source text that itself looks like a code, protected. */
        LITERAL(false);

        private final boolean paired;

        Kind(boolean paired) {
            this.paired = paired;
        }

        public boolean paired() {
            return paired;
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
