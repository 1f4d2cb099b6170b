package org.nightdesk.cli.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.cli.terminal.Terminal;
import org.nightdesk.night.RunLock;
import picocli.CommandLine.Option;

/** StoreOptions a command finds what was done so far. */
public final class StoreOptions {
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

    /** Runs with the lock held and the store open; says who holds the lock when somebody else does. */
    public int locked(Terminal terminal, Work<Store> action) {
        return underLock(terminal, () -> {
            try (Store store = Store.open(work, url)) {
                return action.with(store);
            }
        });
    }

    /** The same for what only reads, without starting what a night needs. */
    public int reading(Terminal terminal, Work<Readings> action) {
        return underLock(terminal, () -> {
            try (Readings readings = Readings.open(work, url)) {
                return action.with(readings);
            }
        });
    }

    private int underLock(Terminal terminal, IntSupplier action) {
        Optional<RunLock> lock = RunLock.take(work, Clock.systemUTC());
        if (lock.isEmpty()) {
            terminal.error("another run holds " + work + ": " + RunLock.holder(work));
            terminal.hint("Wait until it ends, then run the same command.");
            return ExitCode.BUSY;
        }
        try (RunLock held = lock.get()) {
            return action.getAsInt();
        }
    }

    /** The store, for people: without what a URL says about user and password. */
    public String store() {
        return url.isEmpty() ? "in " + work : url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    /** Whether there is anything to look at yet. */
    public boolean isEmpty() {
        return url.isEmpty() && !java.nio.file.Files.exists(work.resolve("nightdesk.mv.db"));
    }
}
