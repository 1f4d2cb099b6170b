package org.nightdesk.kit.write;

import java.util.ArrayList;
import java.util.List;

/** Splits the work of one person into kits of a bearable size, whole articles to a kit. */
public final class KitSplit {
    private KitSplit() {}

    /**
     * Groups neighbouring articles so that no group has more than {@code maxWords}, unless a single article does, and no
     * group is much smaller than the others.
     *
     * @param words of each article, in their order
     * @return the indexes of the articles of each kit, in their order; empty when there are no articles
     */
    public static List<List<Integer>> byWords(List<Integer> words, int maxWords) {
        if (maxWords < 1) {
            throw new IllegalArgumentException("at least one word a kit, not " + maxWords);
        }
        long total = words.stream().mapToLong(Integer::longValue).sum();
        long kits = Math.max(1, (total + maxWords - 1) / maxWords);
        long fair = (total + kits - 1) / kits;
        List<List<Integer>> groups = new ArrayList<>();
        List<Integer> group = new ArrayList<>();
        long size = 0;
        for (int i = 0; i < words.size(); i++) {
            int next = words.get(i);
            boolean overFull = size + next > maxWords;
            boolean fairlyFull = size + next / 2 >= fair && groups.size() < kits - 1;
            if (!group.isEmpty() && (overFull || fairlyFull)) {
                groups.add(List.copyOf(group));
                group.clear();
                size = 0;
            }
            group.add(i);
            size += next;
        }
        if (!group.isEmpty()) {
            groups.add(List.copyOf(group));
        }
        return groups;
    }
}
