package org.nightdesk.cli.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.cli.terminal.ShellWord;
import org.nightdesk.cli.terminal.Terminal;
import org.nightdesk.io.ShownPath;
import org.nightdesk.job.Job;
import org.nightdesk.night.NightRunner;
import org.nightdesk.night.store.DeskDoor;
import org.nightdesk.night.store.RunLock;
import org.nightdesk.night.store.StoreFile;
import org.nightdesk.night.store.StoreRefusedException;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** StoreOptions a command finds what was done so far. */
public final class StoreOptions {
    /** The command that has these options; null where a command works on a store of its own making. */
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec mixee;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "work",
            description = "The folder everything is written to (default: ${DEFAULT-VALUE}).")
    public Path work = Path.of("work");

    @Option(
            names = "--store",
            paramLabel = "URL",
            defaultValue = "${env:NIGHTDESK_STORE:-}",
            description = "JDBC URL of a PostgreSQL database to use instead of the file in the work folder"
                    + " (environment: NIGHTDESK_STORE).")
    public String url = "";

    /** What a command does with the store, or with what it reads from it. @return the exit code */
    public interface Work<S> {
        int with(S store);
    }

    /**
     * The same for what works in the folders of a job.
     *
     * @param door null where the store may be any
     */
    public int locked(Terminal terminal, @Nullable DeskDoor door, Work<Store> action) {
        check();
        if (door != null && isEmpty()) {
            try {
                door.checkNew();
            } catch (StoreRefusedException refused) {
                return tell(terminal, refused);
            }
        }
        return underLock(terminal, () -> {
            try (Store store = Store.open(work, url)) {
                if (door != null) {
                    door.check(store.get(NightRunner.class).standing());
                }
                return action.with(store);
            }
        });
    }

    /** Runs with the lock held and the store open; says who holds the lock when somebody else does. */
    public int locked(Terminal terminal, Work<Store> action) {
        return locked(terminal, null, action);
    }

    /** The same for what only reads, without starting what a night needs. */
    public int reading(Terminal terminal, Work<Readings> action) {
        return reading(terminal, action, () -> busy(terminal));
    }

    /** @param busy what is done where another process has the store open */
    public int reading(Terminal terminal, Work<Readings> action, IntSupplier busy) {
        return underLock(
                terminal,
                () -> {
                    try (Readings readings = Readings.open(work, url)) {
                        return action.with(readings);
                    }
                },
                busy);
    }

    /** Says who holds the lock. @return the exit code */
    public int busy(Terminal terminal) {
        terminal.error("another run holds " + work + ": " + RunLock.holder(work));
        terminal.hint("Wait until it ends, then run the same command. How far it is: "
                + ShownPath.of(work.resolve("nightdesk.log")));
        return ExitCode.BUSY;
    }

    /** Runs with the lock of the work folder, the store left alone. */
    public int underLock(Terminal terminal, IntSupplier action) {
        return underLock(terminal, action, () -> busy(terminal));
    }

    /**
     * Complains about a work folder that was named and is not there, which is a slip of the pen and not a desk that had no
     * night yet.
     */
    public void mustExist() {
        boolean usual = work.equals(Path.of("work"));
        if (!Files.isDirectory(work) && (Files.exists(work) || !usual)) {
            throw wrong(
                    Files.exists(work) ? work + " is a file, not a work folder" : "There is no work folder " + work);
        }
    }

    private void check() {
        if (Files.exists(work) && !Files.isDirectory(work)) {
            throw wrong(work + " is a file, not a work folder");
        }
        if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:h2:")) {
            throw wrong("“" + url + "” is not the address of a database; write one such as"
                    + " jdbc:postgresql://db.example.org/nightdesk?user=…");
        }
    }

    private RuntimeException wrong(String message) {
        return mixee == null
                ? new IllegalArgumentException(message)
                : new CommandLine.ParameterException(mixee.commandLine(), message + ".");
    }

    /** @param busy what is done where another process has the lock */
    public int underLock(Terminal terminal, IntSupplier action, IntSupplier busy) {
        check();
        Optional<RunLock> lock = RunLock.take(work, Clock.systemDefaultZone());
        if (lock.isEmpty()) {
            return busy.getAsInt();
        }
        try (RunLock held = lock.get()) {
            return action.getAsInt();
        } catch (StoreRefusedException refused) {
            return tell(terminal, refused);
        } catch (DataAccessResourceFailureException noStore) {
            terminal.error(String.valueOf(noStore.getMessage()));
            terminal.hint(
                    url.isEmpty()
                            ? "Check the work folder, its permissions and the space left; nightdesk.log has the details."
                            : "Check the address, user and password, and that the database runs.");
            LoggerFactory.getLogger(StoreOptions.class).error("no store", noStore);
            return ExitCode.FAILED;
        }
    }

    /** Says why a store is not used and what to do. @return the exit code */
    public static int tell(Terminal terminal, StoreRefusedException refused) {
        terminal.error(String.valueOf(refused.getMessage()));
        refused.remedies().forEach(terminal::hint);
        return ExitCode.CONFIGURATION;
    }

    /** What a job's folders have to agree with. */
    public DeskDoor.Desk desk(Job job) {
        return new DeskDoor.Desk(
                work,
                url.isEmpty() ? "" : store(),
                job.exchange().outbox(),
                job.publish().folder(),
                job.targets());
    }

    /** The door for a command that does not begin nights; what it says of them names the one that does. */
    public DeskDoor door(Job job) {
        return new DeskDoor(
                desk(job),
                new DeskDoor.Words(
                        work -> "add --work " + ShellWord.of(work),
                        "nightdesk run " + ShellWord.of(ShownPath.of(job.file())) + " --take-over"));
    }

    /** The store, for people: without what a URL says about user and password. */
    public String store() {
        return url.isEmpty() ? "in " + work : url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    /** Whether there is anything to look at yet. */
    public boolean isEmpty() {
        return url.isEmpty() && !Files.exists(StoreFile.in(work));
    }
}
