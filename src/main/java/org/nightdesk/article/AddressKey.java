package org.nightdesk.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The key of an article that is known by its address: the address, its end replaced by a hash when it is very long. */
final class AddressKey {
    private static final int LONGEST_CHARS = 200;
    private static final int HASH_BYTES = 10;

    private AddressKey() {}

    static String of(String address) {
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
}
