package org.nightdesk.quality.number;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nightdesk.quality.number.Amount.Kind;
import org.nightdesk.quality.number.Amount.Weight;
import org.nightdesk.quality.number.NumberFacts.Fact;
import org.nightdesk.text.Condition;

/** Reads the numbers of languages that put spaces between words, with CLDR's number words, marks and month names. */
final class WordNumberReader implements NumberReader {
    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1000;
    private static final int LARGE = 1_000_000;

    private final boolean known;
    private final Digits digits;
    private final NumberWords words;
    private final Months months;
    private final FormTable scales;
    private final FormTable links;
    private final FormTable halves;
    private final FormTable ordinals;
    private final FormTable tails;
    private final boolean hasTails;
    private final FormTable symbols;
    private final Suffixes suffixes;
    private final WrittenForms numbers;
    private final WrittenForms decades;
    private final WrittenForms monthNames;

    WordNumberReader(NumberFacts facts, Locale locale) {
        char decimal = new DecimalFormatSymbols(ULocale.forLocale(locale)).getDecimalSeparator();
        this.digits = new Digits(decimal, decimal == ',' ? ".'’" + Digits.SPACES : "," + Digits.THIN_SPACES);
        this.known = !facts.isEmpty();
        this.words = new NumberWords(facts, locale);
        this.months = new Months(locale);
        this.scales = new FormTable(facts.all("scale"));
        this.links = new FormTable(facts.all("link"));
        this.halves = new FormTable(facts.all("half"));
        this.ordinals = new FormTable(facts.all("ordinal"));
        this.tails = new FormTable(facts.all("tail"));
        this.hasTails = facts.has("tail");
        this.symbols = new FormTable(facts.all("symbol"));
        this.suffixes = new Suffixes(facts);
        WordForms forms = new WordForms(facts, words, locale);
        this.numbers = new WrittenForms(forms::of);
        this.decades = new WrittenForms(forms::decade);
        this.monthNames = new WrittenForms(month -> forms.month(months.namesOf((int) month)));
    }

    @Override
    public boolean knowsLanguage() {
        return known;
    }

    @Override
    public Condition writing(double value) {
        return numbers.of(value);
    }

    @Override
    public Condition writingDecade(double decade) {
        return decades.of(decade);
    }

    @Override
    public Condition writingMonth(int month) {
        return monthNames.of(month);
    }

    @Override
    public List<Amount> read(String written) {
        String text = Digits.plain(written);
        String folded = text.toLowerCase(Locale.ROOT);
        if (folded.length() != text.length()) {
            folded = text;
        }
        List<Amount> amounts = new ArrayList<>(4);
        int at = 0;
        while (at < folded.length()) {
            char c = folded.charAt(at);
            int end = at;
            if (Digits.isDigit(c) || c == '★' || c == '☆') {
                end = Figures.read(folded, at, amounts);
                end = end > at ? end : figures(folded, at, amounts);
            } else if (Character.isLetter(c)) {
                end = word(text, folded, at, amounts);
                end = end > at ? end : NumberWords.wordEnd(folded, at);
            }
            at = Math.max(at + 1, end);
        }
        return amounts.isEmpty() ? amounts : CalendarDates.recognized(amounts);
    }

    private int figures(String text, int start, List<Amount> into) {
        int end = digits.end(text, start);
        double value = digits.value(text, start, end);
        Kind kind = Kind.PLAIN;
        String unit = "";
        Fact symbol = symbolBefore(text, start);
        if (symbol != null) {
            kind = Kind.MONEY;
            unit = symbol.meaning();
        }
        int letters = NumberWords.wordEnd(text, end);
        Fact ordinal = letters == end ? null : ordinals.wordAt(text, end);
        if (end < text.length() && (text.charAt(end) == 'º' || text.charAt(end) == 'ª' || text.charAt(end) == '°')) {
            end++;
        } else if (ordinal != null) {
            end = letters;
            kind = ordinal.meaning().equals("decade") && value % 10 == 0 ? Kind.DECADE : kind;
        } else if (end + 1 < text.length()
                && (text.charAt(end) == '’' || text.charAt(end) == '\'')
                && text.startsWith("s", end + 1)
                && value % 10 == 0) {
            end += 2;
            kind = Kind.DECADE;
        }
        return finish(text, scaled(text, new Amount(value, kind, unit, Weight.EXACT, start, end)), into);
    }

    private int word(String text, String folded, int start, List<Amount> into) {
        NumberWords.Words number = words.at(folded, start);
        if (number != null) {
            return finish(
                    folded,
                    scaled(folded, new Amount(number.value(), Kind.PLAIN, "", Weight.LOOSE, start, number.end())),
                    into);
        }
        Fact scale = scales.wordAt(folded, start);
        if (scale != null) {
            int end = start + scale.form().length();
            return finish(folded, new Amount(scale.value(), Kind.PLAIN, "", Weight.LOOSE, start, end), into);
        }
        int end = NumberWords.wordEnd(folded, start);
        int roman = RomanNumeral.value(text, start, end);
        if (roman > 0) {
            into.add(new Amount(roman, Kind.PLAIN, "", Weight.LOOSE, start, end));
            return end;
        }
        int month = monthAt(text, folded, start, into);
        if (month > 0) {
            into.add(new Amount(month, Kind.MONTH, "", Weight.LOOSE, start, end));
            return end;
        }
        return compound(folded, start, end, into);
    }

