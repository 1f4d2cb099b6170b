package org.nightdesk.segment;

import java.util.Locale;

/** Judges whether a sentence ends at a place where it may. Looks no further than a few dozen characters either way,
 * beside runs of marks. Not thread-safe. */
final class SentenceEnds {
    private static final int LONGEST_ABBREVIATION = 12;
    private static final int LONGEST_LIST_NUMBER = 3;

    private final LanguageRules rules;
    private final Enclosures enclosures;
    private String text = "";

    SentenceEnds(LanguageRules rules, Enclosures enclosures) {
        this.rules = rules;
        this.enclosures = enclosures;
    }

    void read(String newText) {
        text = newText;
    }

    /**
     * @param place where the next sentence would begin; spaces may be there
     * @param start where the sentence in question begins
     * @param enclosure the last quotation or bracket that ends before the place; -1 when there is none
     */
    boolean isEnd(int place, int start, int enclosure) {
        int end = place;
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        int stop = end;
        while (stop > start && Enclosures.isClosing(text.charAt(stop - 1))) {
            stop--;
        }
        if (stop == start) {
            return false;
        }
        int next = place;
        while (next < text.length() && isSpace(text.charAt(next))) {
            next++;
        }
        if (next == text.length()) {
            return false;
        }
        boolean spaced = next > end;
        char mark = text.charAt(stop - 1);
        if (enclosure >= 0 && enclosures.end(enclosure) >= stop) {
            return isTerminator(mark) && afterEnclosure(enclosure, start, next);
        }
        if (carriesOn(next, spaced)) {
            return false;
        }
        return switch (mark) {
            case '.' ->
                text.charAt(Math.max(stop - 2, 0)) == '.'
                        ? afterEllipsis(stop, next, spaced)
                        : afterFullStop(stop - 1, start, next, spaced);
            case '…' -> afterEllipsis(stop, next, spaced);
            case '?', '!' -> spaced || !rules.finalLetters().isEmpty() || isBeyondLatin(text.charAt(next));
            default -> true;
        };
    }

    private boolean afterEnclosure(int enclosure, int start, int next) {
        int open = enclosures.start(enclosure);
        boolean whole = skipSpaces(start) == open;
        if (enclosures.kind(enclosure) != Enclosures.Kind.QUOTATION) {
            return whole && enclosures.kind(enclosure) == Enclosures.Kind.BRACKET && !carriesOn(next, true);
        }
        char first = text.charAt(next);
        return switch (rules.quotation()) {
            case CAPITAL -> !Character.isLowerCase(first) && first != ',' && first != '—' && first != '–';
            case COLON -> whole && Enclosures.isOpening(first) || isColon(before(open));
            case NEVER -> whole && Enclosures.isOpening(first) && !carriesOn(next, true);
        };
    }

    private boolean afterFullStop(int stop, int start, int next, boolean spaced) {
        if (!rules.fullStopEnds() || isListNumber(start, stop) || isAbbreviation(stop)) {
            return false;
        }
        char before = text.charAt(Math.max(stop - 1, 0));
        char first = text.charAt(next);
        if (isDigit(before) && rules.numbersContinue() && (isDigit(first) || isDate(stop))) {
            return false;
        }
        if (spaced) {
            return !Character.isLowerCase(first) || rules.lowerCaseStarts() && isBeyondLatin(before);
        }
        return rules.finalLetters().indexOf(before) >= 0 && !isClosingOrComma(first);
    }

    private boolean afterEllipsis(int stop, int next, boolean spaced) {
        int last = stop - 1;
        while (last > 0 && (text.charAt(last) == '.' || text.charAt(last) == '…')) {
            last--;
        }
        if (!rules.finalBeforeEllipsis().isEmpty()) {
            return spaced && rules.finalBeforeEllipsis().indexOf(text.charAt(last)) >= 0;
        }
        return spaced && Character.isUpperCase(text.charAt(next));
    }

    /** Whether a word follows that carries the sentence on, such as the Korean quoting particle 라고. */
    private boolean carriesOn(int next, boolean spaced) {
        for (String word : rules.carriesOn()) {
            boolean whole = word.endsWith("_");
            int length = word.length() - (whole ? 1 : 0);
            if (text.regionMatches(next, word, 0, length) && !(whole && continuesAt(next + length))) {
                return true;
            }
        }
        if (spaced || rules.carriesOnGlued().isEmpty()) {
            return false;
        }
        int end = next;
        while (end < text.length() && end < next + 4 && SentenceBreaks.isWordChar(text.charAt(end))) {
            end++;
        }
        return rules.carriesOnGlued().contains(text.substring(next, end));
    }

    private boolean continuesAt(int place) {
        return place < text.length() && SentenceBreaks.isWordChar(text.charAt(place));
    }

    private boolean isAbbreviation(int stop) {
        int from = stop;
        while (from > 0 && stop - from <= LONGEST_ABBREVIATION && isAbbreviationChar(text.charAt(from - 1))) {
            from--;
        }
        int length = stop - from;
        if (length == 0 || length > LONGEST_ABBREVIATION) {
            return false;
        }
        char last = text.charAt(stop - 1);
        boolean initial = last >= 'A' && last <= 'Z' && (length == 1 || text.charAt(stop - 2) == '.');
        return initial
                || rules.abbreviations().contains(text.substring(from, stop).toLowerCase(Locale.ROOT));
    }

    /** Whether the full stop ends a number that opens the sentence, as in {@code 1. 첫째}. */
    private boolean isListNumber(int start, int stop) {
        int from = skipSpaces(start);
        if (stop == from || stop - from > LONGEST_LIST_NUMBER) {
            return false;
        }
        for (int i = from; i < stop; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the full stop ends a date in numbers, as in {@code 2022. 4. 6.}. */
    private boolean isDate(int stop) {
        int month = numberBefore(stop);
        int year = month > 0 ? stopBefore(month) : -1;
        return year > 0 && numberBefore(year) >= 0;
    }

    /** Where the number before a full stop begins. */
    private int numberBefore(int stop) {
        int from = stop;
        while (from > 0 && stop - from < 4 && isDigit(text.charAt(from - 1))) {
            from--;
        }
        return from == stop ? -1 : from;
    }

    private int stopBefore(int place) {
        int at = text.charAt(place - 1) == ' ' ? place - 2 : place - 1;
        return at > 0 && text.charAt(at) == '.' ? at : -1;
    }

    private int skipSpaces(int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private char before(int place) {
        int at = place - 1;
        while (at > 0 && isSpace(text.charAt(at))) {
            at--;
        }
        return at < 0 ? ' ' : text.charAt(at);
    }

    private static boolean isTerminator(char c) {
        return ".?!。．！？…｡‼⁇⁈⁉".indexOf(c) >= 0;
    }

    private static boolean isColon(char c) {
        return c == ':' || c == '：';
    }

    private static boolean isClosingOrComma(char c) {
        return c == ',' || c == '，' || c == '、' || Enclosures.isClosing(c) && !Enclosures.isOpening(c);
    }

    private static boolean isAbbreviationChar(char c) {
        return c == '.' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isBeyondLatin(char c) {
        return c > 0x24F;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u3000';
    }
}
