package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nightdesk.cli.SmallDesk.done;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;

/** One sentence for two rows, two rows for one sentence, and a row of which nothing is left: all end in print. */
@NullUnmarked
class MergedRowsIT {
    private static final String ONE = "등대지기는 말이 없다.";
    private static final String TWO = "파도만 말한다.";
    private static final String THREE = "그래도 불은 켜진다.";
    private static final String BOTH = "The keeper is silent, and only the waves speak.";

    @TempDir
    private Path folder;

    private SmallDesk desk;

    @BeforeEach
    void sendTheFirstKit() throws IOException {
        desk = new SmallDesk(folder, ONE + " " + TWO + " " + THREE);
        assertThat(desk.night().exit()).isEqualTo(ExitCode.DONE);
    }

    private void handIn(Map<String, Map<String, String>> bySource) throws IOException {
        desk.handIn(desk.kit("kim"), "kim", "kit.xlsx", row -> bySource.getOrDefault(row.get("Source"), text(row)));
    }

    private static Map<String, String> text(Map<String, String> row) {
        return switch (row.get("Source")) {
            case ONE -> done("The keeper is silent.");
            case TWO -> done("Only the waves speak.");
            case THREE -> done("Still, the light comes on.");
            default -> done("The Lighthouse");
        };
    }

    private static Map<String, String> status(String status) {
        return Map.of("Translation", "", "Status", status);
    }

    private Map<String, String> reviewed(String source) throws IOException {
        return FilledKit.rows(desk.reviewKit()).stream()
                .filter(row -> row.get("Source").equals(source))
                .findFirst()
                .orElseThrow();
    }

    private void review(Map<String, Map<String, String>> bySource) throws IOException {
        desk.handIn(
                desk.reviewKit(),
                "seo",
                "review.xlsx",
                row -> bySource.getOrDefault(row.get("Source"), SmallDesk.approved(row)));
    }

    private void publishes(String text) throws Exception {
        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(desk.published()).contains(text);
        assertThat(desk.desk().command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void publishesOneSentenceForTwoRowsOnceTheEditorAgrees() throws Exception {
        handIn(Map.of(ONE, done(BOTH), TWO, status("merged with row above")));

        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(desk.report()).contains("4 applied");
        assertThat(reviewed(ONE)).containsEntry("Note for you", "Says this row too: " + TWO);
        assertThat(reviewed(TWO))
                .containsEntry("Translation to review", "")
                .containsEntry("Note for you", "Said together with: " + ONE)
                .containsEntry("Findings", "");

        assertThat(desk.desk().command("explain", "lighthouse").out()).contains("(merged with “" + ONE + "”)  — kim");

        review(Map.of());

        publishes(BOTH + " Still, the light comes on.");
    }

    @Test
    void mergesWithTheRowBelow() throws Exception {
        handIn(Map.of(ONE, status("merged with row below"), TWO, done(BOTH)));
        desk.night();
        review(Map.of());

        publishes(BOTH + " Still, the light comes on.");
    }

    @Test
    void understandsWhatPeopleWriteInsteadOfAStatus() throws Exception {
        handIn(Map.of(ONE, done(BOTH), TWO, Map.of("Translation", "", "Your comment", "see above")));
        desk.night();

        assertThat(reviewed(TWO)).containsEntry("Note for you", "Said together with: " + ONE);
    }

    @Test
    void asksTheEditorAboutARowThatIsEmptyOnPurpose() throws Exception {
        desk.job("after-translation");
        handIn(Map.of(TWO, status("left empty")));

        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(desk.published()).isEmpty();
        assertThat(reviewed(TWO)).containsEntry("Note for you", "Left empty on purpose");

        review(Map.of());

        publishes("The keeper is silent. Still, the light comes on.");
    }

    @Test
    void putsASentenceTogetherThatWasWrittenInTwoRows() throws Exception {
        FilledKit.fill(
                desk.kit("kim"),
                row -> row.get("Row key").startsWith("§") ? Map.of() : text(row),
                folder.resolve("filled.xlsx"));
        FilledKit.insertBelow(
                folder.resolve("filled.xlsx"),
                TWO,
                "Nobody else does.",
                desk.desk().work().resolve("returns/kim/kit.xlsx"));

        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(desk.report()).contains("4 applied", "1 joined");
        assertThat(reviewed(TWO)).containsEntry("Translation to review", "Only the waves speak. Nobody else does.");

        review(Map.of());

        publishes("The keeper is silent. Only the waves speak. Nobody else does. Still, the light comes on.");
    }

    @Test
    void sendsBackTogetherWhatWasMerged() throws Exception {
        handIn(Map.of(ONE, done(BOTH), TWO, status("merged with row above")));
        desk.night();
        review(Map.of(ONE, Map.of("Decision", "send back", "Your comment", "Two sentences, please.")));

        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(FilledKit.rows(desk.kit("kim")).stream().map(row -> row.get("Source")))
                .containsExactly(ONE, TWO);

        handIn(Map.of());
        desk.night();
        assertThat(reviewed(TWO)).containsEntry("Translation to review", "Only the waves speak.");
        review(Map.of());

        publishes("The keeper is silent. Only the waves speak. Still, the light comes on.");
    }

    @Test
    void letsTheEditorMergeRows() throws Exception {
        handIn(Map.of());
        desk.night();
        review(Map.of(
                ONE,
                Map.of("Decision", "change", "Your version", BOTH),
                TWO,
                Map.of("Decision", "change", "Your comment", "merged with the row above")));

        publishes(BOTH + " Still, the light comes on.");
    }

    @Test
    void holdsARowMergedWithOneThatHasNoTextAndTakesItFromTheSlip() throws Exception {
        handIn(Map.of(ONE, status("to do"), TWO, status("merged with row above")));

        assertThat(desk.night().exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(desk.report()).contains("has no text that could be taken over");
        Path slip = desk.slip();
        List<Map<String, String>> rows = FilledKit.rows(slip);
        assertThat(rows).hasSize(1);
        desk.handIn(slip, "kim", "slip.xlsx", row -> done("Only the waves speak."));
        desk.handIn(
                desk.kit("kim"), "kim", "rest.xlsx", row -> row.get("Source").equals(ONE) ? text(row) : Map.of());

        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(reviewed(TWO)).containsEntry("Translation to review", "Only the waves speak.");
    }

    @Test
    void opensTheRestAgainWhenAMergedSourceChanges() throws Exception {
        handIn(Map.of(ONE, done(BOTH), TWO, status("merged with row above")));
        desk.night();
        review(Map.of());
        publishes(BOTH);
        desk.article(ONE + " 파도만 크게 말한다. " + THREE);

        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        List<Map<String, String>> open = FilledKit.rows(desk.kit("kim"));
        assertThat(open.stream().map(row -> row.get("Source"))).containsExactly(ONE, "파도만 크게 말한다.");
        assertThat(open.get(0)).containsEntry("Translation", BOTH);
        assertThat(open.get(1)).containsEntry("Note for you", "The source was: " + TWO + "\n+ “크게”");

        desk.handIn(
                desk.kit("kim"),
                "kim",
                "again.xlsx",
                row -> row.get("Source").equals(ONE) ? text(row) : done("Only the waves speak up."));
        desk.night();
        review(Map.of());

        publishes("The keeper is silent. Only the waves speak up. Still, the light comes on.");
    }
}
