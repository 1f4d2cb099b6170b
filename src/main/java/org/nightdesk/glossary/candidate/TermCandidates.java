package org.nightdesk.glossary.candidate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.spelling.SpellingHelp;
import org.nightdesk.glossary.spelling.SpellingSuggestion;
import org.nightdesk.text.CodedText;

/**
 * Mines Korean texts for names and titles that a glossary does not have: titles in their marks, names beside roles and
 * honorifics, and words that keep coming up and are in no dictionary. Immutable and thread-safe.
 */
public final class TermCandidates {
    /** A word without any other sign must come up so often. */
    private static final int FREQUENT = 3;

    private static final int MOST_SUGGESTIONS = 3;
    private static final Pattern WORD = Pattern.compile("(?<![가-힣A-Za-z])[가-힣]{2,8}(?![가-힣A-Za-z])");

    /** No glossary file takes a form with characters that nobody sees. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{C}]");

    private final Set<String> known = new HashSet<>();
    private final SpellingHelp spelling;
    private final Locale target;

    /** @param target the language that spellings are suggested for */
    public TermCandidates(Collection<GlossaryEntry> glossary, Locale target) {
        this.spelling = SpellingHelp.learnedFrom(glossary, target);
        this.target = target;
        for (GlossaryEntry entry : glossary) {
            known.add(key(entry.source()));
            entry.variants().forEach(variant -> known.add(key(variant)));
        }
    }

    /**
     * @param documents each the segments of one article in reading order, inline codes and all
     * @return the most frequent first, those of equal count by their source form
     */
    public List<TermCandidate> mine(List<List<String>> documents) {
        List<List<String>> texts = documents.stream()
                .map(document -> document.stream()
                        .map(text -> CodedText.CODE.matcher(text).replaceAll(""))
                        .toList())
                .toList();
        Map<String, Kind> found = new LinkedHashMap<>();
        for (List<String> document : texts) {
            for (String text : document) {
                QuotedTitles.find(text, title -> keep(found, title, Kind.TITLE));
            }
        }
        for (List<String> document : texts) {
            for (String text : document) {
                PersonNames.find(text, (name, kind) -> keep(found, name, kind));
            }
        }
        frequentNames(texts).forEach(name -> keep(found, name, likelyKind(name)));
        List<TermCandidate> candidates = new ArrayList<>();
        Mentions mentions = new Mentions(found.keySet(), texts);
        found.forEach((source, kind) -> candidates.add(candidate(source, kind, mentions)));
        candidates.sort(Comparator.comparingInt(TermCandidate::count).reversed().thenComparing(TermCandidate::source));
        return List.copyOf(candidates);
    }

    /** The first sign decides the kind: titles, then what is beside a name, then frequency. */
    private void keep(Map<String, Kind> found, String source, Kind kind) {
        if (!known.contains(key(source)) && !UNWRITABLE.matcher(source).find()) {
            found.putIfAbsent(source, kind);
        }
    }

    private static Set<String> frequentNames(List<List<String>> documents) {
        Map<String, Integer> words = new HashMap<>();
        for (List<String> document : documents) {
            for (String text : document) {
                Matcher matcher = WORD.matcher(text);
                while (matcher.find()) {
                    words.merge(matcher.group(), 1, Integer::sum);
                }
            }
        }
        Map<String, Integer> names = new HashMap<>();
        words.forEach((word, count) -> names.merge(KoreanNouns.leadingName(word), count, Integer::sum));
        names.remove("");
        names.values().removeIf(count -> count < FREQUENT);
        return new TreeSet<>(names.keySet());
    }

    private static Kind likelyKind(String name) {
        return KoreanNouns.isFullName(name) && name.length() >= 3 ? Kind.PERSON : Kind.PHRASE;
    }

    private TermCandidate candidate(String source, Kind kind, Mentions mentions) {
        List<String> suggestions = kind == Kind.TITLE
                ? List.of()
                : spelling.suggest(source, kind, target).stream()
                        .limit(MOST_SUGGESTIONS)
                        .map(SpellingSuggestion::text)
                        .toList();
        return new TermCandidate(source, kind, mentions.count(source), mentions.contexts(source), suggestions);
    }

    private static String key(String form) {
        return form.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
}
