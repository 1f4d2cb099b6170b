package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.ledger.UnitState;

/** The sample night as a newcomer runs it, in a copy of the sample so that a test may change it. */
@NullUnmarked
class SampleNightIT {
    private static final String DATE = "2026-11-22";
    private static final String NEXT_DATE = "2026-11-23";

    @TempDir
    private Path folder;

    private Path job() throws Exception {
        return SampleProject.in(folder.resolve("project")).job();
    }

    private static long in(UnitState state, Map<String, List<String>> rows) {
        String column = "\\d+ \\| " + state.code() + " \\|.*";
        return rows.get("unit").stream().filter(row -> row.matches(column)).count();
    }

    private Desk desk() {
        return new Desk(folder.resolve("work"));
    }

    @Test
    void publishesTheReturnedReviewWithItsCredits() throws Exception {
        Desk desk = desk();
        Desk.Said said = desk.run(job(), DATE);

        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE);
        Document page = Jsoup.parse(desk.work().resolve("published/en/soundtrack-1-review.html"));
        String text = page.body().wholeText().replaceAll("\\s+", " ");
        assertThat(page.select("h1").text())
                .isEqualTo("K-Drama Review: ‘Soundtrack #1’ Friends, Lovers, and Four Evenings in Between");
        assertThat(text)
                .containsSubsequence(
                        "K-Drama Review: ‘Soundtrack #1’",
                        "Credit: Disney Plus",
                        "Review by Moon Ha Rin",
                        "Edited by Seo Hae Lan",
                        "Translated by Kim Hoyeun",
                        "Where does friendship end and love begin?",
                        "Lee Eun Soo (Han So Hee)",
                        "Han Sun Woo (Park Hyung Sik)",
                        "Director Kim Hee Won",
                        "The Crowned Clown",
                        "Vincenzo",
                        "episode three, released on April 6",
                        "(5/10)",
                        "Editor Seo Hae Lan:",
                        "Translator Kim Hoyeun:");
        assertThat(page.select("img").eachAttr("alt"))
                .hasSize(2)
                .allSatisfy(alt -> assertThat(alt).isNotBlank());
        assertThat(text).doesNotContainPattern("[가-힣]");
        String markdown = Files.readString(desk.work().resolve("published/en/soundtrack-1-review.md"));
        assertThat(markdown).contains("Edited by Seo Hae Lan", "Translated by Kim Hoyeun", "(5/10)");
        assertThat(said.out()).contains("44 applied").containsPattern("kim-hoyeun +tonight +44 rows .* MQM ");
        for (String kind : List.of("html", "json", "txt")) {
            assertThat(Files.readString(desk.work().resolve("reports/" + DATE + "." + kind)))
                    .contains("so far")
                    .doesNotContain("@example.org");
        }
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void sendsEverythingElseOutAndAccountsForIt() throws Exception {
        Desk desk = desk();
        desk.run(job(), DATE);

        assertThat(desk.files("outbox").keySet()).hasSizeGreaterThan(5).allMatch(name -> name.endsWith(".xlsx"));
        Map<String, List<String>> rows = desk.rows();
        long published = in(UnitState.PUBLISHED, rows);
        long issued = in(UnitState.ISSUED, rows);
        assertThat(published).isEqualTo(44);
        assertThat(published + issued).isEqualTo(rows.get("unit").size());
        assertThat(rows.get("source_file")).hasSize(5).anyMatch(row -> row.contains("share bar"));
    }

    @Test
    void doesNothingTwiceForTheSameDate() throws Exception {
        Path job = job();
        Desk desk = desk();
        desk.run(job, DATE);
        Map<String, String> files = desk.files("outbox", "published", "reports", "received");
        Map<String, List<String>> rows = desk.rows();

        Desk.Said again = desk.run(job, DATE);

        assertThat(again.exit()).isEqualTo(ExitCode.DONE);
        assertThat(again.err()).contains("nothing was done");
        assertThat(desk.files("outbox", "published", "reports", "received")).containsExactlyEntriesOf(files);
        assertThat(desk.rows()).isEqualTo(rows);
    }

