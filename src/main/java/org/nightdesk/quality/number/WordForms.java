package org.nightdesk.quality.number;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nightdesk.quality.number.NumberFacts.Fact;
import org.nightdesk.text.Condition;
import org.nightdesk.text.Condition.View;

/** How a number may be written in a language with spaces: figures, words, figures or words before a power of ten. Immutable. */
final class WordForms {
    private static final View LOWER = new View(true, List.of());
    private static final View WORDS = new View(true, List.of(new View.Change(NumberWords.GAPS.replace(" ", ""), " ")));
    private static final double HALF = 0.5;
    private static final double LEAST_OF_SMALL = 0.1;
    private static final double LEAST_OF_LARGE = 0.01;
    private static final int MOST_DOZENS = 20;
    private static final int MOST_TIMES = 1_000_000;
    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1000;
    /** A word as short as this is in nearly every text. */
    private static final int TOO_SHORT = 2;

    private final NumberWords words;
    private final FigureForms figures;
    private final List<String> halves;
    private final Map<Double, Set<String>> scales = new TreeMap<>();
    private final List<String> decades = new ArrayList<>(List.of("s", "'s", "’s"));

    WordForms(NumberFacts facts, NumberWords words, Locale locale) {
        this.words = words;
        this.figures = new FigureForms(locale);
        this.halves = facts.all("half").stream().map(Fact::form).toList();
        for (Fact scale : facts.all("scale")) {
            scales.computeIfAbsent(scale.value(), any -> new LinkedHashSet<>()).add(scale.form());
        }
        for (Fact ordinal : facts.all("ordinal")) {
            if (ordinal.meaning().equals("decade")) {
                decades.add(ordinal.form());
            }
        }
    }

    Condition of(double value) {
        List<Condition> ways = new ArrayList<>();
        ways.add(figures.of(value));
        Set<String> spelled = new LinkedHashSet<>(words.phrases(value));
        if (value > HUNDRED && value < THOUSAND) {
            spelled.addAll(words.phrases(HUNDRED * Math.floor(value / HUNDRED)));
        }
        if (value > 1 && value % 1 == HALF) {
            Condition whole =
                    Condition.any(List.of(figures.lead(Math.floor(value)), words(words.phrases(Math.floor(value)))));
            ways.add(new Condition.All(List.of(words(halves), whole)));
        }
        ways.add(words(spelled));
        String roman = RomanNumeral.of(value);
        if (!roman.isEmpty()) {
            ways.add(Condition.holds(View.AS_TYPED, roman));
        }
        scales.forEach((scale, forms) -> {
            if (scale == value) {
                ways.add(words(forms));
            } else if (isLikely(value, scale)) {
                ways.add(scaled(value / scale, forms));
            }
        });
        return Condition.any(ways);
    }

    /** Two dozen, fifteen hundred, half a thousand, 0.05 billion; but not 1.2 score, nor 0.02 thousand. */
    private static boolean isLikely(double value, double scale) {
        double times = value / scale;
        return scale < HUNDRED
                ? times > 1 && times <= MOST_DOZENS && times == Math.rint(times)
                : times < MOST_TIMES && times >= (scale > THOUSAND ? LEAST_OF_LARGE : LEAST_OF_SMALL);
    }

    private Condition scaled(double times, Set<String> scale) {
        Condition power = Condition.any(List.of(
                words(scale.stream().filter(form -> form.length() > TOO_SHORT).toList()),
                joined(scale.stream().filter(form -> form.length() <= TOO_SHORT).toList(), times)));
        Set<String> leads = new LinkedHashSet<>(words.phrases(times));
        if (times >= 1) {
            leads.addAll(words.phrases(Math.floor(times)));
        }
        if (times >= HUNDRED) {
            leads.addAll(words.phrases(HUNDRED * Math.floor(times / HUNDRED)));
        }
        if (leads.stream().anyMatch(lead -> lead.length() <= TOO_SHORT)) {
            return power;
        }
        List<Condition> ways = new ArrayList<>(List.of(figures.lead(times), words(leads)));
        for (int smaller : new int[] {HUNDRED, THOUSAND}) {
            if (smaller < times && times / smaller < THOUSAND && scales.containsKey((double) smaller)) {
                ways.add(scaled(times / smaller, scales.getOrDefault((double) smaller, Set.of())));
            }
        }
        return new Condition.All(List.of(power, Condition.any(ways)));
    }

    /** A short form such as k with what is right before it: the last digit of the figures. */
    private Condition joined(List<String> scale, double times) {
        List<String> joined = new ArrayList<>();
        for (String form : scale) {
            for (String digit : figures.lastDigits(times)) {
                joined.add(digit + form);
                joined.add(digit + " " + form);
            }
        }
        return new Condition.Holds(LOWER, joined);
    }

    Condition decade(double decade) {
        String two = String.format(Locale.ROOT, "%02d", (int) decade % HUNDRED);
        List<Condition> ways = new ArrayList<>(List.of(of(decade), words(words.phrases(decade % HUNDRED))));
        ways.add(new Condition.Holds(
                View.AS_TYPED, decades.stream().map(two::concat).toList()));
        return Condition.any(ways);
    }

    Condition month(List<String> names) {
        return words(names);
    }

    /** Gaps are looked through only for forms that have one: that makes a formula long. */
    private static Condition words(Collection<String> forms) {
        Set<String> plain = new LinkedHashSet<>();
        Set<String> phrases = new LinkedHashSet<>();
        for (String form : forms) {
            String phrase = form.replace('-', ' ');
            (phrase.indexOf(' ') < 0 ? plain : phrases).add(phrase);
        }
        return Condition.any(List.of(
                new Condition.Holds(LOWER, List.copyOf(plain)), new Condition.Holds(WORDS, List.copyOf(phrases))));
    }
}
