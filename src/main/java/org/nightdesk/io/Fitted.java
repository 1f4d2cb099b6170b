package org.nightdesk.io;

/** Texts of a bounded length that still tell longer ones apart. */
public final class Fitted {
    private static final int HASH_CHARS = 16;

    private Fitted() {}

    /** The text; of one that is too long, what fits of its beginning, and a hash of all of it in place of the rest. */
    public static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - HASH_CHARS - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…" + Sha256.of(text).substring(0, HASH_CHARS);
    }
}
