package org.nightdesk.workflow.correct;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.change.GlossaryDiff;
import org.nightdesk.job.Job;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.Units;
import org.nightdesk.workflow.JobGlossary;
import org.nightdesk.workflow.LoadedJob;

/** Tells beforehand which units a change of the glossary would touch. Reads the store, changes nothing. */
public class GlossaryPreview {
    private final Articles articles;
    private final Units units;
    private final TouchedArticles touched;
    private final SeenGlossary seen;

    public GlossaryPreview(Articles articles, Units units, TouchedArticles touched, SeenGlossary seen) {
        this.articles = articles;
        this.units = units;
        this.touched = touched;
        this.seen = seen;
    }

    /**
     * A unit that names a changed entry.
     *
     * @param key its row key in kits
     * @param terms the ids of the changed entries
     * @param effect what the next night does about it
     * @param finding what would be wrong with its text, and the remedy; empty when nothing would
     */
    public record TouchedUnit(
            String article,
            String locale,
            String key,
            String state,
            List<String> terms,
            String effect,
            String finding,
            String source) {}

    /** What changed since the job's last night; empty before its first. */
    public Optional<GlossaryDiff> sinceLastNight(LoadedJob loaded) {
        String job = loaded.job().name();
        return seen.state(job).map(state -> seen.changes(job, loaded.glossary().entries()));
    }

    /** The units touched, by article, locale and place. @param after the whole glossary after the changes */
    public List<TouchedUnit> touched(Job job, List<GlossaryEntry> after, GlossaryDiff changes) {
        JobGlossary glossary = new JobGlossary(() -> "", job.source().locale(), () -> after);
        GlossaryImpact impact = new GlossaryImpact(articles, units, job, glossary, changes);
        List<TouchedUnit> all = new ArrayList<>();
        for (long article : touched.of(job, changes)) {
            GlossaryImpact.OnArticle on = impact.on(article);
            on.touched().forEach(one -> all.add(unit(on.article().article().key(), one)));
        }
        return all;
    }

    private static TouchedUnit unit(String article, GlossaryImpact.Touched one) {
        return new TouchedUnit(
                article,
                one.translation().locale().toLanguageTag(),
                new RowKey(one.translation().ref(), one.segment().segment().ref()).toString(),
                one.unit().state().name().toLowerCase(Locale.ROOT),
                List.copyOf(one.entries()),
                Correcting.outcome(one, false).label(),
                one.advice(Locale.ENGLISH),
                one.segment().segment().text());
    }
}
