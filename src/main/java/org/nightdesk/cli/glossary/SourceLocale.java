package org.nightdesk.cli.glossary;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The language that a glossary's source forms and the texts are in. */
final class SourceLocale {
    @Option(
            names = "--locale",
            paramLabel = "LOCALE",
            description = "The language of the source forms and texts (default: the job's; without a job ko).")
    private @Nullable Locale locale;

    Locale orElse(Locale other) {
        return locale == null ? other : locale;
    }

    /** For commands that know no job. */
    Locale orKorean() {
        return orElse(Locale.KOREAN);
    }
}
