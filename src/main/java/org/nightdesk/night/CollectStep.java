package org.nightdesk.night;

import org.nightdesk.ledger.StepName;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.collect.Collecting;
import org.nightdesk.workflow.collect.Returns;
import org.springframework.batch.core.step.Step;
import org.springframework.stereotype.Component;

/** Collects what came back, each file in one transaction with all that follows from it. */
@Component
class CollectStep implements NightStep {
    private final ChunkSteps steps;
    private final Returns returns;
    private final Collecting collecting;

    CollectStep(ChunkSteps steps, Returns returns, Collecting collecting) {
        this.steps = steps;
        this.returns = returns;
        this.collecting = collecting;
    }

    @Override
    public StepName step() {
        return StepName.COLLECT;
    }

    @Override
    public Step build(Night night, Progress progress) {
        return steps.build(
                new ChunkSteps.Plan<>(
                        step(),
                        1,
                        () -> returns.items(night),
                        () -> -1L,
                        ChunkSteps.Work.each(item -> collecting.apply(item, night), Collecting.Arrived::what)),
                night,
                progress);
    }
}
