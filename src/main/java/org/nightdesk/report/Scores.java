package org.nightdesk.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nightdesk.quality.score.Scorecard;
import org.nightdesk.quality.score.Scorecards;

/** Draws scorecards up for people. */
public final class Scores {
    private static final int CATEGORIES = 3;

    private Scores() {}

    /** By translator and month, months in order, with the whole at the end of each translator's. */
    static List<Score> overTime(List<Scorecards.Entry> entries) {
        Map<String, Map<String, Scorecard>> byPerson = new TreeMap<>();
        for (Scorecards.Entry entry : entries) {
            Map<String, Scorecard> months = byPerson.computeIfAbsent(entry.person(), person -> new TreeMap<>());
            months.merge(YearMonth.from(entry.on()).toString(), entry.card(), Scorecard::plus);
        }
        List<Score> scores = new ArrayList<>();
        byPerson.forEach((person, months) -> {
            months.forEach((month, card) -> scores.add(score(person, month, card)));
            scores.add(score(person, "all", months.values().stream().reduce(Scorecard.NONE, Scorecard::plus)));
        });
        return scores;
    }

    /** By translator, without regard to time. */
    static Map<String, Scorecard> byPerson(List<Scorecards.Entry> entries) {
        Map<String, Scorecard> cards = new TreeMap<>();
        entries.forEach(entry -> cards.merge(entry.person(), entry.card(), Scorecard::plus));
        return cards;
    }

    static Score score(String person, String period, Scorecard card) {
        return new Score(
                person,
                period,
                card.units(),
                card.words(),
                rounded(card.score()),
                rounded(card.penaltyPerThousandWords()),
                rounded(card.editShare() * 100),
                card.categories().stream()
                        .limit(CATEGORIES)
                        .map(count -> count.category().id() + " " + count.findings())
                        .collect(Collectors.toList()));
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
