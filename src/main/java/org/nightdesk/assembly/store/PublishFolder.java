package org.nightdesk.assembly.store;

import java.io.IOException;
import java.nio.file.Path;

/** A folder of published articles as the store notes it: relative to the work folder where it is inside, so that both move. */
public final class PublishFolder {
    private static final String WORK = "{work}";

    private PublishFolder() {}

    public static String written(Path folder, Path work) {
        Path from = work.toAbsolutePath().normalize();
        Path to = folder.toAbsolutePath().normalize();
        return to.startsWith(from) ? WORK + "/" + from.relativize(to).toString().replace('\\', '/') : to.toString();
    }

    /** The folder, whether it is there or not. */
    public static Path read(String written, Path work) {
        return written.startsWith(WORK + "/")
                ? work.toAbsolutePath().normalize().resolve(written.substring(WORK.length() + 1))
                : Path.of(written);
    }

    /** Where a job publishes that does not say where. */
    public static Path usual(Path work) {
        return work.toAbsolutePath().normalize().resolve("published");
    }

    /** Whether two folders are one, by whatever links. */
    public static boolean isSame(Path one, Path other) {
        return real(one).equals(real(other));
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException missing) {
            return folder.toAbsolutePath().normalize();
        }
    }
}
