package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nightdesk.cli.SmallDesk.done;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is to be paid for what: each row once, where it was done first, and once more where it was published. */
@NullUnmarked
class StatementIT {
    private static final String BODY = "등대지기는 말이 없다. 그래도 불은 켜진다.";
    private static final List<Integer> ROWS_WORDS_CHARACTERS = List.of(3, 7, 25, 21);

    @TempDir
    private Path folder;

    private SmallDesk desk;

    @BeforeEach
    void deliverAndReview() throws Exception {
        desk = new SmallDesk(folder, BODY);
        desk.night();
        desk.handIn(desk.kit("kim"), "kim", "kit.xlsx", row -> done("A text."));
        desk.night();
        desk.handIn(desk.reviewKit(), "seo", "review.xlsx", SmallDesk::approved);
        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
    }

    private JsonNode lines(String... options) {
        List<String> all = new ArrayList<>(List.of("statement", "--json"));
        all.addAll(List.of(options));
        Desk.Said said = desk.desk().command(all.toArray(String[]::new));
        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE);
        return JsonMapper.shared().readTree(said.out()).get("lines");
    }

    private static List<Integer> size(JsonNode size) {
        return List.of(
                size.get("rows").asInt(),
                size.get("words").asInt(),
                size.get("characters").asInt(),
                size.get("withoutSpaces").asInt());
    }

    @Test
    void statesWhatEverybodyDidThisMonth() {
        JsonNode lines = lines();

        assertThat(lines).hasSize(2);
        for (JsonNode line : lines) {
            assertThat(line.get("article").asString()).isEqualTo("lighthouse");
            assertThat(size(line.get("done"))).isEqualTo(ROWS_WORDS_CHARACTERS);
            assertThat(size(line.get("published"))).isEqualTo(ROWS_WORDS_CHARACTERS);
        }
        assertThat(lines.get(0).get("person").asString()).isEqualTo("kim");
        assertThat(lines.get(0).get("role").asString()).isEqualTo("translator");
        assertThat(lines.get(1).get("role").asString()).isEqualTo("editor");
        assertThat(desk.desk().command("statement").out())
                .contains("From 2026-11-01 to 2026-11-24")
                .containsPattern("kim +translator +en +delivered +3 +7 +25 +21")
                .containsPattern("seo +editor +en +reviewed +3 +7 +25 +21");
    }

    @Test
    void countsEachRowWhereItWasDoneFirst() {
        JsonNode delivered = lines("kim", "--from", "2026-11-23", "--to", "2026-11-23");
        assertThat(size(delivered.get(0).get("done"))).isEqualTo(ROWS_WORDS_CHARACTERS);
        assertThat(delivered.get(0).get("published").get("rows").asInt()).isZero();

        JsonNode published = lines("kim", "--from", "2026-11-24", "--to", "2026-11-30");
        assertThat(published.get(0).get("done").get("rows").asInt()).isZero();
        assertThat(size(published.get(0).get("published"))).isEqualTo(ROWS_WORDS_CHARACTERS);

        assertThat(lines("nobody")).isEmpty();
        assertThat(lines("--to", "2026-10-31")).isEmpty();
    }

    @Test
    void countsAnImprovementAfterwardsNotAgain() throws Exception {
        Path file = folder.resolve("statement.csv");
        desk.desk().command("reopen", rowKey(), "--why", "a slip", "--by", "Dana", "--date", "2026-11-25");
        desk.night();
        desk.handIn(desk.kit("kim"), "kim", "again.xlsx", row -> done("A better text."));
        desk.night();
        desk.handIn(desk.reviewKit(), "seo", "again.xlsx", SmallDesk::approved);
        desk.night();

        assertThat(desk.published()).contains("A better text.");
        assertThat(lines("--from", "2026-11-25", "--to", "2026-11-30")).isEmpty();
        assertThat(desk.desk()
                        .command("statement", "--articles", "--csv", file.toString())
                        .out())
                .containsPattern("kim +translator +lighthouse in en +delivered +3 ");
        assertThat(Files.readAllLines(file)).hasSize(3);
        assertThat(Files.readAllLines(file).get(1)).isEqualTo("kim,translator,lighthouse,en,3,7,25,21,3,7,25,21");
    }

    private String rowKey() throws Exception {
        return FilledKit.rows(desk.reviewKit()).stream()
                .map(row -> row.get("Row key"))
                .filter(key -> !key.startsWith("§"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        Desk.Said said = desk.desk().command("statement", "--from", "2026-11-30", "--to", "2026-11-01");

        assertThat(said.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("begins on 2026-11-30 and ends on 2026-11-01");
        assertThat(said.out()).isEmpty();
    }
}