    @Test
    void reopensOnlyTheUnitsOfAChangedSentence() throws Exception {
        Path job = job();
        Desk desk = desk();
        desk.run(job, DATE);
        Map<String, List<String>> before = desk.rows();
        Path review = job.resolveSibling("sample/inbox/soundtrack-1-review.md");
        String text = Files.readString(review);
        Files.writeString(review, text.replace("그런 그가 이번에는 목소리를 한껏 낮춘다.", "그런 그가 이번에는 목소리를 아주 한껏 낮춘다."));

        Desk.Said said = desk.run(job, NEXT_DATE);

        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE);
        Map<String, List<String>> after = desk.rows();
        int targets = 3;
        assertThat(after.get("unit")).hasSize(before.get("unit").size() + targets);
        assertThat(in(UnitState.STALE, after)).isEqualTo(targets);
        assertThat(in(UnitState.PUBLISHED, after)).isEqualTo(43);
        assertThat(after.get("suggestion"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("EARLIER", "This time, she lowers her voice"));
        assertThat(after.get("publication")).isEqualTo(before.get("publication"));
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void opensEarlierArticlesForANewTarget() throws Exception {
        Path job = job();
        String targets = "targets: [en, ja, es]";
        String text = Files.readString(job);
        assertThat(text).contains(targets);
        Desk desk = desk();
        Files.writeString(job, text.replace(targets, "targets: [en, ja]"));
        desk.run(job, DATE);
        long before = desk.rows().get("unit").size();
        Files.writeString(job, text);

        Desk.Said said = desk.run(job, NEXT_DATE);

        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(desk.rows().get("unit").size()).isEqualTo(before / 2 * 3);
        assertThat(desk.files("outbox").keySet()).anyMatch(name -> name.contains("_ko-es_"));
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void doesNotLetTwoFilesClaimOneArticle() throws Exception {
        Path job = job();
        Desk desk = desk();
        desk.run(job, DATE);
        Path inbox = job.resolveSibling("sample/inbox");
        String copy = Files.readString(inbox.resolve("soundtrack-1-review.md")).replace("네 번의 저녁", "다섯 번의 저녁");
        Files.writeString(inbox.resolve("copy.md"), copy);

        Desk.Said said = desk.run(job, NEXT_DATE);

        assertThat(said.exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(said.out()).contains("copy.md", "soundtrack-1-review.md", "Give each article its own id");
        assertThat(desk.command("explain", "soundtrack-1-review", "--locale", "en")
                        .out())
                .contains("네 번의 저녁");
    }

    @Test
    void tellsTheHistoryOfAnArticle() throws Exception {
        Desk desk = desk();
        desk.run(job(), DATE);

        Desk.Said said = desk.command("explain", "soundtrack-1-review", "--locale", "en");

        assertThat(said.exit()).isEqualTo(ExitCode.DONE);
        assertThat(said.out())
                .contains("published on " + DATE, "credit: editor Seo Hae Lan", "credit: translator Kim Hoyeun")
                .contains("kim-hoyeun, translator", "seo-hae-lan, editor", "applied")
                .contains("lee-eun-soo");
        assertThat(desk.command("explain", "nothing-of-the-kind").exit()).isEqualTo(ExitCode.BAD_DATA);
    }

    @Test
    void changesNothingOnADryRun() throws Exception {
        Desk desk = desk();

        Desk.Said said = desk.run(job(), DATE, "--dry-run");

        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(said.out())
                .contains("Published", "soundtrack-1-review", desk.work().resolve("outbox") + "/")
                .doesNotContain("nightdesk-dry-run");
        assertThat(desk.files("outbox", "published", "reports", "received")).isEmpty();
        assertThat(desk.work().resolve("nightdesk.mv.db")).doesNotExist();
    }
}
