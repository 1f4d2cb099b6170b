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
                    score.units() + " rows",
                    score.words() + " words",
                    "MQM " + score.score(),
                    score.penaltyPerThousandWords() + " points per 1,000 words",
                    score.editedPercent() + " % edited",
                    String.join(", ", score.categories())));
        }
        return TextTable.of(rows);
    }
}
