package org.nightdesk.nightly;

import java.nio.file.Path;

/** A path as people see it: relative to the current folder where it lies below it, else absolute. */
final class ShownPath {
    private ShownPath() {}

    static String of(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        return (absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString();
    }
}
