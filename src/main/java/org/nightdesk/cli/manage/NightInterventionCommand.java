package org.nightdesk.cli.manage;

import java.nio.file.Path;
import java.util.Optional;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.command.MissingDesk;
import org.nightdesk.cli.command.ScratchFolder;
import org.nightdesk.cli.store.Store;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.night.ManagerDesk;
import org.nightdesk.night.NightRunner;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.workflow.LoadedJob;
import org.nightdesk.workflow.Night;
import picocli.CommandLine.Option;

/** Something that a manager does by hand for which the job's files are read. */
abstract class NightInterventionCommand extends InterventionCommand {
    @Option(
            names = "--job",
            paramLabel = "JOB",
            defaultValue = Commands.JOB,
            description = "The job file (default: ${DEFAULT-VALUE}).")
    private Path job = Path.of(Commands.JOB);

    @Override
    final int with(Store store) {
        if (MissingDesk.isTold(job, terminal())) {
            return ExitCode.CONFIGURATION;
        }
        try {
            LoadedJob loaded = LoadedJob.read(job, where().work);
            where().door(loaded.job()).check(store.get(NightRunner.class).standing());
            if (!isDryRun()) {
                return with(store, loaded);
            }
            // Return slips are files, which the end of a transaction does not take back.
            try (ScratchFolder scratch = ScratchFolder.make()) {
                return with(store, new LoadedJob(scratch.redirected(loaded.job()), loaded.glossary()));
            }
        } catch (BadInputException bad) {
            bad.problems().forEach(terminal()::problem);
            return ExitCode.CONFIGURATION;
        }
    }

    private int with(Store store, LoadedJob loaded) {
        Optional<Night> night = store.get(ManagerDesk.class).lastNight(loaded, where().work);
        if (night.isEmpty()) {
            terminal().error("the job " + job + " has had no night in " + where().work);
            terminal().hint("Name the job file with --job.");
            return ExitCode.BAD_DATA;
        }
        return with(store, night.get());
    }

    /** Does it. @param night the job's last one */
    abstract int with(Store store, Night night);
}
