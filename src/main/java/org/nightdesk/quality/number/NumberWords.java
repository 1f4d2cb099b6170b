package org.nightdesk.quality.number;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.quality.number.NumberFacts.Fact;

/**
 * The number words of a language: cardinals and ordinals in every form that CLDR spells out, and the further words of the
 * language's own table. Immutable.
 */
final class NumberWords {
    static final String GAPS = " -\u00A0\u202F\u2011\u2010";

    private static final int HUNDRED = 100;

    /** A number in words and where it ends. */
    record Words(double value, int end) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private double value = Double.NaN;
    }

    private final Node root = new Node();
    private final BitSet beginnings = new BitSet();
    private final Map<Double, Set<String>> phrases = new HashMap<>();

    NumberWords(NumberFacts facts, Locale locale) {
        RuleBasedNumberFormat spelling =
                new RuleBasedNumberFormat(ULocale.forLocale(locale), RuleBasedNumberFormat.SPELLOUT);
        for (String rules : spelling.getRuleSetNames()) {
            if (rules.startsWith("%spellout") && !rules.contains("year")) {
                for (int n = 0; n <= HUNDRED; n++) {
                    add(spelling.format(n, rules), n);
                }
                for (int n = 2 * HUNDRED; n < 10 * HUNDRED; n += HUNDRED) {
                    add(spelling.format(n, rules), n);
                }
            }
        }
        for (Fact word : facts.all("word")) {
            add(word.form(), word.value());
        }
    }

    private void add(String phrase, double value) {
        Node node = root;
        beginnings.set(beginning(phrase.toLowerCase(Locale.ROOT), 0));
        String[] parts = phrase.toLowerCase(Locale.ROOT).replace("\u00AD", "").split("[ \u00A0-]");
        for (String word : parts) {
            node = node.next.computeIfAbsent(word, any -> new Node());
        }
        if (Double.isNaN(node.value)) {
            node.value = value;
            phrases.computeIfAbsent(value, any -> new LinkedHashSet<>()).add(String.join(" ", parts));
        }
    }

    /** Every phrase that stands for a value, lower case, with one space wherever a gap may be. */
    Set<String> phrases(double value) {
        return phrases.getOrDefault(value, Set.of());
    }

    /** The longest number word or phrase at an offset of lower-case text; null when there is none. */
    @Nullable
    Words at(String text, int start) {
        if (!beginnings.get(beginning(text, start))) {
            return null;
        }
        Node node = root;
        Words longest = null;
        int at = start;
        while (true) {
            int end = wordEnd(text, at);
            Node next = end == at ? null : node.next.get(text.substring(at, end));
            if (next == null) {
                return longest;
            }
            if (!Double.isNaN(next.value)) {
                longest = new Words(next.value, end);
            }
            if (end >= text.length() || !isGap(text.charAt(end))) {
                return longest;
            }
            node = next;
            at = end + 1;
        }
    }

    /** The first two letters in a number, by which most words are seen to be no numbers. */
    private static int beginning(String text, int start) {
        int second =
                start + 1 < text.length() && Character.isLetter(text.charAt(start + 1)) ? text.charAt(start + 1) : 0;
        return (text.charAt(start) * 31 + second) & 0xFFFF;
    }

    static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** What may be between the words of one number. */
    static boolean isGap(char c) {
        return GAPS.indexOf(c) >= 0;
    }
}
