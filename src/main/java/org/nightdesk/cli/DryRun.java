package org.nightdesk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.nightdesk.cli.store.StoreOptions;
import org.nightdesk.job.Job;

/** A copy of the store in a folder of its own, in which a night may do what it likes; removed afterwards. */
final class DryRun {
    private final StoreOptions where = new StoreOptions();

    private DryRun(Path copy) {
        where.work = copy;
    }

    static int on(Path work, ToIntFunction<DryRun> run) {
        try {
            Path copy = Files.createTempDirectory("nightdesk-dry-run");
            try {
                Path store = work.resolve("nightdesk.mv.db");
                if (Files.exists(store)) {
                    Files.copy(store, copy.resolve("nightdesk.mv.db"));
                }
                return run.applyAsInt(new DryRun(copy));
            } finally {
                remove(copy);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot make a copy for the dry run", failure);
        }
    }

    StoreOptions where() {
        return where;
    }

    /** The job with everything it writes redirected into the copy. */
    Job redirected(Job job) {
        return job.into(where.work.resolve("outbox"), where.work.resolve("published"));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
