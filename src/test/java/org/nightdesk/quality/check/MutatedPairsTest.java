package org.nightdesk.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.quality.Finding;
import org.nightdesk.quality.QualitySettings;
import org.nightdesk.quality.TranslatedText;

/** Good translations, each spoiled in one way at a time: the rule for that mistake must speak. */
class MutatedPairsTest {
    private static final long SEED = 20_220_406;
    private static final double ENOUGH = 0.95;

    /** Spoils a target; empty when this one cannot be spoiled so. */
    private interface Spoiler extends BiFunction<List<String>, Random, String> {}

    private final QualityChecks checks = new QualityChecks(QualitySettings.DEFAULT);

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja", "es"})
    void noticesEveryKindOfSpoiling(String language) {
        Map<String, int[]> counts = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        Random random = new Random(SEED);
        for (Map.Entry<String, Spoiler> spoiler : spoilers(language).entrySet()) {
            Set<String> rules = Set.of(spoiler.getKey().split("\\|"));
            for (List<String> row : TestTable.rows("clean-" + language + ".tsv")) {
                String spoiled = spoiler.getValue().apply(row, random);
                if (!spoiled.isEmpty()) {
                    boolean noticed = rulesFor(language, row, spoiled).stream().anyMatch(rules::contains);
                    counts.computeIfAbsent(spoiler.getKey(), any -> new int[2])[noticed ? 0 : 1]++;
                    if (!noticed) {
                        missed.add(spoiler.getKey() + ": " + row.get(0) + " | " + spoiled);
                    }
                }
            }
        }
        counts.forEach((rule, c) ->
                System.out.printf(Locale.ROOT, "%s %-40s %4d noticed %3d missed%n", language, rule, c[0], c[1]));
        missed.forEach(System.out::println);
        counts.forEach((rule, c) -> assertThat(c[0] / (double) (c[0] + c[1]))
                .as("%s, seed %d", rule, SEED)
                .isGreaterThanOrEqualTo(ENOUGH));
    }

    private Set<String> rulesFor(String language, List<String> row, String target) {
        TranslatedText text = TestArticles.text(Locale.forLanguageTag(language), row.get(0), target, row.get(2));
        return checks.check(TestArticles.article(List.of(text))).stream()
                .map(Finding::rule)
                .collect(Collectors.toSet());
    }

    private static Map<String, Spoiler> spoilers(String language) {
        boolean spaced = !language.equals("ja");
        Map<String, Spoiler> spoilers = new LinkedHashMap<>();
        spoilers.put("number|date|time|rating|unit", MutatedPairsTest::otherFigure);
        spoilers.put("number|date|time|rating", MutatedPairsTest::withoutFigures);
        spoilers.put("term-required|term-near-miss", (row, random) -> withoutTerm(row, language));
        spoilers.put("end-mark", (row, random) -> withoutEnd(row.get(1)));
        spoilers.put("quote-balance", (row, random) -> withoutOne(row.get(1), "“”「」«»", random));
        spoilers.put("bracket-balance", (row, random) -> withoutOne(row.get(1), "()（）", random));
        spoilers.put("source-script", (row, random) -> insert(row.get(1), "정말", random));
        spoilers.put("character", (row, random) -> insert(row.get(1), "\u200B", random));
        spoilers.put(
                "inline-code",
                (row, random) -> row.get(1).contains("{1}") ? row.get(1).replace("{1}", "") : "");
        spoilers.put(
                "length",
                (row, random) -> row.get(0).length() < 28 || row.get(0).contains("@")
                        ? ""
                        : row.get(1).substring(0, row.get(1).length() / 10));
        if (spaced) {
            spoilers.put("doubled", MutatedPairsTest::doubledWord);
            spoilers.put("spaces", (row, random) -> row.get(1).replaceFirst(" ", "  "));
            spoilers.put(
                    "mixed-script",
                    (row, random) -> row.get(1).contains("ea") ? row.get(1).replaceFirst("ea", "eа") : "");
            spoilers.put(
                    "spacing",
                    (row, random) -> row.get(1).endsWith(".") ? row.get(1).replaceFirst("\\.$", " .") : "");
        }
        return spoilers;
    }

    private static String otherFigure(List<String> row, Random random) {
        String target = row.get(1).replaceAll("https?://\\S+|\\{/?\\d/?}", "");
        for (int i = 0; i < target.length(); i++) {
            char digit = target.charAt(i);
            boolean alone = i + 1 == target.length() || !Character.isDigit(target.charAt(i + 1));
            if (Character.isDigit(digit) && alone && !inTerm(row, target, i)) {
                char other = (char) ('1' + (digit - '1' + 1 + random.nextInt(8)) % 9);
                return other == digit ? "" : target.substring(0, i) + other + target.substring(i + 1);
            }
        }
        return "";
    }

    private static boolean inTerm(List<String> row, String target, int at) {
        return row.get(2).contains("#1") && target.indexOf('#') == at - 1
                || row.get(2).contains("1988") && target.contains("1988")
                || row.get(2).contains("빈센조");
    }

    private static String withoutFigures(List<String> row, Random random) {
        String target = row.get(1);
        boolean figures = target.matches(".*\\d{2}.*") && row.get(0).matches(".*\\d{2}.*");
        return !figures || row.get(2).contains("1988") || row.get(2).contains("빈센조")
                ? ""
                : target.replaceAll("[\\d,.]*\\d", "many");
    }

    private static String withoutTerm(List<String> row, String language) {
        if (row.get(2).isBlank()) {
            return "";
        }
        Locale locale = Locale.forLanguageTag(language);
        String form = java.util.Objects.requireNonNull(
                        TestTerms.matches(row.get(0), row.get(2)).get(0).entry().target(locale))
                .required();
        return row.get(1).contains(form) ? row.get(1).replace(form, "X") : "";
    }

    private static String withoutEnd(String target) {
        return target.matches(".*[.。]$") ? target.substring(0, target.length() - 1) : "";
    }

    private static String withoutOne(String target, String marks, Random random) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < target.length(); i++) {
            if (marks.indexOf(target.charAt(i)) >= 0) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return "";
        }
        int at = places.get(random.nextInt(places.size()));
        return target.substring(0, at) + target.substring(at + 1);
    }

    private static String insert(String target, String what, Random random) {
        int at = random.nextInt(target.length());
        int code = target.indexOf('{');
        return code >= 0 ? "" : target.substring(0, at) + what + target.substring(at);
    }

    private static String doubledWord(List<String> row, Random random) {
        String target = row.get(1);
        int start = target.indexOf(' ') + 1;
        int end = target.indexOf(' ', start);
        boolean word = end > start + 1 && target.substring(start, end).chars().allMatch(Character::isLowerCase);
        return word ? target.substring(0, end) + " " + target.substring(start) : "";
    }
}
