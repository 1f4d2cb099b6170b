package org.nightdesk.night;

import org.nightdesk.ledger.StepName;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.correct.Correcting;
import org.nightdesk.workflow.correct.GlossaryChanges;
import org.springframework.batch.core.step.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at what a changed glossary touches, some articles to a transaction. */
@Component
class CorrectStep implements NightStep {
    private static final int CHUNK = 20;

    private final ChunkSteps steps;
    private final GlossaryChanges changes;
    private final TransactionTemplate transactions;

    CorrectStep(ChunkSteps steps, GlossaryChanges changes, TransactionTemplate transactions) {
        this.steps = steps;
        this.changes = changes;
        this.transactions = transactions;
    }

    @Override
    public StepName step() {
        return StepName.CORRECT;
    }

    @Override
    public Step build(Night night, Progress progress) {
        return steps.build(
                new ChunkSteps.Plan<>(
                        step(),
                        CHUNK,
                        () -> changes.items(night, work -> transactions.executeWithoutResult(status -> work.run())),
                        () -> -1L,
                        ChunkSteps.Work.each(Correcting.Item::take, Correcting.Item::what)),
                night,
                progress);
    }
}
