package org.nightdesk.glossary.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightdesk.glossary.TermMatch;

/** The scores of sure matches on the shared Korean sets, in per cent, defined as in their scoring script. */
class SharedKoreanTest {
    private final SharedKorean shared = SharedKorean.open();

    @BeforeEach
    void needsTheSharedData() {
        assumeTrue(shared.isPresent(), "no shared Korean data: set NIGHTDESK_SHARED to its folder");
    }

    @Test
    void findsNamesInNewsAndReviews() throws IOException {
        Score score = score("klue");
        assertThat(score.recall()).isGreaterThanOrEqualTo(99.6);
        assertThat(score.boundaryPrecision()).isGreaterThanOrEqualTo(99.8);
        assertThat(score.strictF()).isGreaterThanOrEqualTo(99.6);
        assertThat(score.compoundRecall()).isGreaterThanOrEqualTo(97);
        assertThat(score.confusable("i")).isLessThanOrEqualTo(1);
        assertThat(score.confusable("l")).isLessThanOrEqualTo(40);
        assertThat(score.confusableRecall()).isGreaterThanOrEqualTo(90);
    }

    @Test
    void findsProperNounsInEdifiedText() throws IOException {
        assertThat(score("kaist").strictF()).isGreaterThanOrEqualTo(99.65);
    }

    @Test
    void knowsThePhenomena() throws IOException {
        Score score = score("synth");
        assertThat(score.recall()).isGreaterThanOrEqualTo(99.7);
        assertThat(score.strictF()).isGreaterThanOrEqualTo(99.5);
    }

    @Test
    void seldomTakesAWordForAnInventedName() throws IOException {
        Score score = score("stress");
        double perThousand = 1000.0
                * score.falseConfusable()
                / shared.rows("stress", "sents").size();
        assertThat(perThousand).isLessThanOrEqualTo(20);
    }

    private Score score(String set) throws IOException {
        Score score = new Score();
        for (String[] row : shared.rows(set, "glossary")) {
            score.usage.put(row[0], row[3]);
        }
        for (String[] row : shared.rows(set, "cands")) {
            score.candidates.put(new Place(row[0], Integer.parseInt(row[1]), Integer.parseInt(row[2]), row[3]), row);
        }
        for (Map.Entry<String, List<TermMatch>> text : shared.matches(set).entrySet()) {
            for (TermMatch match : text.getValue()) {
                if (match.certainty() == TermMatch.Certainty.SURE) {
                    String id = match.entry().id();
                    score.found.add(new Place(text.getKey(), match.start(), match.end(), id));
                }
            }
        }
        score.count();
        return score;
    }

    private record Place(String sentence, int start, int end, String term) {
        boolean holds(Place other) {
            return sentence.equals(other.sentence) && start <= other.start && other.end <= end;
        }

        boolean overlaps(Place other) {
            return sentence.equals(other.sentence) && term.equals(other.term) && start < other.end && other.start < end;
        }
    }

    /** Counts of found (TP), missed (FN) and wrong places: FPi within words, FPl in look-alikes, FPs at wrong spans. */
    private static final class Score {
        final Map<String, String> usage = new HashMap<>();
        final Map<Place, String[]> candidates = new HashMap<>();
        final Set<Place> found = new HashSet<>();
        private final Map<String, Integer> counts = new HashMap<>();

        void count() {
            Set<Place> ignored = new HashSet<>(found);
            ignored.removeIf(place -> !label(place).equals("I"));
            for (Map.Entry<Place, String[]> candidate : candidates.entrySet()) {
                judge(candidate.getKey(), candidate.getValue(), ignored);
            }
            for (Place place : found) {
                if (!candidates.containsKey(place)
                        && candidates.keySet().stream().noneMatch(c -> isNear(c, place))) {
                    add("FPs." + usage.get(place.term()));
                }
            }
        }

        private void judge(Place place, String[] row, Set<Place> ignored) {
            boolean hit = found.contains(place);
            String kind = usage.get(place.term());
            if (row[4].equals("G")) {
                if (!hit && ignored.stream().anyMatch(longer -> longer.holds(place))) {
                    return;
                }
                add((hit ? "TP." : "FN.") + kind);
                if (row[5].startsWith("compound") && "main".equals(kind)) {
                    add(hit ? "TP.compound" : "FN.compound");
                }
            } else if (row[4].equals("N")) {
                String of = row[5].equals("lookalike") ? "l." : "i.";
                add("N" + of + kind);
                if (hit) {
                    add("FP" + of + kind);
                }
            }
        }

        private boolean isNear(Place candidate, Place place) {
            return !label(candidate).equals("N") && candidate.overlaps(place);
        }

        private String label(Place place) {
            String[] row = candidates.get(place);
            return row == null ? "N" : row[4];
        }

        private void add(String what) {
            counts.merge(what, 1, Integer::sum);
        }

        private int of(String what) {
            return counts.getOrDefault(what, 0);
        }

        private double share(double part, double rest) {
            return 100 * part / Math.max(1, part + rest);
        }

        double recall() {
            return share(of("TP.main"), of("FN.main"));
        }

        double compoundRecall() {
            return share(of("TP.compound"), of("FN.compound"));
        }

        double boundaryPrecision() {
            return share(of("TP.main"), of("FPi.main") + of("FPs.main"));
        }

        double strictF() {
            double precision = share(of("TP.main"), of("FPi.main") + of("FPs.main") + of("FPl.main"));
            return 2 * precision * recall() / (precision + recall());
        }

        double confusable(String of) {
            return share(of("FP" + of + ".confusable"), of("N" + of + ".confusable") - of("FP" + of + ".confusable"));
        }

        double confusableRecall() {
            return share(of("TP.confusable"), of("FN.confusable"));
        }

        int falseConfusable() {
            return of("FPi.confusable") + of("FPl.confusable") + of("FPs.confusable");
        }
    }
}
