package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;

/** What an editor does with a translation, over several nights. */
@NullUnmarked
class SendBackIT {
    private static final String TRANSLATOR = "kim-hoyeun";
    private static final String EDITOR = "seo-hae-lan";
    private static final String SENT_BACK = "그런 그가 이번에는 목소리를 한껏 낮춘다.";
    private static final String COMMENT = "“He” is the director: say so.";
    private static final String BETTER = "This time the director keeps her voice low.";

    @TempDir
    private Path folder;

    @Test
    void carriesARowWithItsCommentBackToItsTranslatorAndOnToPublication() throws Exception {
        SampleProject project = SampleProject.in(folder.resolve("project"));
        Desk desk = new Desk(folder.resolve("work"));
        Path review = project.returned(EDITOR);
        FilledKit.fill(
                review,
                row -> SENT_BACK.equals(row.get("Source"))
                        ? Map.of("Decision", "send back", "Your comment", COMMENT)
                        : Map.of(),
                review);

        Desk.Said first = desk.run(project.job(), "2026-11-22");
        Path page = desk.work().resolve("published/en/soundtrack-1-review.html");

        assertThat(first.exit()).as(first.err()).isEqualTo(ExitCode.DONE);
        assertThat(page).doesNotExist();
        Path again = FilledKit.newest(desk.work(), TRANSLATOR, "translation");
        Map<String, String> row = row(again);
        String earlier = row.get("Translation");
        assertThat(earlier).contains("lowers her voice");
        assertThat(row).containsEntry("Note for you", "Seo Hae Lan: " + COMMENT).containsEntry("Status", "to do");

        FilledKit.fill(
                again,
                one -> SENT_BACK.equals(one.get("Source"))
                        ? Map.of("Translation", BETTER, "Status", "done", "Your comment", "Done, thank you.")
                        : Map.of(),
                desk.work().resolve("returns/" + TRANSLATOR + "/again.xlsx"));
        Desk.Said second = desk.run(project.job(), "2026-11-23");

        assertThat(second.exit()).as(second.err()).isEqualTo(ExitCode.DONE);
        assertThat(page).doesNotExist();
        Path lastLook = FilledKit.newest(desk.work(), EDITOR, "review");
        assertThat(FilledKit.rows(lastLook))
                .singleElement()
                .satisfies(only -> assertThat(only)
                        .containsEntry("Source", SENT_BACK)
                        .containsEntry("Translation to review", BETTER)
                        .hasEntrySatisfying(
                                "Note for you",
                                note -> assertThat(note)
                                        .startsWith("Kim Hoyeun: Done, thank you.\nYou last saw: " + earlier)
                                        .contains("“, she lowers” → “the director keeps”")));
        assertThat(pageBeside(lastLook)).contains("<ins>", "keeps her voice low");

        FilledKit.fill(
                lastLook,
                one -> SENT_BACK.equals(one.get("Source")) ? Map.of("Decision", "approve") : Map.of(),
                desk.work().resolve("returns/" + EDITOR + "/again.xlsx"));
        Desk.Said third = desk.run(project.job(), "2026-11-24");

        assertThat(third.exit()).as(third.err()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(Files.readString(page))
                .contains(BETTER, "Edited by Seo Hae Lan", "Translated by Kim Hoyeun")
                .doesNotContain("lowers her voice");
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
        assertThat(desk.command("explain", row.get("Row key")).out())
                .containsSubsequence(earlier, "kim-hoyeun, translator", BETTER, "kim-hoyeun", BETTER, "seo-hae-lan");
        changesNothingWhenRunAgain(desk, project.job());
    }

    private static void changesNothingWhenRunAgain(Desk desk, Path job) throws Exception {
        Map<String, String> files = desk.files("outbox", "published", "reports", "received");
        Map<String, List<String>> rows = desk.rows();
        assertThat(desk.run(job, "2026-11-24").err()).contains("nothing was done");
        assertThat(desk.files("outbox", "published", "reports", "received")).containsExactlyEntriesOf(files);
        assertThat(desk.rows()).isEqualTo(rows);
    }

    private static String pageBeside(Path kit) throws Exception {
        String name = kit.getFileName().toString().replace(".xlsx", "_soundtrack-1-review.html");
        return Files.readString(kit.resolveSibling(name));
    }

    private static Map<String, String> row(Path kit) throws Exception {
        return FilledKit.rows(kit).stream()
                .filter(one -> SENT_BACK.equals(one.get("Source")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void offersTheEditorsTextFromTheMemoryAndKeepsTheTranslatorsInTheHistory() throws Exception {
        String source = "좋은 영화 음악은 영화가 끝난 뒤에 비로소 들린다고들 하지만, 이 작품은 들리는 동안에만 좋다.";
        String edited = "this drama is good only for as long as the music plays.";
        SampleProject project = SampleProject.in(folder.resolve("project"));
        Desk desk = new Desk(folder.resolve("work"));
        desk.run(project.job(), "2026-11-22");
        Files.writeString(project.inbox().resolve("one-more.md"), """
                ---
                id: one-more
                title: "[리뷰] 한 번 더"
                works: [{title: "사운드트랙 #1", kind: series, year: 2022}]
                ---
                다시 보았다. %s
                """.formatted(source));

        desk.run(project.job(), "2026-11-23");

        Map<String, String> offered = FilledKit.rows(FilledKit.newest(desk.work(), TRANSLATOR, "translation")).stream()
                .filter(row -> source.equals(row.get("Source")))
                .findFirst()
                .orElseThrow();
        assertThat(offered.get("From the memory")).endsWith(edited);
        assertThat(offered.get("Translation")).endsWith(edited);
        assertThat(Files.readString(desk.work().resolve("published/en/soundtrack-1-review.md")))
                .contains(edited, "Edited by Seo Hae Lan", "Translated by Kim Hoyeun");
        String history =
                desk.command("explain", "soundtrack-1-review", "--locale", "en").out();
        String unit = history.substring(history.indexOf(source));
        assertThat(unit)
                .containsSubsequence(
                        "text    ", "— kim-hoyeun, translator", "text    ", edited, "— seo-hae-lan, editor");
        assertThat(unit.substring(0, unit.indexOf("— kim-hoyeun"))).doesNotContain(edited);
    }

    @Test
    void approvesAWholeArticleFromItsBandButNotTheRowsThatSaySomethingElse() throws Exception {
        SampleProject project = SampleProject.in(folder.resolve("project"));
        Desk desk = new Desk(folder.resolve("work"));
        Files.delete(project.returned(EDITOR));
        desk.run(project.job(), "2026-11-22");
        Path review = FilledKit.newest(desk.work(), EDITOR, "review");
        assertThat(pageBeside(review)).contains("Lee Eun Soo", "class=\"term\"").doesNotContain("<del>");
        FilledKit.fill(
                review,
                row -> row.get("Row key").startsWith("§")
                        ? Map.of("Decision", "approve")
                        : SENT_BACK.equals(row.get("Source"))
                                ? Map.of("Decision", "send back", "Your comment", COMMENT)
                                : Map.of(),
                desk.work().resolve("returns/" + EDITOR + "/whole.xlsx"));

        Desk.Said said = desk.run(project.job(), "2026-11-23");

        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(said.out()).contains("44 applied", "43 approved");
        assertThat(row(FilledKit.newest(desk.work(), TRANSLATOR, "translation")))
                .containsEntry("Note for you", "Seo Hae Lan: " + COMMENT);
    }
}
