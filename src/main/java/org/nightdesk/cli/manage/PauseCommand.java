package org.nightdesk.cli.manage;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.store.Store;
import org.nightdesk.workflow.manage.Intervening;
import org.nightdesk.workflow.manage.Outcome;
import org.nightdesk.workflow.manage.Subject;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Something that a manager does to an article in one locale or in all. */
abstract class PauseCommand extends InterventionCommand {
    @Parameters(
            paramLabel = "ARTICLE",
            description = "The article's id, the name of its file, or the beginning of either.")
    private String article = "";

    @Option(
            names = "--locale",
            paramLabel = "LOCALE",
            description = "Only this target locale (default: all, also those the job gets later).")
    private @Nullable Locale locale;

    /** Does it. */
    abstract Outcome of(Intervening desk, Subject subject);

    @Override
    final int with(Store store) {
        return aboutArticle(store, article, locale, this::of);
    }
}
