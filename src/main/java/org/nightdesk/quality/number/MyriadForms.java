package org.nightdesk.quality.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nightdesk.quality.number.NumberFacts.Fact;
import org.nightdesk.text.Condition;
import org.nightdesk.text.Condition.View;

/** How a number may be written in Korean, Japanese or Chinese: figures, numerals, and both with powers of ten. Immutable. */
final class MyriadForms {
    private static final double HALF = 0.5;
    private static final int HUNDRED = 100;
    private static final int TEN = 10;

    private final FigureForms figures;
    private final NumberFacts facts;
    private final Map<Integer, List<String>> numerals = new TreeMap<>();

    MyriadForms(NumberFacts facts, Locale locale) {
        this.facts = facts;
        this.figures = new FigureForms(locale);
        for (Fact numeral : facts.all("digit")) {
            numerals.computeIfAbsent((int) numeral.value(), any -> new ArrayList<>())
                    .add(numeral.form());
        }
    }

    Condition of(double value) {
        List<Condition> ways = new ArrayList<>();
        ways.add(figures.of(value));
        ways.add(forms(formsOf("word", value)));
        ways.add(forms(natives(value)));
        ways.add(inNumerals(value));
        List<String> powers = powersUpTo(value);
        if (!powers.isEmpty()) {
            ways.add(powered(value, powers));
        }
        if (value % 1 == HALF) {
            ways.add(forms(facts.all("half").stream().map(Fact::form).toList()));
        }
        List<String> tenths = unitForms("tenth");
        if (!tenths.isEmpty() && value < HUNDRED) {
            Condition tenth = Condition.any(List.of(figures.of(value / TEN), inNumerals(value / TEN)));
            ways.add(new Condition.All(List.of(forms(tenths), tenth)));
        }
        return Condition.any(ways);
    }

    Condition decade(double decade) {
        List<Condition> ways = new ArrayList<>(List.of(of(decade)));
        List<String> units = unitForms("decade");
        if (!units.isEmpty()) {
            ways.add(new Condition.All(List.of(forms(units), of(decade % HUNDRED))));
        }
        return Condition.any(ways);
    }

    /** Numerals in a row, as of a year, or around powers of ten: every digit of the number is there. */
    private Condition inNumerals(double value) {
        String digits =
                BigDecimal.valueOf(value).stripTrailingZeros().toPlainString().replace(".", "");
        List<Condition> all = new ArrayList<>();
        digits.chars().filter(c -> c != '0').distinct().forEach(c -> all.add(forms(numerals(c - '0'))));
        return all.isEmpty() ? forms(numerals(0)) : all.size() == 1 ? all.get(0) : new Condition.All(all);
    }

    /** A power of ten goes with its own first digit, but for a first 1, which may go without saying. */
    private Condition powered(double value, List<String> powers) {
        String digits = BigDecimal.valueOf(value).toPlainString().replaceFirst("^[0.]+", "");
        if (digits.startsWith("1")) {
            return forms(powers);
        }
        List<String> first = new ArrayList<>(numerals(digits.charAt(0) - '0'));
        first.add(digits.substring(0, 1));
        first.add(Character.toString('０' + digits.charAt(0) - '0'));
        return new Condition.All(List.of(forms(powers), forms(first)));
    }

    private List<String> numerals(int digit) {
        return numerals.getOrDefault(digit, List.of());
    }

    /** Numerals of the language's own, such as 스물넷. */
    private Set<String> natives(double value) {
        Set<String> natives = new LinkedHashSet<>(formsOf("native-vague", value));
        // 서너 is three or four.
        natives.addAll(formsOf("native-vague", value - 1));
        List<String> tens = formsOf("native-ten", value - value % TEN);
        List<String> ones = new ArrayList<>(formsOf("native", value % TEN));
        ones.addAll(formsOf("native-noun", value % TEN));
        if (value % TEN == 0) {
            natives.addAll(tens);
        } else if (value < TEN) {
            natives.addAll(ones);
        } else {
            tens.forEach(ten -> ones.forEach(one -> natives.add(ten + one)));
        }
        return natives;
    }

    private List<String> powersUpTo(double value) {
        List<String> powers = new ArrayList<>();
        for (String what : List.of("small", "big")) {
            for (Fact power : facts.all(what)) {
                // "0.5만" is five thousand.
                if (power.value() <= value * HUNDRED) {
                    powers.add(power.form());
                }
            }
        }
        return value < TEN ? List.of() : powers;
    }

    private List<String> unitForms(String meaning) {
        return facts.all("unit").stream()
                .filter(unit -> unit.meaning().equals(meaning))
                .map(Fact::form)
                .toList();
    }

    private List<String> formsOf(String what, double value) {
        return facts.all(what).stream()
                .filter(fact -> fact.value() == value)
                .map(Fact::form)
                .toList();
    }

    private static Condition forms(Iterable<String> forms) {
        List<String> all = new ArrayList<>();
        forms.forEach(all::add);
        return new Condition.Holds(View.AS_TYPED, all);
    }
}
