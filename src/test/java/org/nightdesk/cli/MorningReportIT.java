package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;

/** What a morning's report asks of a person: everything that waits, every day until it is done, and nothing else. */
@NullUnmarked
class MorningReportIT {
    private static final String BODY = "그날 밤 등대의 불이 꺼졌다.";
    private static final String BROKEN = "---\nid: bad\ntitle: \"[리뷰] 섬\"\nrating: 7/5\n---\n섬이 있다.\n";

    @TempDir
    private Path folder;

    private static String needs(Desk.Said night) {
        int from = night.out().indexOf("Needs a person");
        assertThat(night.exit()).as(night.out()).isEqualTo(from < 0 ? ExitCode.DONE : ExitCode.DONE_WITH_HELD);
        return from < 0 ? "" : night.out().substring(from);
    }

    /** What waits besides late work. */
    private static String notLate(Desk.Said night) {
        return needs(night)
                .lines()
                .filter(line -> line.startsWith("  ") && !line.contains(" late: "))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void namesAFileThatCannotBeReadUntilItIsCorrected() throws Exception {
        SmallDesk desk = new SmallDesk(folder, BODY);
        desk.write("inbox/bad.md", BROKEN);

        for (int night = 0; night < 3; night++) {
            assertThat(needs(desk.night())).contains("inbox file bad.md", "rating");
        }

        desk.write("inbox/bad.md", BROKEN.replace("7/5", "4/5"));
        Desk.Said corrected = desk.night();
        assertThat(notLate(corrected)).isEmpty();
        assertThat(corrected.out()).contains("bad.md  1 article");
    }

    @Test
    void namesAFileThatCannotBeReadUntilItIsGone() throws Exception {
        SmallDesk desk = new SmallDesk(folder, BODY);
        desk.write("inbox/bad.md", BROKEN);
        assertThat(needs(desk.night())).contains("bad.md");

        Files.delete(folder.resolve("inbox/bad.md"));

        assertThat(notLate(desk.night())).isEmpty();
    }

    @Test
    void readsAnArticleWhoseIdWasTakenOnceTheOtherFileIsGone() throws Exception {
        SmallDesk desk = new SmallDesk(folder, BODY);
        desk.night();
        desk.write("inbox/second.md", "---\nid: lighthouse\ntitle: \"[리뷰] 바다\"\n---\n바다가 운다.\n");
        assertThat(needs(desk.night())).contains("inbox file second.md", "Give each article its own id");
        assertThat(needs(desk.night())).contains("inbox file second.md");

        Files.delete(folder.resolve("inbox/lighthouse.md"));

        Desk.Said night = desk.night();
        assertThat(notLate(night)).isEmpty();
        assertThat(desk.desk().command("explain", "lighthouse").out()).contains("바다가 운다.");
    }

    @Test
    void foreseesNamesAndPicturesThatWillBeMissing() throws Exception {
        SmallDesk desk = new SmallDesk(folder, BODY);
        desk.write("inbox/lighthouse.md", """
                ---
                id: lighthouse
                title: "[리뷰] 등대"
                critic: 문하린
                works: [{title: "등대", kind: film, year: 2020}]
                ---
                ![등대](light.png "등대. 사진 제공: 하늘배급")

                그날 밤 등대의 불이 꺼졌다.
                """);

        assertThat(needs(desk.night()))
                .contains("article lighthouse, critic 문하린", "the glossary has no name for en")
                .contains("article lighthouse, work 등대", "the glossary has no title for en")
                .contains("article lighthouse, block 1 (image)", "light.png");

        desk.write(
                "names.csv",
                "id,kind,source,en,status\nmoon,person,문하린,Moon Ha Rin,approved\nlight,title,등대,Lighthouse,approved\n");
        assertThat(needs(desk.night())).doesNotContain("critic", "work").contains("light.png");
        Files.copy(Path.of("jobs/sample/inbox/images/soundtrack-1-lead.png"), folder.resolve("inbox/light.png"));
        assertThat(notLate(desk.night())).isEmpty();
    }

    @Test
    void foreseesTheNamesThatANewLanguageWants() throws Exception {
        SmallDesk desk = new SmallDesk(folder, BODY);
        desk.write("names.csv", "id,kind,source,en,status\nmoon,person,문하린,Moon Ha Rin,approved\n");
        desk.write("inbox/lighthouse.md", "---\nid: lighthouse\ntitle: \"[리뷰] 등대\"\ncritic: 문하린\n---\n" + BODY + "\n");
        assertThat(notLate(desk.night())).isEmpty();

        Files.copy(Path.of("jobs/style/ja.yaml"), folder.resolve("style/ja.yaml"));
        String job = Files.readString(folder.resolve("job.yaml"));
        desk.write("job.yaml", job.replace("targets: [en]", "targets: [en, ja]"));

        assertThat(needs(desk.night())).contains("critic 문하린", "the glossary has no name for ja,");
    }

    @Test
    void remindsOnlyOfWhatWentOutBefore() throws Exception {
        SmallDesk desk = new SmallDesk(folder, BODY);

        assertThat(desk.night().out()).contains("Went out").doesNotContain("Due soon");
        assertThat(desk.night().out()).contains("Due soon", "kim  translator  lighthouse in en");
    }

    @Test
    void saysThatLateWorkNeedsAPerson() throws Exception {
        SmallDesk desk = new SmallDesk(folder, BODY);
        desk.night();
        desk.night();
        desk.night();

        Desk.Said late = desk.night();

        assertThat(late.out()).contains("\nLate\n");
        assertThat(needs(late)).contains("kim", "lighthouse in en is late", "nightdesk articles --with kim");
    }

    @Test
    void namesThePageThatGoesWithAReviewKit() throws Exception {
        SmallDesk desk = new SmallDesk(folder, BODY);
        desk.night();
        desk.handIn(desk.kit("kim"), "kim", "a.xlsx", row -> SmallDesk.done("The light went out."));

        Desk.Said night = desk.night();

        assertThat(night.out()).containsPattern("and its page +\\S*/outbox/seo/\\S+_lighthouse\\.html");
        Path pages = desk.desk().work().resolve("reports/2026-11-23.html");
        assertThat(Files.readString(pages)).containsPattern("<a href=\"\\.\\./outbox/seo/[^\"]+_lighthouse\\.html\">");
    }

    @Test
    void sendsSlipsThatAreDueOnADayOfWork() throws Exception {
        SmallDesk desk = new SmallDesk(folder, BODY);
        for (int day = 22; day < 27; day++) {
            desk.night();
        }
        desk.write("work/returns/kim/kit.pdf", "%PDF-1.4\n");

        assertThat(desk.night().out()).as("a Friday").containsPattern("kim +return slip +en .* due 2026-11-30");
        desk.write("work/returns/kim/kit.docx", "PK\u0003\u0004no archive");
        assertThat(desk.night().out())
                .as("a Saturday")
                .contains("due 2026-11-30")
                .doesNotContain("due 2026-11-29");
    }

    @Test
    void namesTwoSlipsOfOneKitSoThatTheyCanBeToldApart() throws Exception {
        SmallDesk desk = new SmallDesk(folder, BODY);
        desk.night();
        desk.handIn(desk.kit("kim"), "kim", "a.xlsx", row -> Map.of("Status", "done"));
        desk.write("work/returns/kim/b.pdf", "%PDF-1.4\n");

        desk.night();

        try (Stream<Path> files = Files.walk(desk.desk().work().resolve("outbox"))) {
            List<String> slips = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains("_slip_"))
                    .toList();
            assertThat(slips).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        }
    }
}
