package org.nightdesk.cli.terminal;

/** What the program's exit status means; from 64 on as in BSD's sysexits. */
public final class ExitCode {
    public static final int DONE = 0;
    public static final int FAILED = 1;
    /** Done, but something waits for a person. */
    public static final int DONE_WITH_HELD = 3;

    public static final int USAGE = 64;
    public static final int BAD_DATA = 65;
    /** Somebody else holds the lock. */
    public static final int BUSY = 75;

    public static final int CONFIGURATION = 78;

    private ExitCode() {}
}
