package org.nightdesk.nightly;

import org.nightdesk.ledger.Step;

/** One step of the night. */
interface NightStep {
    Step step();

    org.springframework.batch.core.step.Step build(Night night, Progress progress);
}
