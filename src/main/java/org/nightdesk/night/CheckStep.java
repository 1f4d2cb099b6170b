package org.nightdesk.night;

import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.Queue;
import org.nightdesk.ledger.StepName;
import org.nightdesk.workflow.Checking;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.TranslationChecks;
import org.nightdesk.workflow.WaitingTranslations;
import org.springframework.batch.core.step.Step;
import org.springframework.stereotype.Component;

/** Checks what came in, some translations to a transaction. */
@Component
class CheckStep implements NightStep {
    private static final int CHUNK = 20;

    private final ChunkSteps steps;
    private final Queue queue;
    private final Checking checking;
    private final TranslationNames names;

    CheckStep(ChunkSteps steps, Queue queue, Checking checking, TranslationNames names) {
        this.steps = steps;
        this.queue = queue;
        this.checking = checking;
        this.names = names;
    }

    @Override
    public StepName step() {
        return StepName.CHECK;
    }

    @Override
    public Step build(Night night, Progress progress) {
        String job = night.job().name();
        TranslationChecks checks = new TranslationChecks(night);
        return steps.build(
                new ChunkSteps.Plan<>(
                        step(),
                        CHUNK,
                        () -> new WaitingTranslations(queue, Lane.CHECK, job),
                        () -> queue.size(Lane.CHECK, job),
                        ChunkSteps.Work.each(
                                item -> checking.check(item.translationId(), night, checks),
                                item -> names.of(item.translationId()))),
                night,
                progress);
    }
}
