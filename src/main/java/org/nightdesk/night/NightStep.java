package org.nightdesk.night;

import org.nightdesk.ledger.StepName;
import org.nightdesk.workflow.Night;
import org.springframework.batch.core.step.Step;

/** One step of the night. */
interface NightStep {
    StepName step();

    Step build(Night night, Progress progress);
}
