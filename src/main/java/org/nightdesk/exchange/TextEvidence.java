package org.nightdesk.exchange;

import java.util.Locale;

/** How a text is searched for numbers and names. */
final class TextEvidence {
    private static final int SMALL = 12;

    private TextEvidence() {}

    /** Lower case, separators inside numbers gone. */
    static String searched(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean separator = (c == ',' || c == '.' || c == ':')
                    && i > 0
                    && i + 1 < lower.length()
                    && Character.isDigit(lower.charAt(i - 1))
                    && Character.isDigit(lower.charAt(i + 1));
            if (!separator) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Whether a number is large enough that translators keep its digits. */
    static boolean isTelling(String number) {
        String digits = searched(number);
        return digits.length() > 2 || digits.length() == 2 && Integer.parseInt(digits) > SMALL;
    }

    /** Whether the token stands in the text, a number not as part of a longer one. */
    static boolean holds(String text, String token) {
        for (int at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + 1)) {
            int end = at + token.length();
            boolean before = at > 0 && Character.isDigit(text.charAt(at - 1)) && Character.isDigit(token.charAt(0));
            boolean after = end < text.length()
                    && Character.isDigit(text.charAt(end))
                    && Character.isDigit(token.charAt(token.length() - 1));
            if (!before && !after) {
                return true;
            }
        }
        return false;
    }
}
