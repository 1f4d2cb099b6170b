package org.nightdesk.cli;

import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.terminal.Terminal;

/** What to do when the heap that the launcher gives is too small. */
final class OutOfMemory {
    private OutOfMemory() {}

    /** Whether a failure comes of it, however deep. */
    static boolean isCauseOf(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }

    static void tell(Terminal terminal) {
        terminal.error("out of memory: " + (Runtime.getRuntime().maxMemory() >> 20) + " MB are not enough for this");
        terminal.hint("What was done is kept. Allow more and run the same command again: NIGHTDESK_JAVA_OPTS=-Xmx2g");
    }
}
