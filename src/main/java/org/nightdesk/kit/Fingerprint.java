package org.nightdesk.kit;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.nightdesk.io.Base32;
import org.nightdesk.io.Sha256;

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

    /** Texts whose fingerprints are remembered: those of one article go out in the kits of all its locales within moments. */
    private static final int SLOTS = 1 << 14;

    private record Known(String text, Fingerprint print) {}

    private static final AtomicReferenceArray<@Nullable Known> RECENT = new AtomicReferenceArray<>(SLOTS);

    /** The fingerprint of no text. */
    public static final Fingerprint EMPTY = of("");

    public Fingerprint {
        if (bits < 0 || bits >>> BITS != 0) {
            throw new IllegalArgumentException("fingerprint out of range: " + bits);
        }
    }

    public static Fingerprint of(String text) {
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        Known known = RECENT.get(slot);
        if (known != null && known.text.equals(text)) {
            return known.print;
        }
        Fingerprint print = ofExactly(NormalizedText.compared(text));
        RECENT.set(slot, new Known(text, print));
        return print;
    }

    /** The fingerprint of the very characters, for identifiers and seals. */
    static Fingerprint ofExactly(String text) {
        return new Fingerprint(Sha256.first64BitsOf(text) >>> Long.SIZE - BITS);
    }

    /** Reads the text form as {@link Base32} does; empty when it is none. */
    public static Optional<Fingerprint> parse(String text) {
        if (text.length() != CHARS) {
            return Optional.empty();
        }
        long bits = 0;
        for (int i = 0; i < CHARS; i++) {
            int digit = Base32.value(text.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            bits = Base32.append(bits, digit);
        }
        return Optional.of(new Fingerprint(bits));
    }

    @Override
    public String toString() {
        return Base32.encode(bits, CHARS);
    }
}
