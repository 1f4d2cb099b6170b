package org.nightdesk.article.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a data file of this package: UTF-8, blank lines and lines that begin with {@code #} left out. */
final class DataLines {
    private DataLines() {}

    static List<String> of(String name) {
        InputStream in = DataLines.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the program lacks its file " + name);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
