package org.nightdesk.quality.number;

import java.util.List;
import org.nightdesk.quality.number.Amount.Kind;
import org.nightdesk.quality.number.Amount.Weight;

/** Reads what is written in figures alike everywhere: all-digit dates, ratings such as {@code 3.5/5}, clock times, stars. */
final class Figures {
    private static final int LONGEST_RUN = 4;

    private Figures() {}

    /**
     * Adds what is at an offset to the amounts.
     *
     * @return where it ends; {@code at} when it is nothing of the kind
     */
    static int read(String text, int at, List<Amount> into) {
        char c = text.charAt(at);
        if (c == '★' || c == '☆') {
            return stars(text, at, into);
        }
        if (!Digits.isDigit(c)) {
            return at;
        }
        int end = date(text, at, into);
        end = end > at ? end : anniversary(text, at, into);
        return end > at ? end : fraction(text, at, into);
    }

    /** Filled stars of all stars; a half counts as such. */
    private static int stars(String text, int start, List<Amount> into) {
        double full = 0;
        int all = 0;
        int at = start;
        for (; at < text.length() && "★☆½⯪".indexOf(text.charAt(at)) >= 0; at++) {
            char c = text.charAt(at);
            full += c == '★' ? 1 : c == '☆' ? 0 : 0.5;
            all += c == '½' ? 0 : 1;
        }
        into.add(new Amount(full, Kind.PLAIN, "", Weight.EXACT, start, at));
        into.add(new Amount(all, Kind.PLAIN, "", Weight.LOOSE, start, at));
        return at;
    }

    /** {@code 2022-04-06}, {@code 6/4/2022}, {@code 2022. 4. 6.}: three numbers, one of them of four digits or all of two. */
    private static int date(String text, int start, List<Amount> into) {
        int[] starts = new int[3];
        int[] ends = new int[3];
        int at = start;
        char mark = 0;
        for (int part = 0; part < 3; part++) {
            starts[part] = at;
            at = run(text, at);
            ends[part] = at;
            int length = at - starts[part];
            if (length == 0 || length == 3 || length > LONGEST_RUN || part == 1 && length > 2) {
                return start;
            }
            if (part < 2) {
                if (at >= text.length() || "-/.".indexOf(text.charAt(at)) < 0 || part == 1 && text.charAt(at) != mark) {
                    return start;
                }
                mark = text.charAt(at++);
                if (mark == '.' && at < text.length() && text.charAt(at) == ' ') {
                    at++;
                }
            }
        }
        if ((ends[0] - starts[0] == LONGEST_RUN) == (ends[2] - starts[2] == LONGEST_RUN)) {
            return start;
        }
        for (int part = 0; part < 3; part++) {
            double value = integer(text, starts[part], ends[part]);
            Kind kind = ends[part] - starts[part] == LONGEST_RUN ? Kind.YEAR : Kind.DATE_PART;
            into.add(new Amount(value, kind, "", Weight.EXACT, starts[part], ends[part]));
        }
        return at;
    }

    /** {@code 6·25} names an event by its month and day; translations often name it otherwise. */
    private static int anniversary(String text, int start, List<Amount> into) {
        int dot = run(text, start);
        if (dot >= text.length() || text.charAt(dot) != '·' && text.charAt(dot) != '・' && text.charAt(dot) != 'ㆍ') {
            return start;
        }
        int end = run(text, dot + 1);
        double month = integer(text, start, dot);
        double day = integer(text, dot + 1, end);
        if (end == dot + 1 || month < 1 || month > 12 || day < 1 || day > 31) {
            return start;
        }
        into.add(new Amount(month, Kind.DATE_PART, "", Weight.SOFT, start, dot));
        into.add(new Amount(day, Kind.DATE_PART, "", Weight.SOFT, dot + 1, end));
        return end;
    }

    /** {@code 3.5/5} is a rating where the second number is a usual best; otherwise two numbers of a date or fraction. */
    private static int fraction(String text, int start, List<Amount> into) {
        int slash = run(text, start);
        if (slash + 1 < text.length() && text.charAt(slash) == '.' && Digits.isDigit(text.charAt(slash + 1))) {
            slash = run(text, slash + 1);
        }
        int second = slash + 1;
        while (slash < text.length() && text.charAt(slash) == ' ' && slash - start < LONGEST_RUN + 2) {
            slash++;
            second = slash + 1;
        }
        if (slash >= text.length() || text.charAt(slash) != '/' && text.charAt(slash) != '／') {
            return start;
        }
        while (second < text.length() && text.charAt(second) == ' ') {
            second++;
        }
        int end = run(text, second);
        if (end == second || end - second > 3) {
            return start;
        }
        int valueEnd = slash;
        while (text.charAt(valueEnd - 1) == ' ') {
            valueEnd--;
        }
        double value = decimal(text, start, valueEnd);
        double best = integer(text, second, end);
        boolean rating =
                value <= best && (best == 5 || best == 10 || best == 100 || best == 4 && value != Math.rint(value));
        if (rating) {
            into.add(new Amount(value, Kind.RATING, text.substring(second, end), Weight.EXACT, start, end));
            into.add(new Amount(best, Kind.DATE_PART, "", Weight.LOOSE, second, end));
        } else {
            into.add(new Amount(value, Kind.DATE_PART, "", Weight.EXACT, start, valueEnd));
            into.add(new Amount(best, Kind.DATE_PART, "", Weight.EXACT, second, end));
        }
        return end;
    }

    /** Minutes of {@code h:mm} behind its hour; -1 when the hour is alone. */
    static int minutesBehind(String text, int hourEnd, char mark) {
        boolean minutes = hourEnd + 2 < text.length()
                && (text.charAt(hourEnd) == mark || text.charAt(hourEnd) == '：' && mark == ':')
                && run(text, hourEnd + 1) == hourEnd + 3;
        int value = minutes ? (int) integer(text, hourEnd + 1, hourEnd + 3) : -1;
        return value < Clock.MINUTES ? value : -1;
    }

    static int run(String text, int start) {
        int at = start;
        while (at < text.length() && Digits.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static double decimal(String text, int start, int end) {
        int point = text.indexOf('.', start);
        if (point < 0 || point >= end) {
            return integer(text, start, end);
        }
        return integer(text, start, point) + integer(text, point + 1, end) / Math.pow(10, end - point - 1);
    }

    static double integer(String text, int start, int end) {
        double value = 0;
        for (int i = start; i < end; i++) {
            value = value * 10 + Digits.digit(text.charAt(i));
        }
        return value;
    }
}
