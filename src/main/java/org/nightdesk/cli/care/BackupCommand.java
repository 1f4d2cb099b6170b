package org.nightdesk.cli.care;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.command.MissingDesk;
import org.nightdesk.cli.command.ScratchFolder;
import org.nightdesk.cli.command.StoreCommand;
import org.nightdesk.cli.store.Readings;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.io.AtomicFile;
import org.nightdesk.io.ShownPath;
import org.nightdesk.job.Job;
import org.nightdesk.night.backup.BackupFile;
import org.nightdesk.night.store.NightAnswers;
import org.nightdesk.night.store.RunLock;
import org.nightdesk.night.store.StoreCopy;
import org.nightdesk.night.store.StoreFile;
import org.nightdesk.night.store.StoreSchema;
import org.nightdesk.report.LedgerCheck;
import org.springframework.dao.DataAccessResourceFailureException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a backup, also while a night runs. */
@Command(
        name = "backup",
        description =
                "Writes the store and the files of the desk into one file and checks it; also while a night runs.")
public final class BackupCommand extends StoreCommand {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'nightdesk-'yyyy-MM-dd'T'HHmmss'.zip'", Locale.ROOT);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ATTEMPTS = 3;

    @Parameters(
            paramLabel = "TO",
            arity = "0..1",
            defaultValue = "backups",
            description =
                    "The zip file to write, or a folder for one that is named by the time (default: ${DEFAULT-VALUE}).")
    private Path to = Path.of("backups");

    @Option(
            names = "--job",
            paramLabel = "JOB",
            defaultValue = Commands.JOB,
            description = "The job file (default: ${DEFAULT-VALUE}).")
    private Path job = Path.of(Commands.JOB);

    /** For programs. @param skipped files that could not be read @param ledger of the store in it; empty for one on a server */
    record Made(String file, int files, long bytes, List<String> skipped, List<LedgerCheck.Line> ledger) {}

    @Override
    protected int nothing() {
        return Commands.noStore(terminal(), where());
    }

    @Override
    protected int work() {
        if (MissingDesk.isTold(job, terminal())) {
            return ExitCode.CONFIGURATION;
        }
        Optional<Job> of = JobFolders.read(job, where().work);
        if (of.isEmpty()) {
            terminal().error("the job file " + job + " cannot be read");
            terminal().hint("See what is wrong with it: nightdesk config check");
            return ExitCode.CONFIGURATION;
        }
        Path file = isFile(to) ? to : to.resolve(LocalDateTime.now().format(NAME));
        if (Files.exists(file)) {
            terminal().error(file + " exists already");
            terminal().hint("Name another file, or a folder.");
            return ExitCode.BAD_DATA;
        }
        try {
            return where().url.isEmpty() ? withStore(of.get(), file) : filesOnly(of.get(), file);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write the backup " + file, failure);
        }
    }

    private static boolean isFile(Path named) {
        return !Files.isDirectory(named)
                && String.valueOf(named.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private int filesOnly(Job of, Path file) throws IOException {
        BackupFile.Written written = new BackupFile(file).write(null, JobFolders.parts(job, of, where().work));
        new BackupFile(file).check();
        int exit = tell(file, written, List.of());
        terminal()
                .hint("The store is in PostgreSQL, which keeps it by its own means: pg_dump --format=custom --file="
                        + "store.dump \"$NIGHTDESK_STORE\" (without “jdbc:”)");
        return exit;
    }

    private int withStore(Job of, Path file) throws IOException {
        try (ScratchFolder scratch = ScratchFolder.make()) {
            Path copy = scratch.path().resolve("store.zip");
            // The store first: each file that it knows is in its place by then.
            Live live = new Live();
            int exit = ExitCode.BUSY;
            // A night may end before it is asked, and another begin.
            for (int i = 0; exit == ExitCode.BUSY && i < ATTEMPTS; i++) {
                exit = where().underLock(terminal(), () -> copy(copy, live), () -> askFor(copy));
            }
            if (exit == ExitCode.BUSY) {
                return where().busy(terminal());
            }
            if (exit != ExitCode.DONE) {
                return exit;
            }
            BackupFile backup = new BackupFile(file);
            BackupFile.Written written = backup.write(copy, JobFolders.parts(job, of, where().work));
            backup.check();
            LedgerCheck.Account account = account(backup, scratch.path());
            boolean differs = live.ledger != null && !live.ledger.equals(account.lines());
            if (differs || !account.imbalances().isEmpty()) {
                terminal()
                        .error("the ledger of the store in " + file + " does not balance: "
                                + (differs ? "it is not that of the desk" : String.join("; ", account.imbalances())));
                terminal().hint("See whether that of the desk does: nightdesk ledger");
                return ExitCode.FAILED;
            }
            return tell(file, written, account.lines());
        }
    }

    /** The account of the store that was copied, where no night goes on changing it. */
    private static final class Live {
        @Nullable
        List<LedgerCheck.Line> ledger;
    }

    private int copy(Path copy, Live live) {
        Path store = StoreFile.in(where().work);
        StoreFile.check(store);
        try (Connection connection = StoreSchema.connect(StoreFile.urlOf(store))) {
            StoreCopy.write(connection, copy);
            if (StoreSchema.state(connection) == StoreSchema.State.CURRENT) {
                live.ledger =
                        Readings.over(connection).ledger().account(where().work).lines();
            }
            return ExitCode.DONE;
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("cannot copy the store: " + failure.getMessage(), failure);
        }
    }

    private int askFor(Path copy) {
        try {
            terminal().message("A night is running: " + RunLock.holder(where().work) + ". It copies its store.");
            Optional<Path> answer = NightAnswers.ask(where().work, NightAnswers.Question.BACKUP, PATIENCE);
            if (answer.isEmpty()) {
                return ExitCode.BUSY;
            }
            AtomicFile.copy(answer.get(), copy);
            Files.delete(answer.get());
            return ExitCode.DONE;
        } catch (IOException failure) {
            throw new UncheckedIOException("the running night cannot copy its store", failure);
        }
    }

    /** Opens the store of the backup, in a folder of its own, and draws up its ledger. */
    private LedgerCheck.Account account(BackupFile backup, Path scratch) throws IOException {
        Path copy = scratch.resolve("copy.mv.db");
        backup.readStore(copy);
        try (Readings readings = Readings.over(StoreSchema.connectUpToDate(StoreFile.urlOf(copy)))) {
            return readings.ledger().account(where().work);
        } catch (SQLException failure) {
            throw new IOException("the store in it cannot be opened: " + failure.getMessage(), failure);
        }
    }

    private int tell(Path file, BackupFile.Written written, List<LedgerCheck.Line> ledger) throws IOException {
        long bytes = Files.size(file);
        print(new Made(file.toString(), written.files(), bytes, written.skipped(), ledger), ShownPath.of(file));
        terminal()
                .message(written.files() + (written.files() == 1 ? " file, " : " files, ") + Math.max(1, bytes >> 10)
                        + " KiB, read again and compared"
                        + (ledger.isEmpty() ? "." : "; the ledger of the store in it balances."));
        written.skipped().forEach(one -> terminal().warning("not in the backup: " + one));
        return written.skipped().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_HELD;
    }
}
