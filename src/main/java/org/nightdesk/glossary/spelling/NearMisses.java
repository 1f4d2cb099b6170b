package org.nightdesk.glossary.spelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.nightdesk.glossary.GlossaryEntry.Target;

/**
 * Finds in a translation what was meant to be a required form and is spelled otherwise: {@code Eun-soo}, {@code Unsoo} or
 * {@code Eun Su} for {@code Eun Soo}. Three signs are looked for: the same letters with other spaces, hyphens or capitals;
 * another spelling of the same Hangul; a slip of the keyboard. Forms that are known to be wrong are found too when they
 * are like that. Thread-safe; faster when kept, since it remembers the names it met.
 */
public final class NearMisses {
    /** Names are kept ready, some kilobytes each. */
    private static final int MOST_NAMES = 2_000;

    private final SpellingTables tables = SpellingTables.STANDARD;
    private final Map<String, SpelledName> names = new ConcurrentHashMap<>();

    /**
     * @param sourceHangul the source form or variant that the translation should render
     * @param target the decided forms; all of them are right
     * @return the near misses by start, none overlapping another or a right form
     */
    public List<NearMiss> find(String targetText, String sourceHangul, Target target, Locale locale) {
        List<TextRange> right = rightForms(targetText, target);
        List<TextRange> found = new ArrayList<>();
        if (Scripts.isLatin(locale)) {
            found.addAll(spelledName(sourceHangul, target.required(), locale).find(targetText));
        }
        found.addAll(LooseForm.find(targetText, target.required(), OrdinaryWords.of(locale)));
        found.addAll(SlipOfTheKeyboard.find(targetText, sourceHangul, target.required(), tables));
        found.sort(Comparator.comparingInt(TextRange::length).reversed().thenComparingInt(TextRange::start));
        List<TextRange> kept = new ArrayList<>();
        for (TextRange span : found) {
            if (Stream.concat(right.stream(), kept.stream()).noneMatch(span::overlaps)) {
                kept.add(span);
            }
        }
        return kept.stream()
                .sorted(Comparator.comparingInt(TextRange::start))
                .map(span -> new NearMiss(
                        span.start(), span.end(), targetText.substring(span.start(), span.end()), target.required()))
                .toList();
    }

    private SpelledName spelledName(String hangul, String required, Locale locale) {
        if (names.size() > MOST_NAMES) {
            names.clear();
        }
        return names.computeIfAbsent(hangul + '\t' + required + '\t' + locale.getLanguage(), key -> {
            boolean isPerson = NameAlignment.align(hangul, required, tables).isPresent();
            return new SpelledName(hangul, isPerson, tables, OrdinaryWords.of(locale));
        });
    }

    /** Where a right form is, capitals included; a headline in capitals is right too. */
    private static List<TextRange> rightForms(String text, Target target) {
        List<TextRange> spans = new ArrayList<>();
        Stream.concat(Stream.of(target.required(), target.first()), target.allowed().stream())
                .filter(form -> !form.isEmpty())
                .flatMap(form -> Stream.of(form, form.toUpperCase(Locale.ROOT)))
                .forEach(form -> {
                    for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
                        TextRange span = new TextRange(at, at + form.length());
                        if (span.isWholeWords(text)) {
                            spans.add(span);
                        }
                    }
                });
        return spans;
    }
}
