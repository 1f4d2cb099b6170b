package org.nightdesk.night;

import org.nightdesk.ledger.StepName;
import org.nightdesk.workflow.Night;

/** One step of the night. */
interface NightStep {
    StepName step();

    org.springframework.batch.core.step.Step build(Night night, Progress progress);
}
