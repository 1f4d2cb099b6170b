package org.nightdesk.quality.number;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nightdesk.quality.number.Amount.Kind;
import org.nightdesk.quality.number.Amount.Weight;
import org.nightdesk.quality.number.Counters.Numeral;
import org.nightdesk.quality.number.NumberFacts.Fact;
import org.nightdesk.text.Condition;

/** Reads Korean, Japanese and Chinese numbers. */
final class MyriadNumberReader implements NumberReader {
    private static final List<String> BEGINNINGS =
            List.of("skip", "word", "digit", "small", "big", "native", "native-ten", "native-noun", "native-vague");
    private static final int YEAR_SIGNS = 4;
    private static final double LARGE = 1e6;
    /** 백조 is a swan and 구조 a rescue. */
    private static final double TOO_LARGE = 1e12;

    private final MyriadValue values;
    private final NativeNumerals natives;
    private final Counters counters;
    private final FormTable words;
    private final FormTable symbols;
    private final FormTable skips;
    /** The characters that anything but figures begins with. */
    private final BitSet beginnings = new BitSet();

    private final boolean spaced;
    private final WrittenForms numbers;
    private final WrittenForms decades;

    MyriadNumberReader(NumberFacts facts, Locale locale) {
        this.values = new MyriadValue(facts);
        this.natives = new NativeNumerals(facts);
        this.counters = new Counters(facts);
        this.words = new FormTable(facts.all("word"));
        this.symbols = new FormTable(facts.all("symbol"));
        this.skips = new FormTable(facts.all("skip"));
        this.spaced = facts.has("native");
        MyriadForms forms = new MyriadForms(facts, locale);
        this.numbers = new WrittenForms(forms::of);
        this.decades = new WrittenForms(forms::decade);
        for (String what : BEGINNINGS) {
            facts.all(what).forEach(fact -> beginnings.set(fact.form().charAt(0)));
        }
    }

    @Override
    public boolean knowsLanguage() {
        return true;
    }

    @Override
    public Condition writing(double value) {
        return numbers.of(value);
    }

    @Override
    public Condition writingDecade(double decade) {
        return decades.of(decade);
    }

    /** These languages number their months. */
    @Override
    public Condition writingMonth(int month) {
        return numbers.of(month);
    }

    @Override
    public List<Amount> read(String written) {
        String text = Digits.plain(written);
        List<Amount> amounts = new ArrayList<>(4);
        int at = 0;
        while (at < text.length()) {
            at = Math.max(at + 1, readAt(text, at, amounts));
        }
        return amounts;
    }

    private int readAt(String text, int at, List<Amount> into) {
        char c = text.charAt(at);
        if (Digits.isDigit(c) || c == '★' || c == '☆') {
            int end = Figures.read(text, at, into);
            return end > at ? end : figures(text, at, into);
        }
        if (c < 0x80 || !beginnings.get(c) || spaced && !startsWord(text, at)) {
            return at;
        }
        Fact skipped = skips.at(text, at);
        if (skipped != null) {
            return at + skipped.form().length();
        }
        int end = numeral(text, at, into);
        return end > at ? end : word(text, at, into);
    }

    private int figures(String text, int start, List<Amount> into) {
        MyriadValue.Composed number = values.at(text, start);
        if (number == null) {
            return start;
        }
        int minutes = number.value() <= 24 ? Figures.minutesBehind(text, number.end(), ':') : -1;
        if (minutes >= 0) {
            into.add(counters.clock(text, start, number, minutes));
            return number.end() + 3;
        }
        Weight weight = number.value() == 1 && followsDenominator(start, into) ? Weight.SOFT : Weight.EXACT;
        Amount bare = new Amount(number.value(), Kind.PLAIN, "", weight, start, number.end());
        Fact symbol = start == 0 ? null : symbols.at(text, start - 1);
        if (symbol != null) {
            bare = bare.in(Kind.MONEY, symbol.meaning(), number.end());
        }
        Amount counted = counters.read(text, bare, Numeral.FIGURES, into);
        into.add(counted == null ? bare : counted);
        return (counted == null ? bare : counted).end();
    }

    /** {@code 3분의 1} may become "a third". */
    private static boolean followsDenominator(int start, List<Amount> before) {
        Amount last = before.isEmpty() ? null : before.get(before.size() - 1);
        return last != null && last.unit().equals(Counters.OF) && start - last.end() <= 1;
    }

