package org.nightdesk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.nightdesk.cli.command.ScratchFolder;
import org.nightdesk.cli.store.StoreOptions;
import org.nightdesk.job.Job;

/** A copy of the store in a folder of its own, in which a night may do what it likes; removed afterwards. */
final class DryRun {
    private final StoreOptions where = new StoreOptions();
    private final ScratchFolder folder;

    private DryRun(ScratchFolder folder) {
        this.folder = folder;
        where.work = folder.path();
    }

    static int on(Path work, ToIntFunction<DryRun> run) {
        try (ScratchFolder copy = ScratchFolder.make()) {
            Path store = work.resolve("nightdesk.mv.db");
            if (Files.exists(store)) {
                Files.copy(store, copy.path().resolve("nightdesk.mv.db"));
            }
            return run.applyAsInt(new DryRun(copy));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot make a copy for the dry run", failure);
        }
    }

    StoreOptions where() {
        return where;
    }

    Job redirected(Job job) {
        return folder.redirected(job);
    }
}
