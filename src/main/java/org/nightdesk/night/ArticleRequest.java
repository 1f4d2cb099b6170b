package org.nightdesk.night;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.Job;
import org.nightdesk.ledger.ArticleNames;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Translation;
import org.nightdesk.workflow.LoadedJob;
import org.nightdesk.workflow.Night;

/**
 * An article, as a command names it.
 *
 * @param locale null for every target locale of the job
 * @param work the folder everything is written to
 */
public record ArticleRequest(
        LoadedJob loaded, String article, @Nullable Locale locale, Path work) {

    /** Those of the article in the locales asked for; empty when the job knows no such article, or several. */
    List<Translation> translations(Articles articles) {
        Job job = loaded.job();
        List<ArticleNames.Named> meant = new ArticleNames(articles.names())
                .meant(article).stream()
                        .filter(one -> one.job().equals(job.name()))
                        .toList();
        return meant.stream()
                .filter(one -> meant.size() == 1)
                .flatMap(found -> articles.translations(found.id()).stream())
                .filter(one -> job.targets().contains(one.locale()))
                .filter(one -> locale == null || one.locale().equals(locale))
                .toList();
    }

    /** The job's last night, which has done all that was done so far; empty before the first. */
    Optional<Night> night(Nights nights) {
        return nights.latest(loaded.job().name())
                .map(last -> new Night(last.id(), loaded.job(), loaded.glossary(), last.date(), last.pass(), work));
    }
}
