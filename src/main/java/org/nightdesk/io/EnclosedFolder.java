package org.nightdesk.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;

/** Whether files lie in a folder once all links are resolved. */
public final class EnclosedFolder {
    private EnclosedFolder() {}

    /**
     * Whether a file, there already or to be written, is inside the folder wherever links on the way to it lead. The folder
     * itself may be a link.
     */
    public static boolean holds(Path folder, Path file) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        Path wanted = file.toAbsolutePath().normalize();
        if (!wanted.startsWith(root)) {
            return false;
        }
        if (!Files.exists(root)) {
            return !Files.isSymbolicLink(root);
        }
        Path there = wanted;
        while (!there.equals(root) && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            there = Objects.requireNonNull(there.getParent());
        }
        // A link that leads nowhere would be filled at the place that it names.
        return Files.exists(there) && there.toRealPath().startsWith(root.toRealPath());
    }
}
