package org.nightdesk.ledger;

import java.util.Collection;
import java.util.Map;

/** How long the sources of units are, in the measures that people are paid by. Reads only. */
public interface SourceSizes {
    /**
     * The length of one or more sources.
     *
     * @param words as segmentation counts them
     * @param characters code points, spaces included
     * @param withoutSpaces code points that are not white space
     */
    record Size(long rows, long words, long characters, long withoutSpaces) {
        public static final Size NONE = new Size(0, 0, 0, 0);

        public Size plus(Size other) {
            return new Size(
                    rows + other.rows,
                    words + other.words,
                    characters + other.characters,
                    withoutSpaces + other.withoutSpaces);
        }
    }

    /** The sizes by unit; ids of no unit are left out. */
    Map<Long, Size> of(Collection<Long> unitIds);
}
