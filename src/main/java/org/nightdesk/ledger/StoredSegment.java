package org.nightdesk.ledger;

import org.jspecify.annotations.Nullable;
import org.nightdesk.segment.Segment;

/**
 * A segment as the store keeps it.
 *
 * @param n its running number in the article; never changes
 * @param position its place in reading order in the current edition, from 0; -1 when it is gone
 * @param terms its term matches in stored form; null when there are none
 * @param replaces the number of the segment it took the place of; -1 when there was none
 */
public record StoredSegment(
        int n, int position, Segment segment, @Nullable String terms, int replaces) {
    public boolean current() {
        return position >= 0;
    }
}
