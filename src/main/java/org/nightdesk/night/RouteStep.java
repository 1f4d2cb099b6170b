package org.nightdesk.night;

import org.nightdesk.ledger.StepName;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.Routing;
import org.nightdesk.workflow.TakingBack;
import org.springframework.batch.core.step.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes work back from those who cannot do it, then finds people for what waits, many translations to a transaction. */
@Component
class RouteStep implements NightStep {
    private static final int CHUNK = 500;

    private final ChunkSteps steps;
    private final TakingBack takingBack;
    private final Routing routing;
    private final TranslationNames names;
    private final TransactionTemplate transactions;

    RouteStep(
            ChunkSteps steps,
            TakingBack takingBack,
            Routing routing,
            TranslationNames names,
            TransactionTemplate transactions) {
        this.steps = steps;
        this.takingBack = takingBack;
        this.routing = routing;
        this.names = names;
        this.transactions = transactions;
    }

    @Override
    public StepName step() {
        return StepName.ROUTE;
    }

    @Override
    public Step build(Night night, Progress progress) {
        String job = night.job().name();
        return steps.build(
                new ChunkSteps.Plan<>(
                        step(),
                        CHUNK,
                        () -> {
                            transactions.executeWithoutResult(status -> takingBack.takeBack(night));
                            return routing.waiting(job);
                        },
                        () -> routing.size(job),
                        new ChunkSteps.Work<>(
                                items -> routing.route(items, night),
                                item -> names.of(item.waiting().translationId()))),
                night,
                progress);
    }
}
