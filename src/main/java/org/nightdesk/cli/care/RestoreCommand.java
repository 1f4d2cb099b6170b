package org.nightdesk.cli.care;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.store.StoreOptions;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.cli.terminal.HasTerminal;
import org.nightdesk.cli.terminal.ShellWord;
import org.nightdesk.cli.terminal.Terminal;
import org.nightdesk.io.ShownPath;
import org.nightdesk.job.Job;
import org.nightdesk.night.backup.BackupFile;
import org.nightdesk.night.backup.Restoring;
import org.nightdesk.night.store.StoreFile;
import org.nightdesk.report.LedgerCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a desk back from a backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Brings the store and the files of a desk back from a backup. Overwrites no file, and a store only"
                        + " with --replace.")
public final class RestoreCommand implements Callable<Integer> {
    private static final DateTimeFormatter ASIDE =
            DateTimeFormatter.ofPattern("'nightdesk.before-'yyyy-MM-dd'T'HHmmss'.mv.db'", Locale.ROOT);
    private static final int MOST_NAMED = 10;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "work",
            description = "The folder for the store and what came back (default: ${DEFAULT-VALUE}).")
    private Path work = Path.of("work");

    @Option(
            names = "--job",
            paramLabel = "JOB",
            defaultValue = Commands.JOB,
            description = "The job file, which names the folders of the other files (default: ${DEFAULT-VALUE}).")
    private Path job = Path.of(Commands.JOB);

    @Option(
            names = "--replace",
            description = "Replace the store that is in the work folder; it is kept beside the new one.")
    private boolean replace;

    @Override
    public Integer call() {
        Terminal terminal = ((HasTerminal) spec.root().userObject()).terminal();
        if (!Files.isRegularFile(file)) {
            terminal.error("there is no file " + file);
            terminal.hint("Name a backup that “nightdesk backup” made; they are in the folder backups unless you said"
                    + " otherwise.");
            return ExitCode.BAD_DATA;
        }
        if (Files.exists(StoreFile.in(work)) && !replace) {
            terminal.error("there is a store in " + work + " already");
            terminal.hint(
                    "Name another folder with --work, or add --replace: the present store is kept beside the new one.");
            return ExitCode.BAD_DATA;
        }
        StoreOptions where = new StoreOptions();
        where.work = work;
        int exit = where.underLock(terminal, () -> restore(terminal));
        return exit == ExitCode.DONE ? check(terminal, where) : exit;
    }

    private int restore(Terminal terminal) {
        try {
            Restoring restoring = new Restoring(new BackupFile(file));
            restoring.desk(JobFolders.desk(job));
            Job of = JobFolders.read(job, work).orElse(null);
            restoring.files(JobFolders.parts(job, of, work));
            if (of != null) {
                Files.createDirectories(of.source().inbox());
                for (Path returns : of.exchange().returns()) {
                    Files.createDirectories(returns);
                }
            }
            Path aside = work.resolve(LocalDateTime.now().format(ASIDE));
            boolean hasStore = restoring.store(work, aside);
            terminal.message(
                    restoring.restored() + (restoring.restored() == 1 ? " file is back." : " files are back."));
            if (Files.exists(aside)) {
                terminal.message("The store that was there: " + ShownPath.of(aside));
            }
            kept(terminal, restoring.kept());
            if (!hasStore) {
                terminal.hint("The backup has no store, which was in PostgreSQL: bring it back with pg_restore.");
            }
            return ExitCode.DONE;
        } catch (BackupFile.DamagedBackupException damaged) {
            terminal.error(file + " cannot be restored: " + damaged.getMessage());
            terminal.hint("Take another backup. Nothing was overwritten.");
            return ExitCode.BAD_DATA;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot restore " + file, failure);
        }
    }

    private static void kept(Terminal terminal, List<Path> kept) {
        kept.stream()
                .limit(MOST_NAMED)
                .forEach(one -> terminal.message("Left as it is, unlike that in the backup: " + ShownPath.of(one)));
        if (kept.size() > MOST_NAMED) {
            terminal.message("… and " + (kept.size() - MOST_NAMED) + " more.");
        }
    }

    private int check(Terminal terminal, StoreOptions where) {
        if (where.isEmpty()) {
            return ExitCode.DONE;
        }
        return where.reading(terminal, readings -> {
            LedgerCheck.Account account = readings.ledger().account(work);
            account.imbalances().forEach(terminal::error);
            if (!account.imbalances().isEmpty()) {
                return ExitCode.FAILED;
            }
            String there = work.equals(Path.of("work")) ? "" : " --work " + ShellWord.of(work);
            terminal.message("The ledger balances.");
            terminal.hint("See that all is well: nightdesk doctor" + there + ", then go on: nightdesk run" + there);
            return ExitCode.DONE;
        });
    }
}
