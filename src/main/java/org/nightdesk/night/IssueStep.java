package org.nightdesk.night;

import org.nightdesk.ledger.StepName;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.issue.Issuing;
import org.springframework.batch.core.step.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans the kits of the night in one transaction, then issues several to each. */
@Component
class IssueStep implements NightStep {
    private static final int CHUNK = 8;

    private final ChunkSteps steps;
    private final Issuing issuing;
    private final TransactionTemplate transactions;

    IssueStep(ChunkSteps steps, Issuing issuing, TransactionTemplate transactions) {
        this.steps = steps;
        this.issuing = issuing;
        this.transactions = transactions;
    }

    @Override
    public StepName step() {
        return StepName.ISSUE;
    }

    @Override
    public Step build(Night night, Progress progress) {
        return steps.build(
                new ChunkSteps.Plan<>(
                        step(),
                        CHUNK,
                        () -> {
                            transactions.executeWithoutResult(status -> issuing.plan(night));
                            return issuing.write(night);
                        },
                        () -> issuing.size(night),
                        new ChunkSteps.Work<>(
                                items -> items.forEach(issuing::issue), Issuing.Ready::what, issuing::withdraw)),
                night,
                progress);
    }
}
