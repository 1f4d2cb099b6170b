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

    RouteStep(ChunkSteps steps, Routing routing) {
        this.steps = steps;
        this.routing = routing;
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
                        items -> routing.route(items, night)),
                progress);
    }
}
