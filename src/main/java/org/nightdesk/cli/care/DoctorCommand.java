package org.nightdesk.cli.care;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.command.MissingDesk;
import org.nightdesk.cli.store.StoreOptions;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.cli.terminal.HasTerminal;
import org.nightdesk.cli.terminal.Terminal;
import org.nightdesk.job.Job;
import org.nightdesk.job.Readiness;
import org.nightdesk.night.store.DeskDoor;
import org.nightdesk.night.store.RunLock;
import org.nightdesk.night.store.StoreRefusedException;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.problem.Problem;
import org.nightdesk.problem.Problems;
import org.nightdesk.workflow.LoadedJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at everything that a night needs. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Checks everything a night needs: configuration, store, folders, disk, clock, locks; changes nothing.")
public final class DoctorCommand implements Callable<Integer> {
    private static final String CONFIGURATION = "configuration";
    private static final String LOCK = "lock";
    private static final String STORE = "store";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "JOB",
            arity = "0..1",
            defaultValue = Commands.JOB,
            description = "The job file (default: ${DEFAULT-VALUE}).")
    private Path job = Path.of(Commands.JOB);

    @Mixin
    private StoreOptions where = new StoreOptions();

    @Option(names = "--json", description = "Print as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Terminal terminal = ((HasTerminal) spec.root().userObject()).terminal();
        if (MissingDesk.isTold(job, terminal)) {
            return ExitCode.CONFIGURATION;
        }
        List<Check> checks = new ArrayList<>(configuration());
        Optional<Job> of = JobFolders.read(job, where.work);
        if (of.isPresent()) {
            checks.addAll(FolderChecks.of(of.get(), where.work));
            checks.addAll(store(of.get(), terminal));
        }
        terminal.data(json ? Commands.json(checks) : text(checks));
        if (checks.stream().anyMatch(one -> one.level() == Check.Level.FAULT)) {
            return ExitCode.CONFIGURATION;
        }
        return checks.stream().anyMatch(one -> one.level() == Check.Level.WARNING)
                ? ExitCode.DONE_WITH_HELD
                : ExitCode.DONE;
    }

    private List<Check> configuration() {
        try {
            LoadedJob loaded = LoadedJob.read(job, where.work);
            Problems lacking = new Problems();
            Readiness.check(loaded.job(), lacking);
            // Folders are looked at by themselves.
            List<Problem> others = lacking.all().stream()
                    .filter(one -> !one.place().equals(Readiness.INBOX))
                    .toList();
            return others.isEmpty()
                    ? List.of(Check.ok(CONFIGURATION, job + " with its people, styles and glossary"))
                    : others.stream()
                            .map(one -> Check.warning(CONFIGURATION, place(one) + one.reason(), one.remedy()))
                            .toList();
        } catch (BadInputException bad) {
            return bad.problems().stream()
                    .map(one -> Check.fault(CONFIGURATION, place(one) + one.reason(), one.remedy()))
                    .toList();
        }
    }

    private static String place(Problem problem) {
        return problem.file() + (problem.place().isEmpty() ? "" : ", " + problem.place()) + ": ";
    }

    private List<Check> store(Job of, Terminal terminal) {
        List<Check> checks = new ArrayList<>();
        if (where.isEmpty()) {
            checks.add(noStore(of));
            return checks;
        }
        where.underLock(
                terminal,
                () -> {
                    checks.add(Check.ok(LOCK, "no other command is at work"));
                    checks.addAll(StoreChecks.of(where, of));
                    return ExitCode.DONE;
                },
                () -> {
                    checks.add(Check.ok(
                            LOCK,
                            "another command is at work, " + RunLock.holder(where.work)
                                    + ": the store was not looked at"));
                    return ExitCode.DONE;
                });
        return checks;
    }

    private Check noStore(Job of) {
        try {
            new DeskDoor(where.desk(of), new DeskDoor.Words(work -> "add --work " + work, "nightdesk run --take-over"))
                    .checkNew();
            return Check.ok(STORE, Files.isDirectory(where.work) ? "no night has run yet" : "not there yet");
        } catch (StoreRefusedException refused) {
            return Check.fault(
                    STORE,
                    String.valueOf(refused.getMessage()),
                    refused.remedies().get(0).replaceFirst("\\.$", ""));
        }
    }

    private static String text(List<Check> checks) {
        StringBuilder text = new StringBuilder();
        for (Check one : checks) {
            text.append(String.format("%-8s %s: %s%n", one.level().label(), one.what(), one.found()));
            if (!one.remedy().isEmpty()) {
                text.append(String.format("%-8s → %s.%n", "", one.remedy()));
            }
        }
        return text.toString();
    }
}
