package org.nightdesk.glossary.spelling;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.GlossaryEntry.Status;

/**
 * How a glossary spells the parts of names, learned from its approved persons and characters, blended with what is usual.
 * Immutable once learned.
 */
final class SpellingPreferences {
    /** The usual spelling weighs as much as this many names of the glossary. */
    private static final double USUAL_WEIGHS = 2;
    /** So many syllables of one rime speak for it wherever it occurs. */
    private static final double RIME_IS_SURE = 3;

    private final SpellingTables tables;
    private final Map<String, Map<String, Integer>> surnames = new HashMap<>();
    private final Map<String, Map<String, Integer>> syllables = new HashMap<>();
    private final Map<String, Map<String, Integer>> rimes = new HashMap<>();

    private SpellingPreferences(SpellingTables tables) {
        this.tables = tables;
    }

    static SpellingPreferences none(SpellingTables tables) {
        return new SpellingPreferences(tables);
    }

    static SpellingPreferences learn(Iterable<GlossaryEntry> entries, Locale locale, SpellingTables tables) {
        SpellingPreferences preferences = new SpellingPreferences(tables);
        for (GlossaryEntry entry : entries) {
            GlossaryEntry.Target target = entry.target(locale);
            boolean named = entry.kind() == Kind.PERSON || entry.kind() == Kind.CHARACTER;
            if (target != null && named && entry.status() == Status.APPROVED) {
                NameAlignment.align(entry.source(), target.required(), tables).ifPresent(preferences::count);
            }
        }
        return preferences;
    }

    /** The spellings of a surname, capitalised, the likeliest first. */
    List<Spelling> surname(String hangul) {
        SpellingTables.Surname surname = tables.surnames().get(hangul);
        return surname == null ? List.of() : blend(surname.spellings(), surnames.getOrDefault(hangul, Map.of()));
    }

    /** The spellings of a syllable of a given name, lower case, the likeliest first. */
    List<Spelling> syllable(char hangul) {
        Map<String, Integer> ofRime = rimes.getOrDefault(rime(hangul), Map.of());
        int total = ofRime.values().stream().mapToInt(Integer::intValue).sum();
        double sure = Math.min(1, total / RIME_IS_SURE);
        Map<String, Double> shares = new HashMap<>();
        double sum = 0;
        for (Spelling spelling : tables.givenSyllable(hangul)) {
            double liked = total == 0 ? 0 : (double) count(ofRime, rimeOf(hangul, spelling.text())) / total;
            double share = spelling.share() * (1 - sure / 2 + sure * 2 * liked);
            shares.put(spelling.text(), share);
            sum += share;
        }
        double all = sum;
        shares.replaceAll((text, share) -> share / all);
        return blend(Spelling.ranked(shares), syllables.getOrDefault(String.valueOf(hangul), Map.of()));
    }

    private void count(NameAlignment alignment) {
        if (!alignment.surname().isEmpty()) {
            add(surnames, alignment.surname(), alignment.surnameText());
        }
        for (int i = 0; i < alignment.given().length(); i++) {
            char syllable = alignment.given().charAt(i);
            String text = alignment.givenTexts().get(i);
            add(syllables, String.valueOf(syllable), text);
            add(rimes, rime(syllable), rimeOf(syllable, text));
        }
    }

    private static List<Spelling> blend(List<Spelling> usual, Map<String, Integer> counts) {
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (total == 0) {
            return usual;
        }
        Map<String, Double> shares = new HashMap<>();
        usual.forEach(spelling -> shares.put(spelling.text(), spelling.share() * USUAL_WEIGHS));
        counts.forEach((text, count) -> shares.merge(text, (double) count, Double::sum));
        shares.replaceAll((text, share) -> share / (USUAL_WEIGHS + total));
        return Spelling.ranked(shares);
    }

    private static String rime(char syllable) {
        Jamo jamo = Jamo.of(syllable);
        return "" + jamo.nucleus() + Pronunciation.reduced(jamo.coda());
    }

    /** What is left of a syllable's spelling without its onset; the spelling itself when no known onset begins it. */
    private String rimeOf(char syllable, String text) {
        return tables.part("onset", Jamo.of(syllable).onset()).stream()
                .map(Spelling::text)
                .filter(onset -> text.startsWith(onset) && text.length() > onset.length())
                .max(java.util.Comparator.comparingInt(String::length))
                .map(onset -> text.substring(onset.length()))
                .orElse(text);
    }

    private static int count(Map<String, Integer> counts, String text) {
        return counts.getOrDefault(text, 0);
    }

    private static void add(Map<String, Map<String, Integer>> counts, String key, String text) {
        counts.computeIfAbsent(key, ignored -> new HashMap<>()).merge(text, 1, Integer::sum);
    }
}
