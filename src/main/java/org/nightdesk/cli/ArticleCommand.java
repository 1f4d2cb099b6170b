package org.nightdesk.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.command.MissingDesk;
import org.nightdesk.cli.command.StoreCommand;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.night.ArticleRequest;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.problem.Problem;
import org.nightdesk.workflow.LoadedJob;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command about one article of a job. */
abstract class ArticleCommand extends StoreCommand {

    @Parameters(
            paramLabel = "ARTICLE",
            description = "The article's id, the name of its file, or the beginning of either.")
    private String article = "";

    @Option(names = "--locale", paramLabel = "LOCALE", description = "Only this target locale.")
    private @Nullable String locale;

    @Option(
            names = "--job",
            paramLabel = "JOB",
            defaultValue = Commands.JOB,
            description = "The job file (default: ${DEFAULT-VALUE}).")
    private Path job = Path.of(Commands.JOB);

    /** Does it. @return the exit code */
    abstract int with(ArticleRequest request);

    @Override
    protected int nothing() {
        return Commands.noStore(terminal(), where());
    }

    @Override
    protected final int work() {
        if (MissingDesk.isTold(job, terminal())) {
            return ExitCode.CONFIGURATION;
        }
        LoadedJob loaded;
        try {
            loaded = LoadedJob.read(job, where().work);
        } catch (BadInputException bad) {
            bad.problems().forEach(terminal()::problem);
            return ExitCode.CONFIGURATION;
        }
        return with(new ArticleRequest(
                loaded, article, locale == null ? null : Locale.forLanguageTag(locale), where().work));
    }

    final int unknown() {
        terminal()
                .error("the job " + job + " has no article “" + article + "”" + (locale == null ? "" : " in " + locale)
                        + " in " + where().work + ", or several whose names begin so");
        terminal().hint("See which there are: nightdesk articles");
        return ExitCode.BAD_DATA;
    }

    /** Says why something is not published: every reason, which are what was asked for and not chatter. */
    final void reasons(String where, List<Problem> refusals) {
        terminal().error(article + " in " + where + " cannot be published yet:");
        refusals.forEach(problem -> terminal()
                .detail("  " + (problem.place().isEmpty() ? "" : problem.place() + ": ") + problem.reason() + ". "
                        + problem.remedy() + "."));
    }

    final String article() {
        return article;
    }
}
