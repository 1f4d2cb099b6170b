package org.nightdesk.kit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.nightdesk.io.Sha256;

/** A digest over the keys and fingerprints of a kit's rows in their order. Not thread-safe. */
public final class RowSeal {
    private final MessageDigest digest = Sha256.digest();
    private int rows;

    public void add(String key, String fingerprints) {
        digest.update(ascii(key + " " + fingerprints + "\n"));
        rows++;
    }

    int rows() {
        return rows;
    }

    public Fingerprint value() {
        return Fingerprint.ofExactly(Sha256.hex(digest));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
