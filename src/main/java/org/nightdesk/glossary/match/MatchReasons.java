package org.nightdesk.glossary.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.nightdesk.glossary.TermMatch;

/** The reasons of matches as sentences for people. Stateless and thread-safe. */
public final class MatchReasons {
    private static final String FILE = "match-reasons.tsv";
    private static final Map<String, String> SENTENCES = read();

    private MatchReasons() {}

    /** Why the match is sure or only possible; the bare reason where no sentence is written for it. */
    public static String inWords(TermMatch match) {
        return SENTENCES.getOrDefault(match.reason(), match.reason());
    }

    static boolean isKnown(String reason) {
        return SENTENCES.containsKey(reason);
    }

    private static Map<String, String> read() {
        InputStream in = Objects.requireNonNull(MatchReasons.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("//"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));
        } catch (IOException failure) {
            throw new UncheckedIOException(FILE, failure);
        }
    }
}
