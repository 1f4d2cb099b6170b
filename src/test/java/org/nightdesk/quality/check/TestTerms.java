package org.nightdesk.quality.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nightdesk.article.Work;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.TermMatch;
import org.nightdesk.glossary.TermMatch.Certainty;

/** The glossary of the tests, {@code terms.tsv}: kind, source, then {@code locale:required|allowed:…|forbidden:…|first:…}. */
final class TestTerms {
    private static final Map<String, GlossaryEntry> BY_SOURCE = load();

    private TestTerms() {}

    /** @param named sources separated by semicolons; a leading question mark makes the match only possible */
    static List<TermMatch> matches(String text, String named) {
        List<TermMatch> matches = new ArrayList<>();
        for (String name : named.split(";")) {
            String source = name.strip().replaceFirst("^\\?", "");
            if (source.isEmpty()) {
                continue;
            }
            GlossaryEntry entry = BY_SOURCE.get(source);
            if (entry == null || !text.contains(source)) {
                throw new IllegalArgumentException("no term " + source + " for " + text);
            }
            Certainty certainty = name.strip().startsWith("?") ? Certainty.POSSIBLE : Certainty.SURE;
            for (int at = text.indexOf(source); at >= 0; at = text.indexOf(source, at + 1)) {
                matches.add(new TermMatch(at, at + source.length(), entry, "", certainty, "test"));
            }
        }
        return matches;
    }

    private static Map<String, GlossaryEntry> load() {
        Map<String, GlossaryEntry> entries = new HashMap<>();
        for (List<String> row : TestTable.rows("terms.tsv")) {
            Map<Locale, GlossaryEntry.Target> targets = new HashMap<>();
            for (String cell : row.subList(2, row.size())) {
                if (!cell.isBlank() && !cell.equals("dnt")) {
                    int colon = cell.indexOf(':');
                    targets.put(Locale.forLanguageTag(cell.substring(0, colon)), target(cell.substring(colon + 1)));
                }
            }
            String source = row.get(1);
            entries.put(
                    source,
                    new GlossaryEntry(
                            "t-" + source,
                            GlossaryEntry.Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                            source,
                            List.of(),
                            "",
                            targets,
                            row.contains("dnt"),
                            GlossaryEntry.Origin.CUSTOMARY,
                            GlossaryEntry.Status.APPROVED,
                            "",
                            null,
                            Work.Medium.OTHER));
        }
        return entries;
    }

    private static GlossaryEntry.Target target(String cell) {
        List<String> parts = Arrays.asList(cell.split("\\|"));
        return new GlossaryEntry.Target(
                parts.get(0),
                with("allowed:", parts),
                with("forbidden:", parts),
                with("first:", parts).stream().findFirst().orElse(""));
    }

    private static List<String> with(String key, List<String> parts) {
        return parts.stream()
                .filter(part -> part.startsWith(key))
                .map(part -> part.substring(key.length()))
                .toList();
    }
}
