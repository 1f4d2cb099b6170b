package org.nightdesk.glossary.candidate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of the data file {@code cues.tsv}, by what they give away. Immutable. */
final class Cues {
    private static final String FILE = "cues.tsv";
    private static final Map<String, List<String>> WORDS = new HashMap<>();

    static {
        InputStream in = Objects.requireNonNull(Cues.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("//"))
                    .map(line -> line.split("\t"))
                    .forEach(row -> WORDS.put(row[0], List.of(row[1].split(" "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Cues() {}

    static List<String> of(String name) {
        return Objects.requireNonNull(WORDS.get(name), name);
    }

    /** An alternation of the words under these names, the longest first. */
    static String anyOf(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> of(name).stream())
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
