package org.nightdesk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Article;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.command.MissingDesk;
import org.nightdesk.cli.store.StoreOptions;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.cli.terminal.Terminal;
import org.nightdesk.io.ShownPath;
import org.nightdesk.job.Job;
import org.nightdesk.job.Readiness;
import org.nightdesk.page.PageTemplates;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.problem.Problem;
import org.nightdesk.problem.Problems;
import org.nightdesk.report.MissingPeople;
import org.nightdesk.workflow.LoadedJob;
import org.nightdesk.workflow.intake.MissingNames;
import org.nightdesk.workflow.intake.SourceTexts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Looks after the files a manager keeps. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "Checks the files you write: job, people, styles, glossary. Subcommand: check.",
        subcommands = ConfigCommand.Check.class)
final class ConfigCommand implements Runnable {
    @ParentCommand
    private @Nullable Nightdesk parent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: nightdesk config check");
    }

    /** Reads everything a job needs and names all that is wrong with it. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Reads a job with its people, styles, glossaries and templates and names every problem,"
                    + " also what only keeps work from getting done, such as a target nobody works into.")
    static final class Check implements Callable<Integer> {
        private static final int MOST_NAMED = 10;

        @ParentCommand
        private @Nullable ConfigCommand config;

        @Parameters(
                index = "0",
                arity = "0..1",
                paramLabel = "JOB",
                defaultValue = Commands.JOB,
                description = "The job file (default: ${DEFAULT-VALUE}).")
        private Path job = Path.of(Commands.JOB);

        @Option(
                names = "--work",
                paramLabel = "DIR",
                defaultValue = "work",
                description = "The work folder (default: ${DEFAULT-VALUE}).")
        private Path work = Path.of("work");

        @Option(names = "--json", description = "Print as JSON.")
        private boolean json;

        private static String count(int number, String one, String more) {
            return number + " " + (number == 1 ? one : more);
        }

        private static String capital(String text) {
            return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        }

        /** Whom the store of the work folder knows and the people file has no longer; nobody where there is no store yet. */
        private List<MissingPeople.Missing> missing(Terminal terminal, Job of) {
            List<MissingPeople.Missing> missing = new ArrayList<>();
            StoreOptions where = new StoreOptions();
            where.work = work;
            if (!where.isEmpty()) {
                where.reading(terminal, readings -> {
                    missing.addAll(readings.missingPeople().of(of));
                    return ExitCode.DONE;
                });
            }
            return missing;
        }

        /** What does not keep a night from running, but from getting anywhere. */
        private static List<Problem> further(Job job, List<MissingPeople.Missing> missing) {
            Problems problems = new Problems();
            Readiness.check(job, problems);
            missing.forEach(one ->
                    problems.add(ShownPath.of(job.files().get(1)), one.person(), capital(one.reason()), one.remedy()));
            Path templates = job.publish().templates();
            if (templates != null) {
                problems.addAll(PageTemplates.problems(templates));
            }
            return problems.all();
        }

        /** For programs. @param level {@code error} where nothing runs, {@code warning} where a night runs all the same */
        record Told(String level, String file, String place, String reason, String remedy) {
            static List<Told> all(String level, List<Problem> problems) {
                return problems.stream()
                        .map(one -> new Told(level, one.file(), one.place(), one.reason(), one.remedy()))
                        .toList();
            }
        }

        /** What will be in the way later: no fault that keeps a night from running, but known before anybody translates. */
        private static void foresee(Terminal terminal, LoadedJob loaded) {
            Set<String> missing = new TreeSet<>();
            for (Article article : SourceTexts.ofInbox(loaded.job()).articles()) {
                MissingNames.of(article, loaded.glossary(), loaded.job().targets())
                        .forEach(one -> missing.add(one.told()));
            }
            if (!missing.isEmpty()) {
                terminal.message("Articles in the inbox cannot be published before the glossary has "
                        + missing.stream().limit(MOST_NAMED).collect(Collectors.joining("; "))
                        + (missing.size() > MOST_NAMED ? "; and " + (missing.size() - MOST_NAMED) + " more" : "")
                        + ".");
                terminal.hint("To have them as a table: nightdesk glossary suggest --out candidates.xlsx");
            }
        }

        @Override
        public Integer call() {
            Terminal terminal = Commands.terminal(config == null ? null : config.parent);
            if (MissingDesk.isTold(job, terminal)) {
                return ExitCode.CONFIGURATION;
            }
            try {
                LoadedJob loaded = LoadedJob.read(job, work);
                List<Problem> warnings = further(loaded.job(), missing(terminal, loaded.job()));
                if (json) {
                    terminal.data(Commands.json(Told.all("warning", warnings)));
                }
                if (!warnings.isEmpty()) {
                    if (!json) {
                        warnings.forEach(one -> terminal.warning(one.toString()));
                    }
                    terminal.message("A night runs all the same, and says what waits because of this.");
                    return ExitCode.DONE_WITH_HELD;
                }
                terminal.message(job + " is in order: "
                        + count(loaded.job().targets().size(), "target locale", "target locales") + ", "
                        + count(loaded.job().people().all().size(), "person", "people") + ", "
                        + count(loaded.glossary().size(), "glossary entry", "glossary entries") + ".");
                foresee(terminal, loaded);
                return ExitCode.DONE;
            } catch (BadInputException bad) {
                if (json) {
                    terminal.data(Commands.json(Told.all("error", bad.problems())));
                } else {
                    bad.problems().forEach(terminal::problem);
                }
                return ExitCode.CONFIGURATION;
            }
        }
    }
}
