package org.nightdesk.night;

import org.nightdesk.ledger.StepName;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.intake.Intake;
import org.nightdesk.workflow.intake.IntakeItem;
import org.springframework.batch.core.step.Step;
import org.springframework.stereotype.Component;

/** Takes the inbox in, some articles to a transaction. */
@Component
class IntakeStep implements NightStep {
    private static final int CHUNK = 50;

    private final ChunkSteps steps;
    private final Intake intake;

    IntakeStep(ChunkSteps steps, Intake intake) {
        this.steps = steps;
        this.intake = intake;
    }

    @Override
    public StepName step() {
        return StepName.INTAKE;
    }

    @Override
    public Step build(Night night, Progress progress) {
        return steps.build(
                new ChunkSteps.Plan<>(
                        step(),
                        CHUNK,
                        () -> intake.items(night),
                        () -> -1L,
                        new ChunkSteps.Work<>(items -> intake.take(items, night), IntakeItem::what, intake::leave)),
                night,
                progress);
    }
}
