package org.nightdesk.quality.number;

import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.nightdesk.text.Condition;
import org.nightdesk.text.Condition.View;

/** How a number looks in figures: with any separators, in the digits of the world or of one language. Immutable. */
final class FigureForms {
    /** The same text whatever is between its groups of digits, and whatever its decimal mark. */
    private static final String ASCII = "0123456789";

    private static final String FULL_WIDTH = "０１２３４５６７８９";
    /** Languages in which people type full-width digits. */
    private static final Set<String> WIDE = Set.of("ja", "zh", "ko");

    private static final int MOST_STARS = 10;
    private static final int LONGEST_LEAD = 3;
    private static final int GROUP = 1000;

    private final List<String> digits;
    /** The same text whatever is between its groups of digits, and whatever its decimal mark. */
    private final View unseparated;

    FigureForms(Locale locale) {
        Set<String> all = new LinkedHashSet<>(List.of(ASCII));
        boolean wide = WIDE.contains(locale.getLanguage());
        if (wide) {
            all.add(FULL_WIDTH);
        }
        NumberingSystem own =
                NumberingSystem.getInstance(ULocale.forLocale(locale).setKeywordValue("numbers", "native"));
        if (own != null && !own.isAlgorithmic() && own.getDescription().length() == ASCII.length()) {
            all.add(own.getDescription());
        }
        digits = List.copyOf(all);
        String separators = Digits.SPACES + ",.'’" + (wide ? "，" : "") + (digits.size() > 1 ? Digits.MARKS : "");
        unseparated = new View(false, List.of(new View.Change(separators, "")));
    }

    /** The whole number, in figures or as a row of stars. */
    Condition of(double value) {
        Condition figures = new Condition.Holds(unseparated, inAllDigits(plain(value)));
        return value < 1 || value > MOST_STARS
                ? figures
                : Condition.any(List.of(figures, Condition.holds(View.AS_TYPED, "★".repeat((int) value))));
    }

    /**
     * What figures before a power of ten begin with: the whole part, or the first digits of one that has groups.
     *
     * @param value as many times the power as the number has
     */
    Condition lead(double value) {
        String significant = plain(value).replaceFirst("^0+", "");
        String lead = value >= GROUP
                ? significant.substring(0, 1)
                : value >= 1
                        ? plain(Math.floor(value))
                        : significant.substring(0, Math.min(LONGEST_LEAD, significant.length()));
        return new Condition.Holds(View.AS_TYPED, inAllDigits(lead));
    }

    /** The last digit of a number, and the zero that may be behind its decimals. */
    List<String> lastDigits(double value) {
        String plain = plain(value);
        return inAllDigits(plain.substring(plain.length() - 1) + "0").stream()
                .flatMap(pair -> Stream.of(pair.substring(0, 1), pair.substring(1)))
                .distinct()
                .toList();
    }

    private List<String> inAllDigits(String figures) {
        Set<String> forms = new LinkedHashSet<>();
        for (String own : digits) {
            StringBuilder form = new StringBuilder();
            for (int i = 0; i < figures.length(); i++) {
                form.append(own.charAt(figures.charAt(i) - '0'));
            }
            forms.add(form.toString());
        }
        return List.copyOf(forms);
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString().replace(".", "");
    }
}
