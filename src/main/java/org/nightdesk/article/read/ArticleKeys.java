package org.nightdesk.article.read;

import org.nightdesk.io.Sha256;

/** The keys of articles whose file gives none. */
public final class ArticleKeys {
    private static final int LONGEST_CHARS = 200;
    private static final int HASH_CHARS = 20;

    private ArticleKeys() {}

    /** The address itself; a very long one has its end replaced by a hash. */
    public static String ofAddress(String address) {
        if (address.length() <= LONGEST_CHARS) {
            return address;
        }
        String end = "~" + Sha256.of(address).substring(0, HASH_CHARS);
        return address.substring(0, LONGEST_CHARS - end.length()) + end;
    }

    /** The name of the file without folders and ending. */
    public static String ofFile(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
