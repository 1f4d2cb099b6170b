package org.nightdesk.quality.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads the readable tables of the tests: tab-separated, {@code #} lines and blank lines left out, no header. */
public final class TestTable {
    private TestTable() {}

    public static List<List<String>> rows(String name) {
        try (InputStream file = Objects.requireNonNull(TestTable.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
