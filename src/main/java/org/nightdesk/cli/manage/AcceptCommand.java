package org.nightdesk.cli.manage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.command.ScratchFolder;
import org.nightdesk.cli.store.Store;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.night.ManagerDesk;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.workflow.LoadedJob;
import org.nightdesk.workflow.Night;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a returned file by the manager's word. */
@Command(
        name = "accept",
        description =
                "Takes a returned file that was refused or held as a whole: a colleague's kit, or one that another"
                        + " store sent.")
public final class AcceptCommand extends InterventionCommand {
    @Parameters(paramLabel = "RECEIPT", description = "The number of its receipt; see nightdesk kit receipts.")
    private long receipt;

    @Option(
            names = "--as",
            paramLabel = "PERSON",
            description = "The key of whoever is credited (default: the person in whose folder it was).")
    private String as = "";

    @Option(
            names = "--job",
            paramLabel = "JOB",
            defaultValue = Commands.JOB,
            description = "The job file (default: ${DEFAULT-VALUE}).")
    private Path job = Path.of(Commands.JOB);

    @Override
    int with(Store store) {
        try {
            LoadedJob loaded = LoadedJob.read(job, where().work);
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
        return ask(store, List.of(desk -> desk.receipts().accept(receipt, as.strip(), night.get(), word())));
    }
}
