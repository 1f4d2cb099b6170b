package org.nightdesk.glossary.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nightdesk.glossary.Entries;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.Scope;
import org.nightdesk.glossary.TermMatch;

/** The shared Korean test sets: their glossaries, sentences, and what a matcher finds in them. */
final class SharedKorean {
    static final List<String> SETS = List.of("klue", "kaist", "synth", "stress");

    private final Path folder;

    private SharedKorean(Path folder) {
        this.folder = folder;
    }

    static Path shared() {
        String set =
                System.getProperty("nightdesk.shared", System.getenv().getOrDefault("NIGHTDESK_SHARED", "../shared"));
        return Path.of(set);
    }

    static SharedKorean open() {
        return new SharedKorean(shared().resolve("korean"));
    }

    boolean isPresent() {
        return Files.isDirectory(folder);
    }

    List<String[]> rows(String set, String table) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(set + ".dev." + table + ".tsv"))) {
            rows.add(line.split("\t", -1));
        }
        return rows;
    }

    TermMatcher matcher(String set) throws IOException {
        List<GlossaryEntry> entries = new ArrayList<>();
        for (String[] row : rows(set, "glossary")) {
            entries.add(Entries.entry(row[0], kind(row[2]), row[1]));
        }
        return TermMatchers.forLocale(Locale.KOREAN, entries);
    }

    Map<String, List<TermMatch>> matches(String set) throws IOException {
        TermMatcher matcher = matcher(set);
        Map<String, List<TermMatch>> found = new LinkedHashMap<>();
        for (String[] row : rows(set, "sents")) {
            found.put(row[0], matcher.match(List.of(row[2]), Scope.NONE).get(0));
        }
        return found;
    }

    private static Kind kind(String tag) {
        return tag.startsWith("PS")
                ? Kind.PERSON
                : tag.startsWith("AF")
                        ? Kind.TITLE
                        : tag.startsWith("LC") ? Kind.PLACE : tag.startsWith("OG") ? Kind.ORGANISATION : Kind.PHRASE;
    }
}
