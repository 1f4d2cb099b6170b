package org.nightdesk.page;

/** Escaping for HTML and XML, text and double-quoted attributes alike. */
public final class Html {
    private Html() {}

    public static String escape(String text) {
        int length = text.length();
        StringBuilder out = new StringBuilder(length + length / 8);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
