package org.nightdesk.report;

import java.util.ArrayList;
import java.util.List;

/** Scorecards as a table for a terminal. */
public final class ScoreTable {
    private ScoreTable() {}

    public static String of(List<Score> scores) {
        List<List<String>> rows = new ArrayList<>();
        for (Score score : scores) {
            rows.add(List.of(
                    score.person(),
                    score.period(),
                    score.units() + (score.units() == 1 ? " row" : " rows"),
                    score.words() + (score.words() == 1 ? " word" : " words"),
                    "MQM " + score.score() + " of 100",
                    score.penaltyPerThousandWords() + " points off per 1,000 words",
                    score.editedPercent() + " % edited",
                    score.isTelling() ? "" : "too few words to judge",
                    String.join(", ", score.categories())));
        }
        return TextTable.of(rows);
    }
}
