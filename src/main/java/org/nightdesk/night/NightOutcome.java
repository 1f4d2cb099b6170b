package org.nightdesk.night;

import org.nightdesk.report.NightReport;

/** How a run ended. */
public sealed interface NightOutcome {
    /** @param report what came in, went out, came back and was published */
    record Done(NightReport report) implements NightOutcome {}

    /** The date was run before and nothing has been handed in since. */
    record NothingNew(NightReport report) implements NightOutcome {}

    /** Another machine runs a night on the same store. */
    record Busy() implements NightOutcome {}

    /** The run was told to stop; the same command carries on. */
    record Stopped() implements NightOutcome {}

    /** @param step that failed, and why */
    record Failed(String step, Throwable cause) implements NightOutcome {}
}
