package org.nightdesk.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 (FIPS 180-4) of texts, as UTF-8, and of files: 64 lower-case hexadecimal digits, or the first bits where a
 * number names something. Thread-safe.
 */
public final class Sha256 {
    private static final int BUFFER_BYTES = 1 << 16;
    /** Looking the algorithm up costs as much as the digest of a short text. */
    private static final ThreadLocal<MessageDigest> OWN = ThreadLocal.withInitial(Sha256::digest);

    private Sha256() {}

    /** @throws UncheckedIOException when the file cannot be read */
    public static String of(Path file) {
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file, failure);
        }
        return hex(digest);
    }

    public static String of(String text) {
        return HexFormat.of().formatHex(bytes(text));
    }

    /** The first 64 bits, big endian. */
    public static long first64BitsOf(String text) {
        return ByteBuffer.wrap(bytes(text)).getLong();
    }

    /** A digest to be fed piece by piece; {@link #hex} ends it. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The digest of all it was fed, which it forgets. */
    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] bytes(String text) {
        return OWN.get().digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
