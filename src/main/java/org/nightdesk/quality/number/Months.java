package org.nightdesk.quality.number;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of the months in a language, from CLDR. Immutable. */
final class Months {
    private static final int SHORTEST_ABBREVIATION = 3;

    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> abbreviations = new HashMap<>();
    private final BitSet initials = new BitSet();
    /** Whether a month is always capitalized, so that {@code may} and {@code march} are none. */
    private final boolean capitalized;

    Months(Locale locale) {
        DateFormatSymbols symbols = new DateFormatSymbols(ULocale.forLocale(locale));
        boolean capitals = true;
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            String[] wide = symbols.getMonths(context, DateFormatSymbols.WIDE);
            String[] abbreviated = symbols.getMonths(context, DateFormatSymbols.ABBREVIATED);
            for (int month = 0; month < 12; month++) {
                capitals &= Character.isUpperCase(wide[month].charAt(0));
                names.put(wide[month].toLowerCase(Locale.ROOT), month + 1);
                String shortened = abbreviated[month].toLowerCase(Locale.ROOT).replace(".", "");
                if (shortened.length() >= SHORTEST_ABBREVIATION) {
                    abbreviations.putIfAbsent(shortened, month + 1);
                }
            }
        }
        capitalized = capitals;
        names.keySet().forEach(name -> initials.set(name.charAt(0)));
        abbreviations.keySet().forEach(name -> initials.set(name.charAt(0)));
    }

    /** Whether a word with this first letter, in lower case, may be a month: {@code may} and {@code march} may not. */
    boolean mayBegin(char initial, boolean capital) {
        return (capital || !capitalized) && initials.get(initial);
    }

    /**
     * The month a word names, from 1; 0 when it names none.
     *
     * @param beside whether a number is beside the word: only then is an abbreviation a month
     */
    int named(String word, boolean beside) {
        Integer month = names.get(word);
        if (month == null && beside) {
            month = abbreviations.get(word);
        }
        return month == null ? 0 : month;
    }

    /** Every name and abbreviation of a month, lower case. */
    List<String> namesOf(int month) {
        List<String> all = new ArrayList<>();
        names.forEach((name, number) -> {
            if (number == month) {
                all.add(name);
            }
        });
        abbreviations.forEach((name, number) -> {
            if (number == month) {
                all.add(name);
            }
        });
        all.sort(Comparator.naturalOrder());
        return all;
    }
}
