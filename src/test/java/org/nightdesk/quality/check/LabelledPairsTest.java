package org.nightdesk.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.nightdesk.article.Part;
import org.nightdesk.quality.Finding;
import org.nightdesk.quality.QualityRule;
import org.nightdesk.quality.QualitySettings;
import org.nightdesk.quality.RuleBook;
import org.nightdesk.quality.TranslatedText;

/**
 * Every rule against pairs that were labelled by hand. Columns: article (blank when the pair stands alone), part (blank
 * for a paragraph), target locale, source, target, terms, the ids of the rules that must speak.
 */
class LabelledPairsTest {
    private static final double ENOUGH = 0.95;
    static final List<String> TABLES = List.of(
            "labelled/basic.tsv",
            "labelled/numbers.tsv",
            "labelled/style.tsv",
            "labelled/articles.tsv",
            "labelled/later.tsv");

    private final QualityChecks checks = new QualityChecks(QualitySettings.DEFAULT);
    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> mistakes = new ArrayList<>();
    private int pairs;

    @Test
    void speaksWhereItShouldAndOnlyThere() {
        List<String> own = RuleBook.loaded().own().stream().map(QualityRule::id).toList();
        for (String table : TABLES) {
            for (List<List<String>> article : articles(TestTable.rows(table))) {
                judge(article);
            }
        }
        // A rule that a module adds is judged by that module's tests.
        counts.keySet().retainAll(own);
        StringBuilder report = new StringBuilder(pairs + " pairs\nrule, right, false, missed, precision, recall\n");
        counts.forEach((rule, c) -> report.append(String.format(
                Locale.ROOT, "%-20s %4d %3d %3d %6.3f %6.3f%n", rule, c[0], c[1], c[2], precision(c), recall(c))));
        System.out.println(report + String.join("\n", mistakes));
        assertThat(counts.keySet()).as("rules with pairs of their own").containsAll(own);
        assertThat(pairs).isGreaterThanOrEqualTo(400);
        counts.forEach((rule, c) -> {
            assertThat(precision(c)).as("precision of %s", rule).isGreaterThanOrEqualTo(ENOUGH);
            assertThat(recall(c)).as("recall of %s", rule).isGreaterThanOrEqualTo(ENOUGH);
        });
    }

    private void judge(List<List<String>> rows) {
        List<TranslatedText> texts = new ArrayList<>();
        for (List<String> row : rows) {
            Part part = row.get(1).isEmpty()
                    ? Part.PARAGRAPH
                    : Part.valueOf(row.get(1).toUpperCase(Locale.ROOT).replace('-', '_'));
            texts.add(TestArticles.text(Locale.forLanguageTag(row.get(2)), part, row.get(3), row.get(4), row.get(5)));
        }
        List<Finding> findings = checks.check(TestArticles.article(texts));
        for (int i = 0; i < rows.size(); i++) {
            int index = i;
            Set<String> found = new TreeSet<>();
            findings.stream().filter(f -> f.index() == index).forEach(f -> found.add(f.rule()));
            Set<String> expected =
                    new TreeSet<>(Arrays.asList(rows.get(i).get(6).split(" ")));
            expected.remove("");
            count(expected, found, rows.get(i));
        }
    }

    private void count(Set<String> expected, Set<String> found, List<String> row) {
        pairs++;
        Set<String> rules = new HashSet<>(expected);
        rules.addAll(found);
        for (String rule : rules) {
            int cell = !expected.contains(rule) ? 1 : found.contains(rule) ? 0 : 2;
            counts.computeIfAbsent(rule, any -> new int[3])[cell]++;
            if (cell != 0) {
                mistakes.add((cell == 1 ? "FALSE  " : "MISSED ") + rule + ": " + row);
            }
        }
    }

    private static List<List<List<String>>> articles(List<List<String>> rows) {
        Map<String, List<List<String>>> articles = new LinkedHashMap<>();
        for (List<String> row : rows) {
            assertThat(row).as("columns").hasSize(7);
            String key = row.get(0).isEmpty() ? "alone " + articles.size() : row.get(0);
            articles.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
        }
        return new ArrayList<>(articles.values());
    }

    private static double precision(int[] c) {
        return c[0] + c[1] == 0 ? 1 : (double) c[0] / (c[0] + c[1]);
    }

    private static double recall(int[] c) {
        return c[0] + c[2] == 0 ? 1 : (double) c[0] / (c[0] + c[2]);
    }
}
