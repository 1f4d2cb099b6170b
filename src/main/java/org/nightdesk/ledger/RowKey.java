package org.nightdesk.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The key of a kit's row: names one unit by content, so that it means the same in every store.
 *
 * <p>Text form {@code TTTTTTTTTT-SSSSSSSS-C}: 50 bits of the translation, 40 bits of the segment in Crockford's base 32,
 * and a check character by ISO 7064 MOD 37-36, which finds every single wrong character and nearly every swap of
 * neighbours (one in a hundred passes, and would then have to be the key of another row).
 *
 * @param translation names the article in its job and target locale, 50 bits
 * @param segment {@link org.nightdesk.segment.Segment#ref()}, 40 bits
 */
public record RowKey(long translation, long segment) {
    public static final long TRANSLATION_MASK = (1L << 50) - 1;
    public static final long SEGMENT_MASK = (1L << 40) - 1;
    private static final char[] BASE32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final String BASE36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int CHECK_START = 36;
    private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Pd}\u200B\uFEFF]");
    private static final int TRANSLATION_CHARS = 10;
    private static final int SEGMENT_CHARS = 8;

    public RowKey {
        if ((translation & ~TRANSLATION_MASK) != 0 || (segment & ~SEGMENT_MASK) != 0) {
            throw new IllegalArgumentException("row key out of range: " + translation + ", " + segment);
        }
    }

    /** Reads a key as people leave it: any case, O for 0, I and L for 1, hyphens and spaces ignored; empty when it is none. */
    public static Optional<RowKey> parse(String text) {
        String key = IGNORED.matcher(text.strip().toUpperCase(Locale.ROOT)).replaceAll("");
        if (key.length() != TRANSLATION_CHARS + SEGMENT_CHARS + 1) {
            return Optional.empty();
        }
        String body = key.substring(0, TRANSLATION_CHARS + SEGMENT_CHARS)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (checkCharacter(body) != key.charAt(body.length())) {
            return Optional.empty();
        }
        long translation = decode(body.substring(0, TRANSLATION_CHARS));
        long segment = decode(body.substring(TRANSLATION_CHARS));
        return translation < 0 || segment < 0 ? Optional.empty() : Optional.of(new RowKey(translation, segment));
    }

    @Override
    public String toString() {
        char[] out = new char[TRANSLATION_CHARS + SEGMENT_CHARS + 3];
        out[TRANSLATION_CHARS] = '-';
        out[out.length - 2] = '-';
        encode(translation, out, 0, TRANSLATION_CHARS);
        encode(segment, out, TRANSLATION_CHARS + 1, SEGMENT_CHARS);
        int product = CHECK_START;
        for (int i = 0; i < out.length - 2; i++) {
            if (i != TRANSLATION_CHARS) {
                product = step(product, digit(out[i]));
            }
        }
        out[out.length - 1] = check(product);
        return new String(out);
    }

    private static void encode(long bits, char[] out, int from, int chars) {
        long rest = bits;
        for (int i = from + chars - 1; i >= from; i--) {
            out[i] = BASE32[(int) (rest & 31)];
            rest >>>= 5;
        }
    }

    private static long decode(String text) {
        long bits = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = indexOf(text.charAt(i));
            if (digit < 0) {
                return -1;
            }
            bits = bits << 5 | digit;
        }
        return bits;
    }

    private static int indexOf(char c) {
        for (int i = 0; i < BASE32.length; i++) {
            if (BASE32[i] == c) {
                return i;
            }
        }
        return -1;
    }

    private static char checkCharacter(String body) {
        int product = CHECK_START;
        for (int i = 0; i < body.length(); i++) {
            int value = digit(body.charAt(i));
            if (value < 0) {
                return 0;
            }
            product = step(product, value);
        }
        return check(product);
    }

    /** The value in base 36; -1 for what is neither digit nor capital letter. */
    private static int digit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
    }

    private static int step(int product, int value) {
        int sum = (product + value) % 36;
        return (sum == 0 ? 36 : sum) * 2 % 37;
    }

    private static char check(int product) {
        return BASE36.charAt((37 - product) % 36);
    }
}