    private int monthAt(String text, String folded, int start, List<Amount> before) {
        boolean capital = Character.isUpperCase(text.charAt(start));
        if (!months.mayBegin(folded.charAt(start), capital)) {
            return 0;
        }
        int end = NumberWords.wordEnd(folded, start);
        return months.named(folded.substring(start, end), isBesideNumber(folded, end, before));
    }

    /** {@code vierteilig}, {@code fünfzehntausend}: a number word grown together with one of the words that are. */
    private int compound(String text, int start, int end, List<Amount> into) {
        for (int cut = start + 3; hasTails && cut < end - 1; cut++) {
            Fact tail = tails.at(text, cut);
            double number = tail == null ? -1 : wholeWord(text, start, cut);
            if (tail != null && number >= 0) {
                int rest = cut + tail.form().length();
                double scale = tail.meaning().isEmpty() ? 1 : tail.value();
                double more = scale > 1 ? Math.max(0, wholeWord(text, rest, end)) : 0;
                Amount amount = new Amount(number * scale + more, Kind.PLAIN, "", Weight.LOOSE, start, end);
                return finish(text, scale > 1 ? scaled(text, amount) : amount, into);
            }
        }
        return start;
    }

    /** The number that a stretch of letters spells from end to end; -1 when it spells none. */
    private double wholeWord(String text, int start, int end) {
        NumberWords.Words number = start >= end ? null : words.at(text.substring(start, end), 0);
        return number != null && number.end() == end - start ? number.value() : -1;
    }

    /** Takes scales and further groups in: {@code two hundred and fifty thousand}, {@code 3.2 million}. */
    private Amount scaled(String text, Amount number) {
        double total = 0;
        double current = number.value();
        int end = number.end();
        while (true) {
            int at = skipGap(text, end);
            Fact scale = scales.wordAt(text, at);
            if (scale != null) {
                // "mil millones": a larger scale multiplies everything so far.
                current = scale.value() >= LARGE ? (total + current) * scale.value() : current * scale.value();
                total = scale.value() >= LARGE ? 0 : total;
                end = at + scale.form().length();
                if (scale.value() >= THOUSAND) {
                    total += current;
                    current = 0;
                }
            }
            NumberWords.Words more = scale == null && current < HUNDRED ? null : rest(text, end, scale);
            if (scale == null && more == null) {
                break;
            }
            if (more != null) {
                current += more.value();
                end = more.end();
            }
        }
        int half = skipGap(text, end);
        Fact andHalf = halves.wordAt(text, half);
        if (andHalf != null) {
            return new Amount(
                    total + current + 0.5,
                    number.kind(),
                    number.unit(),
                    number.weight(),
                    number.start(),
                    half + andHalf.form().length());
        }
        return new Amount(total + current, number.kind(), number.unit(), number.weight(), number.start(), end);
    }

    /** A smaller number that goes on a larger one, with or without "and". */
    private NumberWords.@Nullable Words rest(String text, int end, @Nullable Fact scale) {
        double below = scale == null ? HUNDRED : scale.value();
        int at = skipGap(text, end);
        if (at == end) {
            return null;
        }
        Fact link = links.wordAt(text, at);
        if (link != null) {
            at = skipGap(text, at + link.form().length());
        }
        if (at >= text.length() || !Character.isLetter(text.charAt(at))) {
            return null;
        }
        NumberWords.Words more = words.at(text, at);
        return more != null && more.value() < below && more.value() >= 1 && (link == null || more.value() > 1)
                ? more
                : null;
    }

    private int finish(String text, Amount number, List<Amount> into) {
        Amount full = suffixes.read(text, number);
        into.add(full);
        int word = skipGap(text, full.end());
        int wordEnd = NumberWords.wordEnd(text, word);
        Fact half = wordEnd > word && full.kind() == Kind.PLAIN ? halves.wordAt(text, skipGap(text, wordEnd)) : null;
        if (half == null) {
            return full.end();
        }
        // "dos horas y media": both two and two and a half may be meant.
        into.set(into.size() - 1, full.weighing(Weight.LOOSE));
        int end = skipGap(text, wordEnd) + half.form().length();
        into.add(new Amount(full.value() + 0.5, Kind.PLAIN, "", full.weight(), full.start(), end));
        return end;
    }

    private @Nullable Fact symbolBefore(String text, int start) {
        int at = start;
        while (at > 0 && NumberWords.isGap(text.charAt(at - 1))) {
            at--;
        }
        if (at == 0) {
            return null;
        }
        Fact symbol = symbols.at(text, at - 1);
        return symbol != null ? symbol : at < 3 ? null : symbols.at(text, at - 3);
    }

    /** A number right behind, or one right before: {@code Apr. 6}, {@code 6 de abr.} */
    private static boolean isBesideNumber(String text, int end, List<Amount> before) {
        int at = end;
        while (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ' ')) {
            at++;
        }
        if (at < text.length() && at - end <= 2 && Digits.isDigit(text.charAt(at))) {
            return true;
        }
        Amount last = before.isEmpty() ? null : before.get(before.size() - 1);
        return last != null && last.weight() == Weight.EXACT && end - last.end() <= 8;
    }

    static int skipGap(String text, int at) {
        return at < text.length() && NumberWords.isGap(text.charAt(at)) ? at + 1 : at;
    }
}
