package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;

/** "Where is article X?": the board and the history tell it at every stage of a translation's life. */
@NullUnmarked
class WhereIsItIT {
    private static final String DARK = "그날 밤 등대의 불이 꺼졌다.";
    private static final String WEB = "https://news.example/2026/11/the-lighthouse.html";

    @TempDir
    private Path folder;

    @Test
    void tellsWithWhomAnArticleIsAtEveryStage() throws Exception {
        SmallDesk small = new SmallDesk(folder, DARK);
        Desk desk = small.desk();
        small.translators();
        small.night();
        assertThat(first("explain", "lighthouse", desk))
                .isEqualTo("lighthouse in en: waiting: nobody translates it yet");

        small.translators("kim");
        small.night();
        assertThat(first("explain", "lighthouse", desk))
                .startsWith("lighthouse in en: in translation with kim since 2026-11-23, due 2026-11-2");
        assertThat(desk.command("articles").out())
                .containsPattern("lighthouse +en +in translation +kim +2026-11-23 +2026-11-2")
                .contains("1 in translation");

        small.handIn(
                small.kit("kim"),
                "kim",
                "a.xlsx",
                row -> SmallDesk.done(
                        row.get("Source").equals(DARK) ? "That night the light went out." : "The Lighthouse"));
        small.night();
        assertThat(first("explain", "lighthouse", desk))
                .startsWith("lighthouse in en: in review with seo since 2026-11-24, due 2026-11-2");
        assertThat(desk.command("articles", "--state", "translation").out()).isEqualTo("No article fits.\n");
        assertThat(desk.command("articles", "--state", "in-review", "--with", "seo", "--json")
                        .out())
                .contains("\"article\" : \"lighthouse\"", "\"with\" : \"seo\"", "\"since\" : \"2026-11-24\"");

        assertThat(desk.command("hold", "light", "--why", "rights").exit()).isEqualTo(ExitCode.DONE);
        assertThat(first("explain", "lighthouse.md", desk))
                .startsWith("lighthouse in en: on hold on ")
                .endsWith(": rights");
        desk.command("resume", "lighthouse");

        small.handIn(
                small.reviewKit(),
                "seo",
                "r.xlsx",
                row -> row.get("Source").equals(DARK)
                        ? Map.of("Decision", "send back", "Your comment", "Use “beam”, please.")
                        : SmallDesk.approved(row));
        small.night();
        assertThat(first("explain", "lighthouse", desk))
                .startsWith("lighthouse in en: in translation with kim since 2026-11-25")
                .endsWith(": 1 of 2 rows to translate");

        small.handIn(small.kit("kim"), "kim", "b.xlsx", row -> SmallDesk.done("That night the beam went out."));
        small.night();
        small.handIn(small.reviewKit(), "seo", "s.xlsx", SmallDesk::approved);
        small.night();
        assertThat(first("explain", "lighthouse", desk)).isEqualTo("lighthouse in en: published on 2026-11-27");
        assertThat(desk.command("articles", "--state", "published,held").out())
                .containsPattern("lighthouse +en +published +2026-11-27");
    }

    @Test
    void keepsAnEditorsDecisionsAndCommentsInTheHistory() throws Exception {
        SmallDesk small = new SmallDesk(folder, DARK);
        Desk desk = small.desk();
        small.night();
        small.handIn(small.kit("kim"), "kim", "a.xlsx", row -> SmallDesk.done("The light went out."));
        small.night();
        small.handIn(
                small.reviewKit(),
                "seo",
                "r.xlsx",
                row -> row.get("Source").equals(DARK)
                        ? Map.of("Decision", "send back", "Your comment", "Use “beam”, please.")
                        : Map.of("Decision", "change", "Your version", "The Lighthouse"));
        Desk.Said night = small.night();
        assertThat(night.out()).contains("r.xlsx");

        assertThat(desk.command("explain", "lighthouse").out())
                .contains("came back from seo: seo/r.xlsx, receipt 2: 2 applied")
                .contains("applied, sent back by seo; comment: “Use “beam”, please.”")
                .contains("applied, changed by seo");
        assertThat(desk.command("explain", "lighthouse", "--json").out())
                .contains("\"decision\" : \"sent back\"", "\"comment\" : \"Use “beam”, please.\"")
                .contains("\"decision\" : \"changed\"", "\"editor\" : \"seo\"", "\"on\" : \"2026-11-24\"");
        String receipt = desk.command("kit", "show", "2").out();
        assertThat(receipt).contains("applied, sent back", "Use “beam”, please.", "applied, changed");
        String review = small.reviewKit().getFileName().toString().replaceFirst(".*_(\\w+)\\.xlsx", "$1");
        assertThat(desk.command("kit", "show", review).out()).contains("applied, sent back", "Use “beam”, please.");
        assertThat(desk.command("kit", "show", review, "--json").out())
                .contains("\"decision\" : \"sent back\"", "\"remark\" : \"Use “beam”, please.\"");
    }

    @Test
    void callsAnArticleFromTheWebByAnIdThatCanBeTyped() throws Exception {
        SmallDesk small = new SmallDesk(folder, DARK);
        Desk desk = small.desk();
        small.write("inbox/page.md", "---\nid: " + WEB + "\ntitle: \"[리뷰] 바다\"\n---\n바다가 운다.\n");
        small.night();
        String job = folder.resolve("job.yaml").toString();

        assertThat(desk.command("articles").out()).containsPattern("the-lighthouse +en +in translation");
        assertThat(first("explain", "the-light", desk)).startsWith(WEB + " in en: in translation with kim");
        assertThat(desk.command("hold", "the-lighthouse", "--dry-run").out()).contains(WEB + " is on hold");
        assertThat(desk.command("assign", "page.md", "kim", "--job", job, "--dry-run")
                                .err()
                        + desk.command("assign", "page.md", "kim", "--job", job, "--dry-run")
                                .out())
                .contains(WEB);
        assertThat(desk.command("preview", "page", "--job", job).exit()).isEqualTo(ExitCode.DONE);
        small.write("inbox/more.md", "---\nid: lighthouses\ntitle: \"[리뷰] 섬\"\n---\n섬이 있다.\n");
        small.night();
        Desk.Said several = desk.command("explain", "lighth");
        assertThat(several.exit()).isEqualTo(ExitCode.BAD_DATA);
        assertThat(several.err()).contains("“lighth” may be any of 2 articles: lighthouse, lighthouses");
        assertThat(desk.command("hold", "lighth").err()).contains("may be any of 2 articles");
        assertThat(first("explain", "lighthouse", desk)).startsWith("lighthouse in en");
    }

    private static String first(String command, String article, Desk desk) {
        Desk.Said said = desk.command(command, article);
        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE);
        return said.out().lines().findFirst().orElseThrow();
    }
}
