package org.nightdesk.night;

import org.nightdesk.ledger.StepName;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.Routing;
import org.springframework.batch.core.step.Step;
import org.springframework.stereotype.Component;

/** Finds people for what waits, many translations to a transaction. */
@Component
class RouteStep implements NightStep {
    private static final int CHUNK = 500;

    private final ChunkSteps steps;
    private final Routing routing;
    private final TranslationNames names;

    RouteStep(ChunkSteps steps, Routing routing, TranslationNames names) {
        this.steps = steps;
        this.routing = routing;
        this.names = names;
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
                        () -> routing.waiting(job),
                        () -> routing.size(job),
                        new ChunkSteps.Work<>(
                                items -> routing.route(items, night),
                                item -> names.of(item.waiting().translationId()))),
                night,
                progress);
    }
}
