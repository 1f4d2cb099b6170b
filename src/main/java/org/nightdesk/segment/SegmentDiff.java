package org.nightdesk.segment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two versions of an article's segments.
 *
 * <p>Segments whose ref is in both versions are kept. The kept ones that are in the same order in both part the
 * article into stretches; within a stretch, a new segment replaces the most similar old one of its part. Every old
 * segment is replaced once at most; a likeness under {@value #LEAST_PERCENT} % is none.
 */
public final class SegmentDiff {
    private static final int LEAST_PERCENT = 30;
    /** Comparisons in one stretch, beyond which only old segments at about the same place are looked at. */
    private static final int MOST_COMPARISONS = 250_000;

    private SegmentDiff() {}

    /**
     * A segment whose ref was not there before.
     *
     * @param before the segment it replaces; null when it is an addition
     */
    public record Change(Segment after, @Nullable Segment before) {}

    /**
     * @param before the segments of the older version, in reading order
     * @param after the segments of the newer version, in reading order
     * @return a change for every new segment, in reading order
     */
    public static List<Change> between(List<Segment> before, List<Segment> after) {
        Map<Long, Integer> oldPlaces = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            oldPlaces.put(before.get(i).ref(), i);
        }
        Set<Long> newRefs = new HashSet<>();
        after.forEach(segment -> newRefs.add(segment.ref()));
        List<Integer> anchors = anchors(after, oldPlaces);
        List<Change> changes = new ArrayList<>();
        int oldFrom = 0;
        int newFrom = 0;
        for (int i = 0; i <= anchors.size(); i++) {
            boolean last = i == anchors.size();
            int newTo = last ? after.size() : anchors.get(i);
            int oldTo = last
                    ? before.size()
                    : oldPlaces.getOrDefault(after.get(newTo).ref(), oldFrom);
            List<Segment> gone = before.subList(oldFrom, oldTo).stream()
                    .filter(segment -> !newRefs.contains(segment.ref()))
                    .toList();
            List<Segment> come = after.subList(newFrom, newTo).stream()
                    .filter(segment -> !oldPlaces.containsKey(segment.ref()))
                    .toList();
            changes.addAll(pair(gone, come));
            oldFrom = Math.min(oldTo + 1, before.size());
            newFrom = Math.min(newTo + 1, after.size());
        }
        return changes;
    }

    /** The places in the newer version of the longest run of kept segments that did not change their order. */
    private static List<Integer> anchors(List<Segment> after, Map<Long, Integer> oldPlaces) {
        int[] tails = new int[after.size()];
        int[] previous = new int[after.size()];
        int length = 0;
        for (int i = 0; i < after.size(); i++) {
            Integer old = oldPlaces.get(after.get(i).ref());
            if (old == null) {
                continue;
            }
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (oldPlaces.getOrDefault(after.get(tails[middle]).ref(), -1) < old) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        List<Integer> anchors = new ArrayList<>(length);
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
            anchors.add(i);
        }
        Collections.reverse(anchors);
        return anchors;
    }

    private record Likeness(int gone, int come, int percent) {}

    private static List<Change> pair(List<Segment> gone, List<Segment> come) {
        List<Likeness> likenesses = likenesses(gone, come);
        likenesses.sort(Comparator.comparingInt(Likeness::percent)
                .reversed()
                .thenComparingInt(Likeness::come)
                .thenComparingInt(Likeness::gone));
        @Nullable Segment[] replaced = new @Nullable Segment[come.size()];
        boolean[] used = new boolean[gone.size()];
        for (Likeness likeness : likenesses) {
            if (!used[likeness.gone()] && replaced[likeness.come()] == null) {
                used[likeness.gone()] = true;
                replaced[likeness.come()] = gone.get(likeness.gone());
            }
        }
        List<Change> changes = new ArrayList<>(come.size());
        for (int i = 0; i < come.size(); i++) {
            changes.add(new Change(come.get(i), replaced[i]));
        }
        return changes;
    }

    private static List<Likeness> likenesses(List<Segment> gone, List<Segment> come) {
        List<TextLikeness> texts =
                gone.stream().map(segment -> TextLikeness.of(segment.text())).toList();
        long comparisons = (long) gone.size() * come.size();
        int reach = comparisons <= MOST_COMPARISONS ? gone.size() : Math.max(1, MOST_COMPARISONS / (2 * come.size()));
        List<Likeness> likenesses = new ArrayList<>();
        for (int j = 0; j < come.size(); j++) {
            Segment segment = come.get(j);
            TextLikeness text = TextLikeness.of(segment.text());
            int middle = (int) ((long) j * gone.size() / come.size());
            for (int i = Math.max(0, middle - reach); i < Math.min(gone.size(), middle + reach + 1); i++) {
                if (gone.get(i).part() == segment.part()) {
                    int percent = text.percent(texts.get(i));
                    if (percent >= LEAST_PERCENT) {
                        likenesses.add(new Likeness(i, j, percent));
                    }
                }
            }
        }
        return likenesses;
    }
}
