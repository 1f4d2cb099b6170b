package org.nightdesk.glossary.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightdesk.glossary.GlossaryEntry.Target;

class NearMissesTest {
    private final NearMisses nearMisses = new NearMisses();

    static List<String[]> misspellings() {
        return TestTables.rows("misspellings.tsv");
    }

    static List<String[]> notMisspelled() {
        return TestTables.rows("not-misspelled.tsv");
    }

    @ParameterizedTest
    @MethodSource("misspellings")
    void namesTheRightForm(String hangul, String required, String marked) {
        int start = marked.indexOf('[');
        int end = marked.indexOf(']') - 1;
        String text = marked.replace("[", "").replace("]", "");
        assertThat(nearMisses.find(text, hangul, target(required, ""), Locale.ENGLISH))
                .containsExactly(new NearMiss(start, end, text.substring(start, end), required));
    }

    @ParameterizedTest
    @MethodSource("notMisspelled")
    void leavesEverythingElseAlone(String hangul, String required, String allowed, String text) {
        assertThat(nearMisses.find(text, hangul, target(required, allowed), Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void recognisesTheUsualMisspellingsOfManyNames() {
        int all = 0;
        List<String> missed = new ArrayList<>();
        for (String[] name : Stream.concat(
                        TestTables.rows("names-tuned.tsv").stream(), TestTables.rows("names-unseen.tsv").stream())
                .toList()) {
            for (String wrong : misspellings(name[1])) {
                all++;
                String text = "Nobody saw " + wrong + "'s face.";
                List<NearMiss> found = nearMisses.find(text, name[0], target(name[1], ""), Locale.ENGLISH);
                if (!found.equals(List.of(new NearMiss(11, 11 + wrong.length(), wrong, name[1])))) {
                    missed.add(name[1] + ": " + wrong);
                }
            }
        }
        assertThat(all).isGreaterThan(1_000);

        assertThat(missed).as("of %d", all).hasSizeLessThan(all * 5 / 100);
    }

    @Test
    void doesNotTakeOneOfManyNamesForAnother() {
        List<String[]> names = TestTables.rows("names-unseen.tsv");
        List<String> mistaken = new ArrayList<>();
        for (String[] name : names) {
            for (String[] other : names) {
                if (!name[0].equals(other[0])
                        && !nearMisses
                                .find("Enter " + other[1] + ".", name[0], target(name[1], ""), Locale.ENGLISH)
                                .isEmpty()) {
                    mistaken.add(name[1] + " for " + other[1]);
                }
            }
        }
        assertThat(mistaken).isEmpty();
    }

    @Test
    void seesOtherSpacingInScriptsWithoutSpaces() {
        assertThat(nearMisses.find("主演はパク=ヒョンシクだ。", "박형식", target("パク・ヒョンシク", ""), Locale.JAPANESE))
                .containsExactly(new NearMiss(3, 11, "パク=ヒョンシク", "パク・ヒョンシク"));
    }

    /** Turns a spelling into others by the alternations in {@code alternations.tsv}, one or two at a time, and by format. */
    private static Set<String> misspellings(String right) {
        List<String> words = List.of(right.split(" "));
        Set<String> wrong = new LinkedHashSet<>();
        for (List<String> spelled : respelled(words)) {
            String given = String.join("-", spelled.subList(1, spelled.size()));
            String lower = given.substring(0, 1) + given.substring(1).toLowerCase(Locale.ROOT);
            wrong.add(String.join(" ", spelled));
            wrong.add(spelled.get(0) + " " + lower);
            wrong.add(spelled.get(0) + " " + lower.replace("-", ""));
            wrong.add(lower + " " + spelled.get(0));
        }
        wrong.remove(right);
        return wrong;
    }

    private static Set<List<String>> respelled(List<String> words) {
        Set<List<String>> all = new LinkedHashSet<>();
        all.add(words);
        for (int i = 1; i < words.size(); i++) {
            for (String[] alternation : TestTables.rows("alternations.tsv")) {
                String word = words.get(i).toLowerCase(Locale.ROOT);
                if (word.matches(alternation[0])) {
                    List<String> changed = new ArrayList<>(words);
                    String other = word.replaceFirst(alternation[0], alternation[1]);
                    changed.set(i, other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1));
                    all.add(changed);
                }
            }
        }
        return all;
    }

    private static Target target(String required, String allowed) {
        return new Target(
                required,
                Arrays.stream(allowed.split("\\|"))
                        .filter(form -> !form.isEmpty())
                        .toList(),
                List.of(),
                "");
    }
}
