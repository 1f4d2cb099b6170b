package org.nightdesk.quality.score;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.Finding;
import org.nightdesk.quality.Severity;

/**
 * How good somebody's translations were, after MQM 2.0. Computed from the work alone; immutable.
 *
 * @param units how many translations it rests on
 * @param words how many source words they have
 * @param penalty the points of all findings: 0 for a neutral one, 1 minor, 5 major, 25 critical
 * @param edited how much an editor changed: the edit distance in code points, over all units
 * @param longest what it is measured against: the length of the longer text, over all units
 * @param categories how often each kind of mistake was found, the most frequent first, then by name
 */
public record Scorecard(int units, int words, int penalty, long edited, long longest, List<Count> categories) {
    /** The scorecard of no work. */
    public static final Scorecard NONE = new Scorecard(0, 0, 0, 0, 0, List.of());

    private static final double REFERENCE_WORDS = 1000;

    /** How often a kind of mistake was found; neutral findings are not counted. */
    public record Count(Category category, int findings) {}

    /**
     * One translation and what became of it.
     *
     * @param words of the source
     * @param translated as the translator handed it in
     * @param edited as the editor left it; the same when nothing was changed
     * @param findings what is against {@code translated}, from rules or from the editor
     */
    public record Work(int words, String translated, String edited, List<Finding> findings) {
        public Work {
            if (words < 0) {
                throw new IllegalArgumentException("words " + words);
            }
            findings = List.copyOf(findings);
        }
    }

    public Scorecard {
        categories = List.copyOf(categories);
    }

    /** The scorecard of all the work of one person; that of no work has no points. */
    public static Scorecard of(Collection<Work> work) {
        int words = 0;
        int penalty = 0;
        long distance = 0;
        long length = 0;
        Map<Category, Integer> counts = new EnumMap<>(Category.class);
        for (Work unit : work) {
            words += unit.words();
            distance += EditDistance.between(unit.translated(), unit.edited());
            length += Math.max(EditDistance.length(unit.translated()), EditDistance.length(unit.edited()));
            for (Finding finding : unit.findings()) {
                penalty += finding.severity().penalty();
                if (finding.severity() != Severity.NEUTRAL) {
                    counts.merge(finding.category(), 1, Integer::sum);
                }
            }
        }
        return new Scorecard(work.size(), words, penalty, distance, length, byFrequency(counts));
    }

    /** Both as one. */
    public Scorecard plus(Scorecard other) {
        Map<Category, Integer> counts = new EnumMap<>(Category.class);
        categories.forEach(count -> counts.merge(count.category(), count.findings(), Integer::sum));
        other.categories.forEach(count -> counts.merge(count.category(), count.findings(), Integer::sum));
        return new Scorecard(
                units + other.units,
                words + other.words,
                penalty + other.penalty,
                edited + other.edited,
                longest + other.longest,
                byFrequency(counts));
    }

    /** How much an editor changed, 0 for nothing to 1 for everything. */
    public double editShare() {
        return longest == 0 ? 0 : (double) edited / longest;
    }

    /** Penalty points per 1,000 source words, the figure by which translators compare; 0 without words. */
    public double penaltyPerThousandWords() {
        return words == 0 ? 0 : penalty * REFERENCE_WORDS / words;
    }

    /** The MQM score per 1,000 words: 100 for no points, down by a tenth for each point, never below 0. */
    public double score() {
        return Math.max(0, 100 - penaltyPerThousandWords() / 10);
    }

    private static List<Count> byFrequency(Map<Category, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Count::findings)
                        .reversed()
                        .thenComparing(count -> count.category().id()))
                .toList();
    }
}
