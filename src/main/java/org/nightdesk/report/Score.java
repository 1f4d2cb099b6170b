package org.nightdesk.report;

import java.util.List;

/**
 * A translator's scorecard as people read it; figures have one decimal.
 *
 * @param period a month such as {@code 2026-11}, {@code all}, or the night of a report
 * @param score the MQM score per 1,000 words, 100 at best
 * @param penaltyPerThousandWords MQM points per 1,000 source words
 * @param editedPercent how much editors changed: the edit distance by the length of the longer text
 * @param categories the most frequent kinds of mistake with their counts
 */
public record Score(
        String person,
        String period,
        int units,
        int words,
        double score,
        double penaltyPerThousandWords,
        double editedPercent,
        List<String> categories) {
    /** Below, a single mistake moves the score by several points. */
    private static final int FEWEST_TELLING_WORDS = 250;

    public Score {
        categories = List.copyOf(categories);
    }

    /** Whether it rests on enough words to say something of the translator. */
    boolean isTelling() {
        return words >= FEWEST_TELLING_WORDS;
    }
}
