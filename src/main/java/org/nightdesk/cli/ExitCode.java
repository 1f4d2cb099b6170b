package org.nightdesk.cli;

/** What the program's exit status means; from 64 on as in BSD's sysexits. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    /** Done, but something waits for a person. */
    static final int DONE_WITH_HELD = 3;

    static final int USAGE = 64;
    static final int BAD_DATA = 65;
    /** Somebody else holds the lock. */
    static final int BUSY = 75;

    static final int CONFIGURATION = 78;

    private ExitCode() {}
}
