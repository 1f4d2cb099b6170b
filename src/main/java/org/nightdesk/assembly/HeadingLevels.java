package org.nightdesk.assembly;

import java.util.ArrayDeque;
import java.util.Deque;

/** Renumbers the heading levels of one body so that none is skipped, keeping which heading is under which. */
final class HeadingLevels {
    private static final int DEEPEST = 6;

    private final Deque<Integer> above = new ArrayDeque<>();

    /** @param level as the source has it, 2 to 6, given in reading order */
    int next(int level) {
        while (!above.isEmpty() && above.element() >= level) {
            above.pop();
        }
        above.push(level);
        return Math.min(1 + above.size(), DEEPEST);
    }
}
