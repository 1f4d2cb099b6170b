package org.nightdesk.io;

import java.nio.file.Path;

/** A path as people see it: relative to the current folder where it lies below it, else absolute. */
public final class ShownPath {
    private ShownPath() {}

    public static String of(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        return (absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString();
    }
}
