package org.nightdesk.glossary.spelling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.spelling.SpellingSuggestion.Method;

/**
 * Suggests spellings in Latin letters for Hangul names that have none. It only suggests: who decides is a person.
 * Immutable and thread-safe.
 */
public final class SpellingHelp {
    private static final int MOST_CUSTOMARY = 6;
    /** Spellings of one part that are looked at; rarer ones never come among the first. */
    private static final int SPELLINGS_A_PART = 5;

    private final SpellingTables tables;
    private final SpellingPreferences preferences;

    private record Candidate(SpellingSuggestion suggestion, double share) {}

    private SpellingHelp(SpellingTables tables, SpellingPreferences preferences) {
        this.tables = tables;
        this.preferences = preferences;
    }

    /** Knows what is usual, and no glossary. */
    public static SpellingHelp usual() {
        return new SpellingHelp(SpellingTables.STANDARD, SpellingPreferences.none(SpellingTables.STANDARD));
    }

    /** Prefers what the approved persons and characters of a glossary show for a locale. */
    public static SpellingHelp learnedFrom(Collection<GlossaryEntry> entries, Locale locale) {
        return new SpellingHelp(
                SpellingTables.STANDARD, SpellingPreferences.learn(entries, locale, SpellingTables.STANDARD));
    }

    /**
     * Spellings for a name in Hangul, the likeliest first: for persons and characters customary ones, then both
     * standards; for everything else the standards alone.
     *
     * @return empty when the name has no Hangul, or a locale's script is not Latin
     */
    public List<SpellingSuggestion> suggest(String name, Kind kind, Locale locale) {
        String source = name.strip();
        if (!Scripts.isLatin(locale) || source.chars().noneMatch(c -> Jamo.isSyllable((char) c))) {
            return List.of();
        }
        List<NameParts> ways = kind == Kind.PERSON || kind == Kind.CHARACTER ? NameParts.of(source, tables) : List.of();
        return ways.isEmpty() ? words(source) : names(ways);
    }

    private List<SpellingSuggestion> names(List<NameParts> ways) {
        Map<String, Candidate> customary = new LinkedHashMap<>();
        for (NameParts parts : ways) {
            for (Candidate candidate : customary(parts)) {
                customary.merge(
                        candidate.suggestion().text(),
                        candidate,
                        (a, b) -> new Candidate(a.suggestion(), a.share() + b.share()));
            }
        }
        List<SpellingSuggestion> suggestions = customary.values().stream()
                .sorted(Comparator.comparingDouble(Candidate::share).reversed())
                .limit(MOST_CUSTOMARY)
                .map(Candidate::suggestion)
                .collect(Collectors.toCollection(ArrayList::new));
        addUnlessThere(suggestions, standard(ways.get(0), Romanisation.REVISED, Method.REVISED_ROMANISATION));
        addUnlessThere(suggestions, standard(ways.get(0), Romanisation.MCCUNE_REISCHAUER, Method.MCCUNE_REISCHAUER));
        return List.copyOf(suggestions);
    }

    private List<Candidate> customary(NameParts parts) {
        List<List<Spelling>> columns = new ArrayList<>();
        if (!parts.surname().isEmpty()) {
            columns.add(firstOf(preferences.surname(parts.surname())));
        }
        for (int i = 0; i < parts.given().length(); i++) {
            columns.add(firstOf(preferences.syllable(parts.given().charAt(i))));
        }
        List<Candidate> candidates = new ArrayList<>();
        combine(columns, new ArrayList<>(), parts.share(), !parts.surname().isEmpty(), candidates);
        return candidates;
    }

    private static void combine(
            List<List<Spelling>> columns,
            List<String> chosen,
            double share,
            boolean surname,
            List<Candidate> candidates) {
        if (chosen.size() == columns.size()) {
            candidates.add(new Candidate(HouseFormat.of(chosen, surname, Method.CUSTOMARY), share));
            return;
        }
        for (Spelling spelling : columns.get(chosen.size())) {
            chosen.add(spelling.text());
            combine(columns, chosen, share * spelling.share(), surname, candidates);
            chosen.remove(chosen.size() - 1);
        }
    }

    private static SpellingSuggestion standard(NameParts parts, Romanisation standard, Method method) {
        List<String> texts = new ArrayList<>();
        if (!parts.surname().isEmpty()) {
            texts.add(standard.word(parts.surname()));
        }
        if (!parts.given().isEmpty()) {
            texts.addAll(standard.givenName(parts.given()));
        }
        return HouseFormat.of(texts, !parts.surname().isEmpty(), method);
    }

    private static List<SpellingSuggestion> words(String source) {
        List<SpellingSuggestion> suggestions = new ArrayList<>();
        addUnlessThere(suggestions, HouseFormat.ofWords(source, Romanisation.REVISED, Method.REVISED_ROMANISATION));
        addUnlessThere(
                suggestions, HouseFormat.ofWords(source, Romanisation.MCCUNE_REISCHAUER, Method.MCCUNE_REISCHAUER));
        return List.copyOf(suggestions);
    }

    private static void addUnlessThere(List<SpellingSuggestion> suggestions, SpellingSuggestion suggestion) {
        if (suggestions.stream().noneMatch(other -> other.text().equals(suggestion.text()))) {
            suggestions.add(suggestion);
        }
    }

    private static List<Spelling> firstOf(List<Spelling> spellings) {
        return spellings.subList(0, Math.min(SPELLINGS_A_PART, spellings.size()));
    }
}
