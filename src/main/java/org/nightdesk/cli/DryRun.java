package org.nightdesk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.nightdesk.cli.command.ScratchFolder;
import org.nightdesk.cli.store.StoreOptions;
import org.nightdesk.job.Job;
import org.nightdesk.night.store.StoreFile;

/** A copy of the store in a folder of its own, in which a night may do what it likes; removed afterwards. */
final class DryRun {
    private final StoreOptions where = new StoreOptions();
    private final ScratchFolder folder;
    private final Path original;

    private DryRun(ScratchFolder folder, Path original) {
        this.folder = folder;
        this.original = original.toAbsolutePath().normalize();
        where.work = folder.path();
    }

    static int on(Path work, ToIntFunction<DryRun> run) {
        try (ScratchFolder copy = ScratchFolder.make()) {
            Path store = StoreFile.in(work);
            if (Files.exists(store)) {
                Files.copy(store, StoreFile.in(copy.path()));
            }
            return run.applyAsInt(new DryRun(copy, work));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot make a copy for the dry run", failure);
        }
    }

    StoreOptions where() {
        return where;
    }

    /** The usual folder of returns, while there is none, is that of the copy. */
    private Path returns(Path folder) {
        boolean isUsual = original.equals(folder.toAbsolutePath().normalize().getParent());
        return isUsual && !Files.exists(folder) ? where.work.resolve("returns") : folder;
    }

    Job redirected(Job job) {
        return folder.redirected(job)
                .returning(job.exchange().returns().stream().map(this::returns).toList());
    }
}
