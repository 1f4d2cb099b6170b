package org.nightdesk.assembly;

import java.util.ArrayList;
import java.util.List;
import org.nightdesk.assembly.publication.Inline;
import org.nightdesk.assembly.publication.Passage;

/** Turns list items with depths, as articles have them, into lists within lists. Not thread-safe. */
final class ListBuilder {
    private static final class Open {
        final boolean ordered;
        final int depth;
        final List<Entry> entries = new ArrayList<>();

        Open(boolean ordered, int depth) {
            this.ordered = ordered;
            this.depth = depth;
        }

        Passage.Listing listing() {
            return new Passage.Listing(
                    ordered, entries.stream().map(Entry::item).toList());
        }
    }

    private record Entry(List<Inline> text, List<Open> nested) {
        Passage.Item item() {
            return new Passage.Item(text, nested.stream().map(Open::listing).toList());
        }
    }

    private final List<Open> finished = new ArrayList<>();
    private final List<Open> path = new ArrayList<>();

    boolean isEmpty() {
        return finished.isEmpty();
    }

    /** A depth that skips levels counts as one level deeper. */
    void add(boolean ordered, int depth, List<Inline> text) {
        while (!path.isEmpty() && last().depth > depth) {
            path.remove(path.size() - 1);
        }
        if (!path.isEmpty() && last().depth == depth && last().ordered != ordered) {
            path.remove(path.size() - 1);
        }
        if (path.isEmpty() || last().depth < depth) {
            Open list = new Open(ordered, depth);
            if (path.isEmpty()) {
                finished.add(list);
            } else {
                List<Entry> entries = last().entries;
                entries.get(entries.size() - 1).nested().add(list);
            }
            path.add(list);
        }
        last().entries.add(new Entry(text, new ArrayList<>()));
    }

    /** The lists so far, and starts anew. */
    List<Passage.Listing> take() {
        List<Passage.Listing> lists = finished.stream().map(Open::listing).toList();
        finished.clear();
        path.clear();
        return lists;
    }

    private Open last() {
        return path.get(path.size() - 1);
    }
}
