package org.nightdesk.article.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The keys of articles whose file gives none. */
public final class ArticleKeys {
    private static final int LONGEST_CHARS = 200;
    private static final int HASH_BYTES = 10;

    private ArticleKeys() {}

    /** The address itself; a very long one has its end replaced by a hash. */
    public static String ofAddress(String address) {
        if (address.length() <= LONGEST_CHARS) {
            return address;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            String end = "~" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
            return address.substring(0, LONGEST_CHARS - end.length()) + end;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The name of the file without folders and ending. */
    public static String ofFile(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
