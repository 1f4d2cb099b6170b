package org.nightdesk.office.read;

import java.util.ArrayList;
import java.util.List;

/** Which parts of a text are struck through, to be told where no line can be shown. Not thread-safe. */
public final class StruckText {
    /** Stands before and behind what is struck through. */
    public static final String MARK = "~~";

    /** From and to of each part, in the order of the text and apart from each other. */
    private final List<int[]> parts = new ArrayList<>();

    /** A text that is struck through as a whole. */
    public static String whole(String text) {
        return MARK + text + MARK;
    }

    void clear() {
        parts.clear();
    }

    /** Adds a part behind those that are known. */
    void add(int from, int to) {
        int[] last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (last != null && last[1] == from) {
            last[1] = to;
        } else if (to > from) {
            parts.add(new int[] {from, to});
        }
    }

    boolean any() {
        return !parts.isEmpty();
    }

    /** The text with its parts marked. */
    String in(CharSequence text) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (int[] part : parts) {
            marked.append(text, at, part[0])
                    .append(MARK)
                    .append(text, part[0], part[1])
                    .append(MARK);
            at = part[1];
        }
        return marked.append(text, at, text.length()).toString();
    }
}
