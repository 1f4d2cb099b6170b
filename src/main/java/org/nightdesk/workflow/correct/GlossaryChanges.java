package org.nightdesk.workflow.correct;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nightdesk.glossary.change.GlossaryDiff;
import org.nightdesk.workflow.ConcatenatedIterator;
import org.nightdesk.workflow.Night;

/**
 * What a changed glossary gives to do: corrections that earlier nights left open, then the articles that tonight's changes
 * may touch. What changed is noted with those articles in one transaction, so that a night that dies goes on with them.
 */
public final class GlossaryChanges {
    private final SeenGlossary seen;
    private final TouchedArticles touched;
    private final Corrections corrections;
    private final Correcting correcting;

    public GlossaryChanges(SeenGlossary seen, TouchedArticles touched, Corrections corrections, Correcting correcting) {
        this.seen = seen;
        this.touched = touched;
        this.corrections = corrections;
        this.correcting = correcting;
    }

    /** Runs something in a transaction of its own. */
    @FunctionalInterface
    public interface Transaction {
        void run(Runnable work);
    }

    public Iterator<Correcting.Item> items(Night night, Transaction transaction) {
        String job = night.job().name();
        Map<Long, List<Correction>> open = corrections.open(job, Correcting.recheckable(night));
        Optional<GlossaryDiff> changes = look(night, transaction);
        Iterator<Correcting.Item> again = open.entrySet().stream()
                .map(one -> correcting.again(one.getKey(), one.getValue(), night))
                .iterator();
        if (changes.isEmpty()) {
            return again;
        }
        Correcting.Impact impact = correcting.impact(night, changes.get());
        Iterator<Correcting.Item> first = corrections.queue(job).stream()
                .map(article -> correcting.first(article, night, impact))
                .iterator();
        return new ConcatenatedIterator<>(again, first);
    }

    /** Notes what changed since the last night; empty when nothing is left to look at. */
    private Optional<GlossaryDiff> look(Night night, Transaction transaction) {
        String job = night.job().name();
        String fingerprint = night.glossary().fingerprint();
        Optional<SeenGlossary.State> state = seen.state(job);
        if (state.isEmpty()) {
            seen.learn(job, night.glossary().entries(), new SeenGlossary.State(fingerprint, night.id()));
            return Optional.empty();
        }
        boolean waiting = !corrections.queue(job).isEmpty();
        if (!state.get().fingerprint().equals(fingerprint)) {
            GlossaryDiff changes = seen.changes(job, night.glossary().entries());
            long since = waiting ? state.get().sinceNight() : night.id();
            transaction.run(() -> {
                seen.note(job, changes, night.id(), new SeenGlossary.State(fingerprint, since));
                corrections.enqueue(job, touched.of(night.job(), changes));
            });
            return Optional.of(seen.changesSince(job, since));
        }
        return waiting ? Optional.of(seen.changesSince(job, state.get().sinceNight())) : Optional.empty();
    }
}
