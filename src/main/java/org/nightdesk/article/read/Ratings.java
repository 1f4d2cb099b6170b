package org.nightdesk.article.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nightdesk.article.Rating;
import org.nightdesk.text.CodedText;
import org.nightdesk.text.InlineCode;

/** Reads critics' ratings, as a fact of their own and at the end of a text: {@code 5/10}, {@code ★★★☆}. */
public final class Ratings {
    private static final String NUMBERS = "\\d{1,3}(?:\\.\\d{1,2})?\\s*/\\s*\\d{1,3}";
    private static final String STARS = "[★☆⯨½]{1,10}";
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)\\s*/\\s*(\\d{1,3})");
    private static final Pattern STAR_ROW = Pattern.compile(STARS);
    private static final String LABEL =
            DataLines.of("rating-labels.txt").stream().map(Pattern::quote).collect(Collectors.joining("|"));
    /** Markup may enclose the rating; it goes with it. */
    private static final Pattern AT_END = Pattern.compile("\\s*(?:\\{(?<code>\\d+)\\})?(?:(?<label>" + LABEL
            + ")\\s*[:：]?\\s*)?(?:(?<open>[(（\\[])\\s*)?(?<rating>" + NUMBERS + "|" + STARS
            + ")\\s*[)）\\]]?(?:\\{/(?<end>\\d+)\\})?$");

    private static final int LONGEST_TAIL = 80;
    private static final BigDecimal USUAL_STARS = BigDecimal.valueOf(5);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Ratings() {}

    /**
     * A rating that ends a text.
     *
     * @param readings what it may mean, the likeliest first
     * @param marked whether brackets, stars or a label say that it is a rating; {@code 4/6} alone may be a date
     * @param rest the text without it
     */
    record Trailing(List<Rating> readings, boolean marked, CodedText rest) {}

    /** Every word that may be before a rating, in all languages. */
    public static List<String> labels() {
        return DataLines.of("rating-labels.txt");
    }

    public static Optional<Rating> parse(String text) {
        List<Rating> readings = readings(text.strip());
        return readings.isEmpty() ? Optional.empty() : Optional.of(readings.get(0));
    }

    static Optional<Trailing> atEnd(CodedText coded) {
        String text = coded.text();
        int from = Math.max(0, text.length() - LONGEST_TAIL);
        Matcher tail = AT_END.matcher(text).region(from, text.length());
        if (!tail.find()) {
            return Optional.empty();
        }
        String rating = tail.group("rating");
        List<Rating> readings = readings(rating);
        String code = tail.group("code");
        boolean paired = code == null ? tail.group("end") == null : code.equals(tail.group("end"));
        if (readings.isEmpty() || !paired) {
            return Optional.empty();
        }
        boolean marked = tail.group("open") != null
                || tail.group("label") != null
                || STAR_ROW.matcher(rating).matches();
        List<InlineCode> codes = code == null
                ? coded.codes()
                : coded.codes().stream()
                        .filter(kept -> kept.number() != Integer.parseInt(code))
                        .toList();
        return Optional.of(new Trailing(readings, marked, new CodedText(text.substring(0, tail.start()), codes)));
    }

    private static List<Rating> readings(String text) {
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            BigDecimal value = new BigDecimal(fraction.group(1));
            BigDecimal best = new BigDecimal(fraction.group(2));
            return best.signum() > 0 && value.compareTo(best) <= 0 ? List.of(new Rating(value, best)) : List.of();
        }
        return STAR_ROW.matcher(text).matches() ? stars(text) : List.of();
    }

    /**
     * Five or ten signs show the whole scale, and ☆ is an empty star. Fewer leave the scale at five, and one ☆ at the
     * end is the half star of Korean film weeklies, which some of them write after four stars as well.
     */
    private static List<Rating> stars(String row) {
        int full = (int) row.chars().filter(c -> c == '★').count();
        int empty = (int) row.chars().filter(c -> c == '☆').count();
        boolean half = row.length() > full + empty;
        List<Rating> readings = new ArrayList<>();
        if (row.length() == 10 && !half) {
            readings.add(new Rating(BigDecimal.valueOf(full), BigDecimal.TEN));
        } else if (row.length() <= 5) {
            BigDecimal value = BigDecimal.valueOf(full);
            boolean halfStar = half || empty == 1;
            if (half ? empty == 0 || row.length() == 5 : row.length() == 5 || empty == 0) {
                readings.add(new Rating(half ? value.add(HALF) : value, USUAL_STARS));
            }
            if (!half && halfStar && row.endsWith("☆")) {
                readings.add(new Rating(value.add(HALF), USUAL_STARS));
            }
        }
        return readings;
    }
}
