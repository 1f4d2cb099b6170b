package org.nightdesk.glossary.spelling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of how names are spelled, from the data files beside this class. Thread-safe. */
final class SpellingTables {
    /** What the parts of a syllable are worth beside a table that knows the whole syllable. */
    private static final double SHARE_OF_PARTS = 0.06;

    /** @param perTenThousand how many people bear the name */
    record Surname(double perTenThousand, List<Spelling> spellings) {}

    static final SpellingTables STANDARD = new SpellingTables();

    private final Map<String, Surname> surnames = new LinkedHashMap<>();
    private final Map<Character, List<Spelling>> wholeSyllables = new HashMap<>();
    private final Map<String, List<Spelling>> parts = new HashMap<>();
    /** What was asked for before; there are only so many syllables. */
    private final Map<Character, List<Spelling>> ranked = new ConcurrentHashMap<>();

    private SpellingTables() {
        for (String[] row : rows("surnames.tsv")) {
            surnames.put(row[0], new Surname(Double.parseDouble(row[1]), Spelling.parse(row[2])));
        }
        for (String[] row : rows("given-syllables.tsv")) {
            wholeSyllables.put(row[0].charAt(0), Spelling.parse(row[1]));
        }
        for (String[] row : rows("parts.tsv")) {
            parts.put(row[0] + row[1], Spelling.parse(row[2]));
        }
    }

    /** The surnames, single and double ones, in the order of the file. */
    Map<String, Surname> surnames() {
        return surnames;
    }

    /** Every known spelling of a syllable of a given name in lower case, the most usual first. */
    List<Spelling> givenSyllable(char syllable) {
        return ranked.computeIfAbsent(syllable, this::rank);
    }

    private List<Spelling> rank(char syllable) {
        Map<String, Double> shares = new HashMap<>();
        List<Spelling> whole = wholeSyllables.getOrDefault(syllable, List.of());
        for (Spelling spelling : whole) {
            shares.merge(spelling.text(), spelling.share(), Double::sum);
        }
        double scale = whole.isEmpty() ? 1 : SHARE_OF_PARTS;
        for (Spelling spelling : fromParts(Jamo.of(syllable))) {
            shares.merge(spelling.text(), spelling.share() * scale, Double::sum);
        }
        return Spelling.ranked(shares);
    }

    private List<Spelling> fromParts(Jamo jamo) {
        char coda = Pronunciation.reduced(jamo.coda());
        List<Spelling> rimes = new ArrayList<>();
        List<Spelling> known = parts.get("rime" + jamo.nucleus() + coda);
        double scale = known == null ? 1 : SHARE_OF_PARTS;
        if (known != null) {
            rimes.addAll(known);
        }
        for (Spelling spelling : product(part("nucleus", jamo.nucleus()), part("coda", coda))) {
            rimes.add(new Spelling(spelling.text(), spelling.share() * scale));
        }
        return product(part("onset", jamo.onset()), rimes);
    }

    /** The spellings of one letter of a syllable; of {@link Jamo#NONE} and the silent onset, the empty one. */
    List<Spelling> part(String position, char jamo) {
        List<Spelling> spellings = Objects.requireNonNull(parts.get(position + jamo), () -> position + jamo);
        return spellings.stream()
                .map(spelling -> spelling.text().equals("-") ? new Spelling("", spelling.share()) : spelling)
                .toList();
    }

    private static List<Spelling> product(List<Spelling> heads, List<Spelling> tails) {
        Map<String, Double> shares = new HashMap<>();
        for (Spelling head : heads) {
            for (Spelling tail : tails) {
                shares.merge(head.text() + tail.text(), head.share() * tail.share(), Double::sum);
            }
        }
        return Spelling.ranked(shares);
    }

    /** The rows of a data file in tab-separated columns; lines that begin with two slashes are comments. */
    static List<String[]> rows(String name) {
        return rows(Objects.requireNonNull(SpellingTables.class.getResourceAsStream(name), name));
    }

    static List<String[]> rows(InputStream in) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
