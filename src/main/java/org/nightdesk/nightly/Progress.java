package org.nightdesk.nightly;

import org.nightdesk.ledger.Step;

/** Hears how far the night is, for whoever watches. */
public interface Progress {
    Progress SILENT = new Progress() {};

    /** @param total how many items the step has; -1 when that is not known beforehand */
    default void begins(Step step, long total) {}

    default void advances(long items) {}

    default void ends(Step step) {}
}
