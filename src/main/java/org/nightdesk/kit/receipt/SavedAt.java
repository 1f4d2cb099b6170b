package org.nightdesk.kit.receipt;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.UnitNow.Succession;

/**
 * When a returned file was saved, as far as that can be known.
 *
 * @param inDocument what the program that saved it wrote into it; null when it wrote nothing
 * @param onDisk when the file here was last written: by that program, or by a copy or download of it
 */
public record SavedAt(@Nullable Instant inDocument, Instant onDisk) {
    /** Files copied together are written within moments of each other, in any order. */
    private static final Duration TELLING = Duration.ofMinutes(1);

    /**
     * Whether this return is the later one.
     *
     * @param arrivedLater whether it arrived in a later night, which decides where nothing in the files does
     */
    public Succession after(SavedAt other, boolean arrivedLater) {
        if (inDocument != null && other.inDocument != null && !inDocument.equals(other.inDocument)) {
            return inDocument.isAfter(other.inDocument) ? Succession.LATER : Succession.EARLIER;
        }
        if (Duration.between(other.onDisk, onDisk).abs().compareTo(TELLING) >= 0) {
            return onDisk.isAfter(other.onDisk) ? Succession.LATER : Succession.EARLIER;
        }
        return arrivedLater ? Succession.LATER : Succession.UNTOLD;
    }
}
