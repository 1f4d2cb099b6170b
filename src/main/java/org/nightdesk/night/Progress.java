package org.nightdesk.night;

import org.nightdesk.ledger.StepName;

/** Hears how far the night is, for whoever watches. */
public interface Progress {
    Progress SILENT = new Progress() {};

    /** @param total how many items the step has; -1 when that is not known beforehand */
    default void begins(StepName step, long total) {}

    default void advances(long items) {}

    default void ends(StepName step) {}
}
