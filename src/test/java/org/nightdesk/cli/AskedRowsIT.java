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

/** A row that asks something or is declined: nobody gets a slip, and somebody has the next step. */
@NullUnmarked
class AskedRowsIT {
    private static final String FIRST = "등대지기는 말이 없다.";

    @TempDir
    private Path folder;

    private SmallDesk desk;

    @BeforeEach
    void sendTheFirstKit() throws IOException {
        desk = new SmallDesk(folder, FIRST + " 파도만 말한다. 그래도 불은 켜진다.");
        assertThat(desk.night().exit()).isEqualTo(ExitCode.DONE);
    }

    private void handIn(String name, Map<String, String> first) throws IOException {
        desk.handIn(desk.kit("kim"), "kim", name, row -> isFirst(row) ? first : done("Done " + row.get("Row key")));
    }

    private static boolean isFirst(Map<String, String> row) {
        return row.get("Source").equals(FIRST);
    }

    private static Map<String, String> row(String text, String status, String comment) {
        return Map.of("Translation", text, "Status", status, "Your comment", comment);
    }

    @Test
    void keepsAQuestionOpenUntilTheRowComesBack() throws Exception {
        handIn("kit.xlsx", row("", "question", "Who is meant?"));

        assertThat(desk.night().exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(desk.report())
                .contains(
                        "1 question",
                        "kim asks: Who is meant?",
                        "Answer it: nightdesk answer 1 \"…\"; kim gets the row again")
                .doesNotContain("held:", "See the return slip");
        assertThat(desk.hasSlips()).isFalse();
        assertThat(desk.desk().command("status").out())
                .contains("Questions: 1 open", "for the manager", "Who is meant?");
        assertThat(desk.desk().command("explain", "lighthouse").out()).contains("question, You asked a question");
        assertThat(desk.night().exit()).as("still open: still said").isEqualTo(ExitCode.DONE_WITH_HELD);

        handIn("again.xlsx", done("The keeper says nothing."));

        assertThat(desk.night().exit()).isEqualTo(ExitCode.DONE);
        assertThat(desk.report()).contains("1 applied").doesNotContain("Who is meant?");
        assertThat(desk.desk().command("questions", "--all").out()).contains("1  withdrawn", "Who is meant?  — kim");
        assertThat(desk.desk().command("status").out()).doesNotContain("Questions");
        assertThat(FilledKit.rows(desk.reviewKit()))
                .as("a question that is taken back is not in the note")
                .noneMatch(row -> row.get("Note for you").contains("Who is meant?"));
        assertThat(desk.desk().command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void showsTheDraftBesideAQuestionToTheEditor() throws Exception {
        handIn("kit.xlsx", row("The keeper is silent.", "question", "Is he mute?"));

        assertThat(desk.night().exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(desk.report()).contains("kim asks: Is he mute?", "the editor, who sees the draft");
        assertThat(desk.hasSlips()).isFalse();
        Map<String, String> seen = FilledKit.rows(desk.reviewKit()).stream()
                .filter(AskedRowsIT::isFirst)
                .findFirst()
                .orElseThrow();
        assertThat(seen.get("Translation to review")).isEqualTo("The keeper is silent.");
        assertThat(seen.get("Note for you")).contains("Is he mute?");

        desk.handIn(
                desk.reviewKit(),
                "seo",
                "review.xlsx",
                row -> isFirst(row)
                        ? Map.of("Decision", "send back", "Your comment", "No, he chooses to.")
                        : SmallDesk.approved(row));

        assertThat(desk.night().exit()).isEqualTo(ExitCode.DONE);
        assertThat(desk.report()).doesNotContain("Is he mute?");
        List<Map<String, String>> next = FilledKit.rows(desk.kit("kim"));
        assertThat(next).hasSize(1);
        assertThat(next.get(0))
                .containsEntry("Translation", "The keeper is silent.")
                .containsEntry("Note for you", "You asked: Is he mute? – Seo answered: No, he chooses to.");
        assertThat(desk.desk().command("questions").out()).isEqualTo("No open questions.\n");
        assertThat(desk.desk().command("questions", "--all").out())
                .contains("1  answered", "No, he chooses to.  — seo, 2026-11-24");
    }

    @Test
    void takesTheSameTextMarkedDoneAsTheAnswer() throws Exception {
        handIn("kit.xlsx", row("The keeper is silent.", "question", "Is he mute?"));
        desk.night();
        handIn("again.xlsx", done("The keeper is silent."));

        assertThat(desk.night().exit()).isEqualTo(ExitCode.DONE);
        assertThat(desk.report()).doesNotContain("Is he mute?");
    }

    @Test
    void publishesNothingThatIsInQuestionWithoutAnEditor() throws Exception {
        desk.job("after-translation");
        handIn("kit.xlsx", row("The keeper is silent.", "question", "Is he mute?"));

        assertThat(desk.night().exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(desk.published()).isEmpty();
        assertThat(FilledKit.rows(desk.reviewKit())).hasSizeGreaterThan(0);
    }

    @Test
    void givesADeclinedRowToSomebodyElseAndTakesTheRestOfTheKit() throws Exception {
        desk.translators("kim", "lee");
        desk.handIn(
                desk.kit("kim"),
                "kim",
                "part.xlsx",
                row -> isFirst(row) ? row("", "skip", "I do not know the sea.") : Map.of());

        assertThat(desk.night().exit()).isEqualTo(ExitCode.DONE);
        assertThat(desk.report()).contains("1 declined", "kim declined a row: I do not know the sea.");
        assertThat(desk.hasSlips()).isFalse();
        List<Map<String, String>> lees = FilledKit.rows(desk.kit("lee"));
        assertThat(lees).hasSize(1);
        assertThat(lees.get(0)).containsEntry("Source", FIRST);

        handIn("rest.xlsx", Map.of());
        desk.handIn(desk.kit("lee"), "lee", "lee.xlsx", row -> done("The keeper is silent."));

        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(desk.report()).contains("3 applied", "1 applied");
        assertThat(FilledKit.rows(desk.reviewKit())).hasSize(4);
        assertThat(desk.desk().command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void saysThatNobodyElseCanDoADeclinedRowUntilSomebodyCan() throws Exception {
        handIn("kit.xlsx", row("", "skip", "I do not know the sea."));

        assertThat(desk.night().exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(desk.report())
                .contains("no translator for ko>en can take it: kim declined a row: I do not know the sea.");
        assertThat(desk.night().exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(FilledKit.outbox(desk.desk().work(), "kim"))
                .as("no second kit")
                .hasSize(1);

        handIn("after all.xlsx", done("The keeper is silent."));

        assertThat(desk.night().exit()).isEqualTo(ExitCode.DONE);
        assertThat(FilledKit.rows(desk.reviewKit()))
                .isNotEmpty()
                .as("what was declined first is not in the note")
                .noneMatch(row -> row.get("Note for you").contains("the sea"));
    }
}
