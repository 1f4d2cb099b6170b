package org.nightdesk.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.command.MissingDesk;
import org.nightdesk.cli.store.StoreOptions;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.cli.terminal.ProgressBars;
import org.nightdesk.cli.terminal.ShellWord;
import org.nightdesk.cli.terminal.Terminal;
import org.nightdesk.io.ShownPath;
import org.nightdesk.job.Job;
import org.nightdesk.ledger.StepName;
import org.nightdesk.night.Failure;
import org.nightdesk.night.NightOutcome;
import org.nightdesk.night.NightRunner;
import org.nightdesk.night.store.DeskDoor;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.report.MissingFolders;
import org.nightdesk.report.NightReport;
import org.nightdesk.report.ReportText;
import org.nightdesk.workflow.LoadedJob;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs a night. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs a night: takes articles in, collects what came back, checks, publishes, sends kits out."
                + " Interrupted in any way, the same command carries on; run again for the same date it does nothing"
                + " twice.")
final class RunCommand implements Callable<Integer> {
    /** More days than that are rather a slip of the pen. */
    private static final int FURTHEST_AHEAD = 31;

    /** The names of the steps, in order. */
    static final class Steps extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Steps() {
            super(Stream.of(StepName.values()).map(StepName::label).toList());
        }
    }

    @ParentCommand
    private @Nullable Nightdesk parent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "JOB",
            defaultValue = Commands.JOB,
            description = "The job file (default: ${DEFAULT-VALUE}).")
    private Path job = Path.of(Commands.JOB);

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The business date, such as 2026-11-22 (default: today).")
    private @Nullable LocalDate date;

    @Option(
            names = "--back-dated",
            description = "Allow a --date before the job's last night; due dates are counted from it.")
    private boolean backDated;

    @Option(
            names = "--post-dated",
            description = "Allow a --date more than " + FURTHEST_AHEAD + " days ahead of today.")
    private boolean postDated;

    @Option(
            names = "--only",
            paramLabel = "STEP",
            completionCandidates = Steps.class,
            description = "Run one step: intake, collect, correct, check, assemble, route, issue or report.")
    private @Nullable String only;

    @Option(
            names = "--reopen-published",
            description = "Send published texts that a changed glossary finds fault with back to their translators.")
    private boolean reopenPublished;

    @Option(names = "--dry-run", description = "Do all of it on a copy, show the report, change nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Option(
            names = "--take-over",
            description =
                    "Let the store in the work folder, which is made if there is none, go on where another one or a later"
                            + " copy of it has worked before.")
    private boolean takeOver;

    @Mixin
    private StoreOptions where = new StoreOptions();

    @Override
    public Integer call() {
        Terminal terminal = Commands.terminal(parent);
        StepName step = step();
        if (dryRun && !where.url.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--dry-run works on a copy of the file store, not on a server's database.");
        }
        if (MissingDesk.isTold(job, terminal)) {
            return ExitCode.CONFIGURATION;
        }
        LoadedJob loaded;
        try {
            loaded = LoadedJob.forNight(job, where.work);
        } catch (BadInputException bad) {
            bad.problems().forEach(terminal::problem);
            terminal.hint("Correct what is named above, then: nightdesk config check " + ShellWord.of(job));
            return ExitCode.CONFIGURATION;
        }
        LocalDate day =
                date != null ? date : LocalDate.now(Clock.system(loaded.job().zone()));
        if (!isPossible(day, loaded.job().zone(), terminal)) {
            return ExitCode.USAGE;
        }
        DeskDoor door = takeOver ? null : door(loaded.job());
        return dryRun
                ? DryRun.on(
                        where.work,
                        copy -> run(
                                terminal,
                                new LoadedJob(copy.redirected(loaded.job()), loaded.glossary()),
                                day,
                                step,
                                new Place(copy.where(), door)))
                : run(terminal, loaded, day, step, new Place(where, door));
    }

    /** Where a night runs. @param door null where it may run over any store */
    private record Place(StoreOptions where, @Nullable DeskDoor door) {}

    /** Guards the job's own folders, also when a copy of the store is to be run. */
    private DeskDoor door(Job of) {
        String run = "nightdesk run" + (job.equals(Path.of(Commands.JOB)) ? "" : " " + ShellWord.of(job));
        String here = where.work.equals(Path.of("work")) ? "" : " --work " + ShellWord.of(where.work);
        return new DeskDoor(
                where.desk(of),
                new DeskDoor.Words(work -> run + " --work " + ShellWord.of(work), run + here + " --take-over"));
    }

    /** Whether the date may be; says why not. */
    private boolean isPossible(LocalDate day, ZoneId zone, Terminal terminal) {
        LocalDate today = LocalDate.now(Clock.system(zone));
        if (postDated || !day.isAfter(today.plusDays(FURTHEST_AHEAD))) {
            return true;
        }
        terminal.error(day + " is more than " + FURTHEST_AHEAD + " days ahead of today, " + today);
        terminal.hint("Correct --date, or add --post-dated if you mean it.");
        return false;
    }

    private @Nullable StepName step() {
        if (only == null) {
            return null;
        }
        Optional<StepName> step = StepName.of(only);
        if (step.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "There is no step “" + only + "”; there are " + String.join(", ", new Steps()));
        }
        return step.get();
    }

    private int run(Terminal terminal, LoadedJob loaded, LocalDate day, @Nullable StepName step, Place place) {
        return place.where().locked(terminal, place.door(), store -> {
            Optional<LocalDate> last =
                    store.get(NightRunner.class).lastDate(loaded.job().name());
            if (last.isPresent() && day.isBefore(last.get()) && !backDated) {
                if (date != null) {
                    terminal.error(day + " is before the last night of this job, " + last.get());
                    terminal.hint("Correct --date, or add --back-dated if you mean it.");
                    return ExitCode.USAGE;
                }
                terminal.warning("today, " + day + ", is before the last night of this job, " + last.get()
                        + ". The night runs. Check the clock of this machine, and the zone in the job.");
            }
            NightLog log = NightLog.begin(loaded.job(), day, place.where());
            try (ProgressBars bars = new ProgressBars(terminal)) {
                NightOutcome outcome = store.get(NightRunner.class)
                        .run(
                                new NightRunner.Request(loaded, day, step, place.where().work, reopenPublished),
                                log.beside(bars));
                bars.close();
                log.end(outcome);
                loaded.keepChecked(place.where().work);
                return tell(terminal, outcome, loaded.job());
            }
        });
    }

    private int tell(Terminal terminal, NightOutcome outcome, Job of) {
        if (outcome instanceof NightOutcome.Failed failed) {
            if (OutOfMemory.isCauseOf(failed.cause())) {
                OutOfMemory.tell(terminal);
                return ExitCode.FAILED;
            }
            Optional<Failure> outside = Failure.of(failed.cause(), where.work);
            terminal.error("step " + failed.step() + " failed: "
                    + outside.map(Failure::toString).orElseGet(() -> Failure.innermost(failed.cause())));
            terminal.hint("What was done is kept: the same command carries on. The details are in "
                    + ShownPath.of(where.work.resolve("nightdesk.log")) + ".");
            return ExitCode.FAILED;
        }
        if (outcome instanceof NightOutcome.Busy) {
            terminal.error("another run holds the store, on this or another machine");
            terminal.hint("Wait until it ends, then run the same command.");
            return ExitCode.BUSY;
        }
        if (outcome instanceof NightOutcome.Stopped) {
            terminal.message("Stopped. Run the same command to carry on.");
            return ExitCode.FAILED;
        }
        boolean again = outcome instanceof NightOutcome.NothingNew;
        NightReport report =
                again ? ((NightOutcome.NothingNew) outcome).report() : ((NightOutcome.Done) outcome).report();
        String text = json ? Commands.json(report) : ReportText.of(report);
        terminal.data(dryRun ? asIfReal(text, of) : text);
        if (again) {
            terminal.message("This date was run before and nothing has come in since: nothing was done.");
        }
        if (dryRun) {
            terminal.message("This was a dry run: nothing was changed.");
        } else {
            next(terminal, report, of);
        }
        return report.needsPerson() ? ExitCode.DONE_WITH_HELD : ExitCode.DONE;
    }

    /** Names files where a night would have written them, not in the folder that is gone by now. */
    private String asIfReal(String text, Job copy) {
        Job real = real(copy);
        return text.replace(
                        ShownPath.of(copy.exchange().outbox()),
                        ShownPath.of(real.exchange().outbox()))
                .replace(
                        ShownPath.of(copy.publish().folder()),
                        ShownPath.of(real.publish().folder()));
    }

    private Job real(Job copy) {
        try {
            return LoadedJob.read(job, where.work).job();
        } catch (BadInputException changedMeanwhile) {
            return copy;
        }
    }

    private void next(Terminal terminal, NightReport report, Job of) {
        Path page = where.work
                .resolve("reports")
                .resolve(report.date() + (report.pass() > 1 ? "-" + report.pass() : "") + ".html");
        terminal.hint("The whole report: " + page);
        if (report.units() == 0
                && report.problems().isEmpty()
                && !MissingFolders.hasFiles(of.source().inbox())) {
            terminal.message("There are no articles yet: put .md, .html or .jsonl files into "
                    + ShownPath.of(of.source().inbox()) + ".");
        }
        if (report.glossary().offered() > 0) {
            terminal.hint("Correct published texts after a change of the glossary: "
                    + report.glossary().command());
        }
        if (!report.published().isEmpty()) {
            NightReport.Published first = report.published().get(0);
            terminal.hint("Read what was published: " + first.paths().get(0));
            terminal.hint("See how it came about: nightdesk explain " + ShellWord.of(first.article()));
        } else if (!report.out().isEmpty()) {
            String returns = ShownPath.of(of.exchange().returns().get(0));
            terminal.hint("Put a filled kit into " + returns + "/PERSON/ and run again.");
        }
    }
}
