package org.nightdesk.quality.number;

import org.jspecify.annotations.Nullable;
import org.nightdesk.quality.number.Amount.Kind;
import org.nightdesk.quality.number.NumberFacts.Fact;

/** Reads what is behind a number of a language with spaces: hours and halves of the day, per cent, money. Immutable. */
final class Suffixes {
    private static final int HOURS = 24;

    private final FormTable hours;
    private final FormTable mornings;
    private final FormTable evenings;
    private final FormTable percents;
    private final FormTable currencies;
    private final char minuteMark;

    Suffixes(NumberFacts facts) {
        this.hours = new FormTable(facts.all("hour"));
        this.mornings = new FormTable(facts.all("am"));
        this.evenings = new FormTable(facts.all("pm"));
        this.percents = new FormTable(facts.all("percent"));
        this.currencies = new FormTable(facts.all("currency"));
        this.minuteMark = facts.has("minute-point") ? '.' : ':';
    }

    /** The number with what it counts, as far as that can be told. */
    Amount read(String text, Amount number) {
        if (number.kind() != Kind.PLAIN) {
            return number;
        }
        Amount time = number.value() <= HOURS ? time(text, number) : null;
        if (time != null) {
            return time;
        }
        int at = WordNumberReader.skipGap(text, number.end());
        if (at < text.length() && text.charAt(at) == '%') {
            return number.in(Kind.PERCENT, "", at + 1);
        }
        Fact percent = percents.wordAt(text, at);
        if (percent != null) {
            return number.in(Kind.PERCENT, "", at + percent.form().length());
        }
        Fact currency = currencies.wordAt(text, at);
        return currency == null
                ? number
                : number.in(Kind.MONEY, currency.meaning(), at + currency.form().length());
    }

    private @Nullable Amount time(String text, Amount number) {
        double hour = number.value();
        double minute = 0;
        int end = number.end();
        boolean certain = false;
        int minutes = Figures.minutesBehind(text, end, ':');
        if (minutes >= 0) {
            minute = minutes;
            end += 3;
            certain = true;
        } else if (minuteMark == '.' && hour != Math.rint(hour)) {
            minute = Math.round((hour - Math.floor(hour)) * 100);
            hour = Math.floor(hour);
        }
        int at = WordNumberReader.skipGap(text, end);
        Fact mark = hours.at(text, at);
        if (mark != null) {
            int markEnd = at + mark.form().length();
            int digitsEnd = Figures.run(text, WordNumberReader.skipGap(text, markEnd));
            int digits = WordNumberReader.skipGap(text, markEnd);
            boolean letterFollows = markEnd < text.length() && Character.isLetter(text.charAt(markEnd));
            if (!letterFollows) {
                certain |= !mark.meaning().equals("maybe") || digitsEnd - digits == 2;
                end = markEnd;
                if (digitsEnd - digits == 2 && minute == 0) {
                    minute = Figures.integer(text, digits, digitsEnd);
                    end = digitsEnd;
                }
            }
        }
        at = WordNumberReader.skipGap(text, end);
        Fact morning = mornings.wordAt(text, at);
        Fact evening = evenings.wordAt(text, at);
        if (morning == null && evening == null) {
            return certain && number.value() == Math.rint(number.value()) || certain && minuteMark == '.'
                    ? time(number, Clock.minutes(hour, minute, ""), "", end)
                    : null;
        }
        String half = morning != null ? "am" : "pm";
        int length = morning != null
                ? morning.form().length()
                : evening == null ? 0 : evening.form().length();
        return time(number, Clock.minutes(hour, minute, half), half, at + length);
    }

    private static Amount time(Amount number, double minutes, String half, int end) {
        return new Amount(minutes, Kind.TIME, half, number.weight(), number.start(), end);
    }
}