    private int numeral(String text, int start, List<Amount> into) {
        NativeNumerals.Native numeral = natives.at(text, start);
        if (numeral != null) {
            boolean ends = numeral.end() == text.length()
                    || !isHangul(text.charAt(numeral.end()))
                    || counters.isTail(text, numeral.end());
            Weight weight = numeral.value() < 2 || numeral.vague() ? Weight.LOOSE : Weight.COUNTED;
            Amount bare = new Amount(numeral.value(), Kind.PLAIN, "", weight, start, numeral.end());
            Numeral form = numeral.end() - start == 1 ? Numeral.NATIVE_SHORT : Numeral.NATIVE_LONG;
            Amount counted = numeral.noun() ? null : counters.read(text, bare, form, into);
            if (counted != null) {
                into.add(counted);
                addUpper(numeral, counted, into);
                return counted.end();
            }
            if (ends) {
                // 스물셋 and 서른 can be nothing else; 열 is a fever too.
                into.add(numeral.value() > 10 ? bare : bare.weighing(Weight.LOOSE));
                return numeral.end();
            }
        }
        return composed(text, start, into);
    }

    private int composed(String text, int start, List<Amount> into) {
        MyriadValue.Composed number = values.at(text, start);
        if (number == null) {
            return start;
        }
        Amount bare = new Amount(number.value(), Kind.PLAIN, "", Weight.COUNTED, start, number.end());
        Numeral form = !spaced ? Numeral.UNSPACED : number.signs() > 1 ? Numeral.SINO_LONG : Numeral.SINO_SHORT;
        Amount counted = counters.read(text, bare, form, into);
        if (!spaced) {
            // 一 and its like are in too many words to ask for them.
            Amount found = counted == null ? bare : counted;
            into.add(found.weighing(counted != null && found.value() > 1 ? Weight.SOFT : Weight.LOOSE));
            return found.end();
        }
        if (spaced && number.value() >= TOO_LARGE) {
            return start;
        }
        if (counted != null && isSurelyNumber(number)) {
            into.add(counted);
            return counted.end();
        }
        boolean large = number.scaled() && number.signs() > 1 && number.value() >= LARGE;
        if (large && (number.end() == text.length() || text.charAt(number.end()) == ' ')) {
            into.add(bare);
            return number.end();
        }
        return start;
    }

    /** {@code 이 편} is "this side" and 이사 a removal: a single 일 or 이, and digits in a row short of a year, do not count. */
    private static boolean isSurelyNumber(MyriadValue.Composed number) {
        return number.signs() == 1 ? number.value() > 2 : number.scaled() || number.signs() >= YEAR_SIGNS;
    }

    private int word(String text, int at, List<Amount> into) {
        Fact word = words.at(text, at);
        if (word == null) {
            return at;
        }
        int end = at + word.form().length();
        into.add(new Amount(word.value(), Kind.PLAIN, "", Weight.LOOSE, at, end));
        return end;
    }

    private static boolean startsWord(String text, int at) {
        if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
            return true;
        }
        char before = text.charAt(at - 1);
        return before == '제' || before == '약' || before == '총';
    }

    static boolean isHangul(char c) {
        return c >= '가' && c <= '힣';
    }

    /** {@code 서너 명}: three or four. */
    private static void addUpper(NativeNumerals.Native numeral, Amount counted, List<Amount> into) {
        if (numeral.vague()) {
            into.add(new Amount(numeral.value() + 1, Kind.PLAIN, "", Weight.LOOSE, counted.start(), counted.end()));
        }
    }

    /** Numerals of a language that has its own besides the Chinese ones. */
    static final class NativeNumerals {
        /**
         * @param vague a numeral such as 서너, which says three or four
         * @param noun a form such as 둘, which takes no counter
         */
        record Native(double value, int end, boolean vague, boolean noun) {}

        private final FormTable tens;
        private final FormTable ones;
        private final FormTable nouns;
        private final FormTable vague;

        NativeNumerals(NumberFacts facts) {
            this.tens = new FormTable(facts.all("native-ten"));
            this.ones = new FormTable(facts.all("native"));
            this.nouns = new FormTable(facts.all("native-noun"));
            this.vague = new FormTable(facts.all("native-vague"));
        }

        @Nullable
        Native at(String text, int start) {
            Fact about = vague.at(text, start);
            if (about != null) {
                return new Native(about.value(), start + about.form().length(), true, false);
            }
            Fact ten = tens.at(text, start);
            int at = ten == null ? start : start + ten.form().length();
            Fact noun = nouns.at(text, at);
            Fact one = noun == null ? ones.at(text, at) : noun;
            if (ten == null && one == null) {
                return null;
            }
            double value = (ten == null ? 0 : ten.value()) + (one == null ? 0 : one.value());
            return new Native(value, one == null ? at : at + one.form().length(), false, noun != null);
        }
    }
}
