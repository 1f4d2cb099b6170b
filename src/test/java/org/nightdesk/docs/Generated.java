package org.nightdesk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files and parts of documents that are made from the code: compared, or written anew with {@code -Dredraw}. */
public final class Generated {
    private Generated() {}

    /** Holds a whole file against what the code says. */
    public static void file(Path file, String expected) {
        if (isRedrawing()) {
            write(file, expected);
        }
        assertThat(Files.exists(file) ? read(file) : "").as(advice(file)).isEqualTo(expected);
    }

    /** Holds the part between {@code <!-- name -->} and {@code <!-- /name -->} of a page against what the code says. */
    public static void part(Path page, String name, String expected) {
        String open = "<!-- " + name + " -->\n";
        String close = "<!-- /" + name + " -->";
        String text = read(page);
        int from = text.indexOf(open);
        int to = text.indexOf(close);
        assertThat(from >= 0 && to > from)
                .as("%s needs a part from %s to %s", page, open.strip(), close)
                .isTrue();
        if (isRedrawing()) {
            text = text.substring(0, from + open.length()) + "\n" + expected + "\n" + text.substring(to);
            write(page, text);
            to = text.indexOf(close);
        }
        assertThat(text.substring(from + open.length(), to).strip())
                .as(advice(page))
                .isEqualTo(expected.strip());
    }

    private static boolean isRedrawing() {
        return System.getProperty("redraw") != null;
    }

    private static String advice(Path file) {
        return file
                + " does not agree with the code; write it anew with: mvn test -Dtest='org.nightdesk.docs.*' -Dredraw";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
