package org.nightdesk.night;

import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.Queue;
import org.nightdesk.ledger.StepName;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.TranslationChecks;
import org.nightdesk.workflow.WaitingTranslations;
import org.nightdesk.workflow.publish.PublishedFiles;
import org.nightdesk.workflow.publish.Publishing;
import org.springframework.batch.core.step.Step;
import org.springframework.stereotype.Component;

/** Publishes translations all of whose units are approved. One that the gate refuses waits, and is tried again each night. */
@Component
class AssembleStep implements NightStep {
    private static final int CHUNK = 10;

    private final ChunkSteps steps;
    private final Queue queue;
    private final Publishing publishing;
    private final TranslationNames names;

    AssembleStep(ChunkSteps steps, Queue queue, Publishing publishing, TranslationNames names) {
        this.steps = steps;
        this.queue = queue;
        this.publishing = publishing;
        this.names = names;
    }

    @Override
    public StepName step() {
        return StepName.ASSEMBLE;
    }

    @Override
    public Step build(Night night, Progress progress) {
        String job = night.job().name();
        PublishedFiles files = new PublishedFiles(night.job().publish());
        TranslationChecks checks = new TranslationChecks(night);
        return steps.build(
                new ChunkSteps.Plan<>(
                        step(),
                        CHUNK,
                        () -> {
                            publishing.noteFolder(night);
                            return new WaitingTranslations(queue, Lane.ASSEMBLE, job);
                        },
                        () -> queue.size(Lane.ASSEMBLE, job),
                        ChunkSteps.Work.each(
                                item -> publishing.publishOrRefuse(item.translationId(), night, files, checks),
                                item -> names.of(item.translationId()))),
                night,
                progress);
    }
}
