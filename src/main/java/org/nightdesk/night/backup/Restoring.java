package org.nightdesk.night.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nightdesk.io.AtomicFile;
import org.nightdesk.io.Sha256;
import org.nightdesk.night.store.StoreFile;

/** Puts the parts of a backup in place. A file that is there is never written over, but for a store that is to be replaced. */
public final class Restoring {
    private final BackupFile backup;
    private final Map<String, String> sums;
    private final List<Path> kept = new ArrayList<>();
    private int restored;

    /** @throws BackupFile.DamagedBackupException when anything in the backup is damaged: then nothing is done */
    public Restoring(BackupFile backup) throws IOException {
        this.backup = backup;
        this.sums = backup.check();
    }

    /** The files of the desk, such as its job, into its folder. */
    public void desk(Path folder) throws IOException {
        part(BackupParts.DESK, folder);
    }

    /** The received files, and those of a job's folders. */
    public void files(BackupParts parts) throws IOException {
        for (Map.Entry<String, Path> folder : parts.folders().entrySet()) {
            part(folder.getKey(), folder.getValue());
        }
    }

    private void part(String name, Path folder) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        for (Map.Entry<String, String> one : sums.entrySet()) {
            if (one.getKey().startsWith(name + "/")) {
                Path place = place(root, one.getKey().substring(name.length() + 1));
                if (!Files.exists(place)) {
                    AtomicFile.write(place, out -> backup.read(one.getKey(), out));
                    restored++;
                } else if (!Sha256.of(place).equals(one.getValue())) {
                    kept.add(place);
                }
            }
        }
    }

    private static Path place(Path root, String below) throws IOException {
        try {
            Path place = root.resolve(below).normalize();
            if (place.startsWith(root)) {
                return place;
            }
        } catch (InvalidPathException unusable) {
            // Told below.
        }
        throw new BackupFile.DamagedBackupException("“" + below + "” in it leads out of its folder");
    }

    /**
     * The store.
     *
     * @param aside where the present one is kept, if there is one
     * @return whether the backup has a store
     */
    public boolean store(Path work, Path aside) throws IOException {
        Path file = StoreFile.in(work);
        if (!sums.containsKey(BackupParts.STORE)) {
            return false;
        }
        if (Files.exists(file)) {
            AtomicFile.copy(file, aside);
        }
        backup.readStore(file);
        restored++;
        return true;
    }

    public int restored() {
        return restored;
    }

    /** Files that are there and not as in the backup. */
    public List<Path> kept() {
        return List.copyOf(kept);
    }
}
