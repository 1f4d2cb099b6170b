package org.nightdesk.quality.number;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightdesk.quality.number.Amount.Kind;
import org.nightdesk.quality.number.Amount.Weight;
import org.nightdesk.quality.number.NumberFacts.Fact;

/** Reads what is behind a Korean, Japanese or Chinese number and says what it counts. Immutable. */
final class Counters {
    /** How a number is written, which decides how surely a counter behind it is one. */
    enum Numeral {
        FIGURES,
        /** One syllable of a language's own: 두. */
        NATIVE_SHORT,
        NATIVE_LONG,
        /** One sign of Chinese origin: 삼. */
        SINO_SHORT,
        SINO_LONG,
        /** In a script without spaces, where nothing can be told. */
        UNSPACED
    }

    /** The unit of a denominator. */
    static final String OF = "of";

    static final String HOURS = "h";
    static final String MINUTES = "min";

    private static final int FIRST_FULL_YEAR = 1001;
    private static final int LAST_FULL_YEAR = 2999;

    private final FormTable units;
    private final FormTable around;
    private final FormTable tails;
    private final FormTable halves;
    private final FormTable halfTails;
    private final List<Fact> morning;
    private final List<Fact> evening;

    Counters(NumberFacts facts) {
        this.units = new FormTable(facts.all("unit"));
        this.around = new FormTable(facts.all("around"));
        this.tails = new FormTable(facts.all("tail"));
        this.halves = new FormTable(facts.all("half"));
        this.halfTails = new FormTable(facts.all("half-tail"));
        this.morning = facts.all("am");
        this.evening = facts.all("pm");
    }

    /** The number with what it counts; null when no counter follows. A time takes its minutes along. */
    @Nullable
    Amount read(String text, Amount number, Numeral numeral, List<Amount> before) {
        int at = skipGap(text, number.end());
        Fact about = number.value() < 10 ? null : around.at(text, at);
        if (about != null) {
            at = skipGap(text, at + about.form().length());
        }
        Fact unit = units.at(text, at);
        if (unit == null) {
            return null;
        }
        int end = at + unit.form().length();
        String meaning = unit.meaning();
        boolean figures = numeral == Numeral.FIGURES;
        if (!mayCount(numeral, meaning, at > number.end())) {
            return null;
        }
        if ((!figures || !meaning.isEmpty() && meaning.indexOf(' ') < 0) && !endsHere(text, end)) {
            return figures ? number : null;
        }
        Amount counted = switch (meaning) {
            case "hour" -> time(text, number, end);
            case "month" -> number.value() <= 12 ? number.in(Kind.MONTH, "", end) : number.in(Kind.PLAIN, "", end);
            case "day" -> number.in(followsMonth(number, before) ? Kind.DAY : Kind.PLAIN, "", end);
            case "year" -> number.in(isYear(text, number) ? Kind.YEAR : Kind.PLAIN, "", end);
            case "decade" -> number.in(Kind.DECADE, "", end);
            case "minute" -> number.in(Kind.PLAIN, MINUTES, end);
            case "of" -> number.in(Kind.PLAIN, OF, end);
            case "tenth" -> new Amount(number.value() * 10, Kind.PERCENT, "", number.weight(), number.start(), end);
            case "percent" -> number.in(Kind.PERCENT, "", end);
            default ->
                meaning.length() == 3 && Character.isUpperCase(meaning.charAt(0))
                        ? number.in(Kind.MONEY, meaning, end)
                        : number.in(number.kind(), meaning.contains("hours") ? HOURS : number.unit(), end);
        };
        if (meaning.contains("cohort") && figures && isTwoDecades(number.value())) {
            before.add(new Amount((int) number.value() / 100, Kind.DECADE, "", Weight.LOOSE, number.start(), end));
            return new Amount(number.value() % 100, Kind.DECADE, "", Weight.LOOSE, number.start(), end);
        }
        return withHalf(text, weighed(counted, meaning), before);
    }

    /**
     * Whether a numeral and a counter are what they seem: 사회 is no four times and 세월 no third month, so joined to its
     * counter a numeral counts only where the facts say so, unless it is long enough to be nothing else.
     */
    private static boolean mayCount(Numeral numeral, String meaning, boolean apart) {
        boolean special = !meaning.isEmpty() && meaning.charAt(0) != ' ';
        boolean worded = !meaning.contains("figures");
        return switch (numeral) {
            case FIGURES, UNSPACED -> true;
            case NATIVE_LONG -> worded;
            case NATIVE_SHORT -> worded && (apart || meaning.contains("native"));
            case SINO_SHORT ->
                worded && (apart || meaning.contains("sino") || meaning.equals("year") || meaning.equals("month"));
            case SINO_LONG -> worded && (apart || special || meaning.contains("long"));
        };
    }

