package org.nightdesk.glossary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the data files that state what is true of a language: UTF-8, one row a line, columns apart by white space, {@code #}
 * begins a comment line.
 */
public final class LanguageFacts {
    private LanguageFacts() {}

    public static List<String[]> rows(String file) {
        InputStream in = LanguageFacts.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("missing resource " + file);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String[]> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("# ")) {
                    rows.add(line.strip().split("\\s+"));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    public static boolean exists(String file) {
        return LanguageFacts.class.getResource(file) != null;
    }

    /** Every word of the file. */
    public static Set<String> words(String file) {
        Set<String> words = new HashSet<>();
        for (String[] row : rows(file)) {
            words.addAll(List.of(row));
        }
        return Set.copyOf(words);
    }
}
