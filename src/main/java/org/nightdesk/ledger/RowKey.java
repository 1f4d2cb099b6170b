package org.nightdesk.ledger;

import java.util.Optional;
import org.nightdesk.io.Base32;

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
    private static final String BASE36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int CHECK_START = 36;
    private static final int TRANSLATION_CHARS = 10;
    private static final int SEGMENT_CHARS = 8;
    private static final int CHARS = TRANSLATION_CHARS + SEGMENT_CHARS;

    public RowKey {
        if ((translation & ~TRANSLATION_MASK) != 0 || (segment & ~SEGMENT_MASK) != 0) {
            throw new IllegalArgumentException("row key out of range: " + translation + ", " + segment);
        }
    }

    /** Reads a key as people leave it: any case, O for 0, I and L for 1, hyphens and spaces ignored; empty when it is none. */
    public static Optional<RowKey> parse(String text) {
        long translation = 0;
        long segment = 0;
        int product = CHECK_START;
        int read = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toUpperCase(text.charAt(i));
            if (isIgnored(c)) {
                continue;
            }
            if (read == CHARS) {
                return check(product) == c && isIgnored(text, i + 1)
                        ? Optional.of(new RowKey(translation, segment))
                        : Optional.empty();
            }
            int digit = Base32.value(c);
            if (digit < 0) {
                return Optional.empty();
            }
            product = step(product, digit36(Base32.digit(digit)));
            if (read++ < TRANSLATION_CHARS) {
                translation = Base32.append(translation, digit);
            } else {
                segment = Base32.append(segment, digit);
            }
        }
        return Optional.empty();
    }

    private static boolean isIgnored(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (!isIgnored(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIgnored(char c) {
        if (c >= '0' && c <= 'Z') {
            return false;
        }
        return c == '-'
                || Character.isWhitespace(c)
                || c == '\u200B'
                || c == '\uFEFF'
                || Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    @Override
    public String toString() {
        char[] out = new char[TRANSLATION_CHARS + SEGMENT_CHARS + 3];
        out[TRANSLATION_CHARS] = '-';
        out[out.length - 2] = '-';
        Base32.encode(translation, out, 0, TRANSLATION_CHARS);
        Base32.encode(segment, out, TRANSLATION_CHARS + 1, SEGMENT_CHARS);
        int product = CHECK_START;
        for (int i = 0; i < out.length - 2; i++) {
            if (i != TRANSLATION_CHARS) {
                product = step(product, digit36(out[i]));
            }
        }
        out[out.length - 1] = check(product);
        return new String(out);
    }

    /** The value of a digit or capital letter in base 36. */
    private static int digit36(char c) {
        return c <= '9' ? c - '0' : c - 'A' + 10;
    }

    private static int step(int product, int value) {
        int sum = (product + value) % 36;
        return (sum == 0 ? 36 : sum) * 2 % 37;
    }

    private static char check(int product) {
        return BASE36.charAt((37 - product) % 36);
    }
}