    /** 8090, 2030. */
    private static boolean isTwoDecades(double value) {
        int first = (int) value / 100;
        int second = (int) value % 100;
        return first >= 10 && first < 100 && first % 10 == 0 && second > 0 && second % 10 == 0;
    }

    /** {@code 1위} may become "the top", {@code 두 사람} "the couple". */
    private static Amount weighed(Amount counted, String meaning) {
        boolean swallowed =
                counted.value() == 1 && meaning.contains("one") || counted.value() == 2 && meaning.contains("people");
        boolean idiom = meaning.contains("idiom") && counted.weight() == Weight.COUNTED && counted.value() >= 100;
        return (swallowed || idiom) && counted.weight() != Weight.LOOSE ? counted.weighing(Weight.SOFT) : counted;
    }

    /** {@code 두 시간 반} is two and a half hours. */
    private Amount withHalf(String text, Amount counted, List<Amount> before) {
        int at = skipGap(text, counted.end());
        Fact half = halves.at(text, at);
        if (half == null
                || !endsHalf(text, at + half.form().length())
                || counted.kind() != Kind.PLAIN && counted.kind() != Kind.TIME) {
            return counted;
        }
        int end = at + half.form().length();
        if (counted.kind() == Kind.TIME) {
            return new Amount(counted.value() + 30, Kind.TIME, counted.unit(), counted.weight(), counted.start(), end);
        }
        before.add(counted.weighing(Weight.LOOSE));
        return new Amount(counted.value() + 0.5, Kind.PLAIN, "", counted.weight(), counted.start(), end);
    }

    private Amount time(String text, Amount hour, int end) {
        if (hour.value() > 24) {
            return hour.in(Kind.PLAIN, "", end);
        }
        double minutes = 0;
        int at = skipGap(text, end);
        int digitsEnd = Figures.run(text, at);
        if (digitsEnd > at && digitsEnd - at <= 2) {
            Fact unit = units.at(text, skipGap(text, digitsEnd));
            if (unit != null && unit.meaning().equals("minute")) {
                minutes = Figures.integer(text, at, digitsEnd);
                end = skipGap(text, digitsEnd) + unit.form().length();
            }
        }
        String half = halfOfDay(text, hour.start());
        double value = Clock.minutes(hour.value(), minutes, half);
        return new Amount(value, Kind.TIME, half, hour.weight(), hour.start(), end);
    }

    /** A time in figures, {@code 21:30}. */
    Amount clock(String text, int start, MyriadValue.Composed hour, int minutes) {
        String half = halfOfDay(text, start);
        return new Amount(
                Clock.minutes(hour.value(), minutes, half), Kind.TIME, half, Weight.EXACT, start, hour.end() + 3);
    }

    private String halfOfDay(String text, int hourStart) {
        int end = hourStart;
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == 'の')) {
            end--;
        }
        return endsWith(text, end, morning) ? "am" : endsWith(text, end, evening) ? "pm" : "";
    }

    private static boolean endsWith(String text, int end, List<Fact> forms) {
        for (Fact fact : forms) {
            if (text.startsWith(fact.form(), end - fact.form().length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean followsMonth(Amount day, List<Amount> before) {
        Amount last = before.isEmpty() ? null : before.get(before.size() - 1);
        return last != null && last.kind() == Kind.MONTH && day.start() - last.end() <= 1;
    }

    private static boolean isYear(String text, Amount year) {
        char before = year.start() == 0 ? ' ' : text.charAt(year.start() - 1);
        return year.value() >= FIRST_FULL_YEAR && year.value() <= LAST_FULL_YEAR
                || year.value() < 100 && (before == '\'' || before == '’' || before == '‘');
    }

    /** Whether a word may end here: at something that is not a letter of it, or at a particle. */
    private boolean endsHere(String text, int at) {
        return at >= text.length() || !MyriadNumberReader.isHangul(text.charAt(at)) || isTail(text, at);
    }

    private boolean endsHalf(String text, int at) {
        return at >= text.length() || !MyriadNumberReader.isHangul(text.charAt(at)) || halfTails.at(text, at) != null;
    }

    boolean isTail(String text, int at) {
        return tails.at(text, at) != null;
    }

    private static int skipGap(String text, int at) {
        return at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u00A0') ? at + 1 : at;
    }
}
