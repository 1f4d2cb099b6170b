package org.nightdesk.kit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;

/**
 * 60 bits that name a text regardless of what spreadsheets do to it: equal for texts that differ only in Unicode form,
 * white space or zero-width characters.
 *
 * <p>Text form: 12 characters of Crockford's base 32.
 *
 * @param bits 0 to 2^60 - 1
 */
public record Fingerprint(long bits) {
    private static final int CHARS = 12;
    private static final int BITS = 60;
    private static final String BASE32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(Fingerprint::sha256);

    /** The fingerprint of no text. */
    public static final Fingerprint EMPTY = of("");

    public Fingerprint {
        if (bits < 0 || bits >>> BITS != 0) {
            throw new IllegalArgumentException("fingerprint out of range: " + bits);
        }
    }

    public static Fingerprint of(String text) {
        return ofExactly(NormalizedText.compared(text));
    }

    /** The fingerprint of the very characters, for identifiers and seals. */
    static Fingerprint ofExactly(String text) {
        byte[] hash = SHA256.get().digest(text.getBytes(StandardCharsets.UTF_8));
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << Byte.SIZE | hash[i] & 0xff;
        }
        return new Fingerprint(bits >>> Long.SIZE - BITS);
    }

    /** Reads the text form in any case; empty when it is none. */
    public static Optional<Fingerprint> parse(String text) {
        if (text.length() != CHARS) {
            return Optional.empty();
        }
        String upper = text.toUpperCase(Locale.ROOT);
        long bits = 0;
        for (int i = 0; i < CHARS; i++) {
            int digit = BASE32.indexOf(upper.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            bits = bits << 5 | digit;
        }
        return Optional.of(new Fingerprint(bits));
    }

    @Override
    public String toString() {
        char[] out = new char[CHARS];
        long rest = bits;
        for (int i = CHARS - 1; i >= 0; i--) {
            out[i] = BASE32.charAt((int) (rest & 31));
            rest >>>= 5;
        }
        return new String(out);
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
