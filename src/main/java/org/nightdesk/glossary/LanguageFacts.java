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
import java.util.Objects;
import java.util.Set;
import org.nightdesk.language.LanguageData;

/**
 * Reads the data files that state what is true of a language: UTF-8, one row a line, columns apart by white space, {@code #}
 * begins a comment line.
 */
public final class LanguageFacts {
    private LanguageFacts() {}

    /** The rows of a language's file. @throws IllegalStateException when the language has no such file */
    public static List<String[]> rows(String language, String file) {
        return rows(file, LanguageData.require(language, file));
    }

    /** The rows of a file beside this class. */
    public static List<String[]> rows(String file) {
        return rows(file, Objects.requireNonNull(LanguageFacts.class.getResourceAsStream(file), file));
    }

    private static List<String[]> rows(String file, InputStream in) {
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

    /** Every word of a language's file; none when it has no such file. */
    public static Set<String> words(String language, String file) {
        Set<String> words = new HashSet<>();
        if (LanguageData.has(language, file)) {
            rows(language, file).forEach(row -> words.addAll(List.of(row)));
        }
        return Set.copyOf(words);
    }
}
