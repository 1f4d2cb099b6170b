package org.nightdesk.night;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nightdesk.glossary.change.GlossaryDiff;
import org.nightdesk.ledger.StepName;
import org.nightdesk.workflow.ConcatenatedIterator;
import org.nightdesk.workflow.Correcting;
import org.nightdesk.workflow.Correction;
import org.nightdesk.workflow.Corrections;
import org.nightdesk.workflow.Inputs;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.SeenGlossary;
import org.nightdesk.workflow.TouchedArticles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds what a changed glossary touches and opens the work that follows from it. What changed is noted with the articles to
 * look at in one transaction, each article leaves the queue in the transaction that kept what came of it.
 */
@Component
class CorrectStep implements NightStep {
    private static final int CHUNK = 20;

    private final ChunkSteps steps;
    private final SeenGlossary seen;
    private final TouchedArticles touched;
    private final Corrections corrections;
    private final Correcting correcting;
    private final TransactionTemplate transactions;

    CorrectStep(
            ChunkSteps steps,
            SeenGlossary seen,
            TouchedArticles touched,
            Corrections corrections,
            Correcting correcting,
            TransactionTemplate transactions) {
        this.steps = steps;
        this.seen = seen;
        this.touched = touched;
        this.corrections = corrections;
        this.correcting = correcting;
        this.transactions = transactions;
    }

    /** Something to look at. */
    private interface Item {
        void take();
    }

    @Override
    public StepName step() {
        return StepName.CORRECT;
    }

    @Override
    public org.springframework.batch.core.step.Step build(Night night, Progress progress) {
        return steps.build(
                new ChunkSteps.Plan<>(step(), CHUNK, () -> items(night), () -> -1L, items -> items.forEach(Item::take)),
                progress);
    }

    private Iterator<Item> items(Night night) {
        String job = night.job().name();
        Map<Long, List<Correction>> open = corrections.open(job, Correcting.recheckable(night));
        Optional<GlossaryDiff> changes = look(night);
        Iterator<Item> again = open.entrySet().stream()
                .<Item>map(one -> () -> correcting.recheck(one.getKey(), one.getValue(), night))
                .iterator();
        if (changes.isEmpty()) {
            return again;
        }
        Correcting.Impact impact = correcting.impact(night, changes.get());
        Iterator<Item> first = corrections.queue(job).stream()
                .<Item>map(article -> () -> correcting.correct(article, night, impact))
                .iterator();
        return new ConcatenatedIterator<>(again, first);
    }

    /** Notes what changed since the last night; empty when nothing is left to look at. */
    private Optional<GlossaryDiff> look(Night night) {
        String job = night.job().name();
        String fingerprint = Inputs.glossary(night.job());
        Optional<SeenGlossary.State> state = seen.state(job);
        if (state.isEmpty()) {
            seen.learn(job, night.glossary().entries(), new SeenGlossary.State(fingerprint, night.id()));
            return Optional.empty();
        }
        boolean waiting = !corrections.queue(job).isEmpty();
        if (!state.get().fingerprint().equals(fingerprint)) {
            GlossaryDiff changes = seen.changes(job, night.glossary().entries());
            long since = waiting ? state.get().sinceNight() : night.id();
            transactions.executeWithoutResult(status -> {
                seen.note(job, changes, night.id(), new SeenGlossary.State(fingerprint, since));
                corrections.enqueue(job, touched.of(night.job(), changes));
            });
            return Optional.of(seen.changesSince(job, since));
        }
        return waiting ? Optional.of(seen.changesSince(job, state.get().sinceNight())) : Optional.empty();
    }
}
