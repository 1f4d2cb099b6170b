package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.ledger.UnitState;

/** What a changed glossary does to translations over several nights. */
@NullUnmarked
class GlossaryNightIT {
    private static final String HEADER = "id,kind,source,variants,scope,en,en.allowed,en.forbidden,status,note\n";
    private static final String HAN = "han-so-hee,person,한소희,,,Han So Hee,,,approved,\n";
    private static final String HAN_NEW = "han-so-hee,person,한소희,,,Han Sohee,,Han So Hee,approved,\n";
    private static final Map<String, String> ENGLISH = Map.of(
            "좋은 글", "A Good Text",
            "한소희가 돋보인다.", "Han So Hee stands out.",
            "박형식도 나온다.", "Park Hyung Sik is in it too.",
            "음악이 좋다.", "The music is good.");

    @TempDir
    private Path folder;

    private Desk desk;
    private Path job;

    @BeforeEach
    void project() throws IOException {
        desk = new Desk(folder.resolve("work"));
        Files.createDirectories(folder.resolve("inbox"));
        Files.createDirectories(folder.resolve("style"));
        Files.copy(Path.of("jobs/style/en.yaml"), folder.resolve("style/en.yaml"));
        job = write("job.yaml", """
                name: small
                zone: Asia/Seoul
                source: {locale: ko, inbox: inbox, categories: {리뷰: review}}
                targets: [en]
                glossary: [names.csv]
                publish: {gate: after-review, formats: [markdown]}
                """);
        write("people.yaml", """
                people:
                  - {key: kim, roles: [translator], names: {en: Kim}, pairs: [ko>en], wordsPerDay: 1000, language: en}
                  - {key: seo, roles: [editor], names: {en: Seo}, pairs: [ko>en], wordsPerDay: 1000, language: en}
                """);
        glossary(HAN);
        write("inbox/one.md", "---\ntitle: \"[리뷰] 좋은 글\"\n---\n한소희가 돋보인다. 박형식도 나온다.\n\n음악이 좋다.\n");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void glossary(String... rows) throws IOException {
        write("names.csv", HEADER + String.join("", rows));
    }

    private Desk.Said night(int day, String... more) {
        Desk.Said said = desk.run(job, "2026-11-0" + day, more);
        assertThat(said.exit()).as(said.err()).isIn(ExitCode.DONE, ExitCode.DONE_WITH_HELD);
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
        return said;
    }

    private Path newestKit(String person) throws IOException {
        List<Path> kits = FilledKit.outbox(desk.work(), person);
        return kits.get(kits.size() - 1);
    }

    private void translate(Path kit) throws IOException {
        FilledKit.fillAndReturn(
                kit, desk.work(), row -> Map.of("Translation", ENGLISH.get(row.get("Source")), "Status", "done"));
    }

    private void approve(Path kit) throws IOException {
        FilledKit.fillAndReturn(kit, desk.work(), row -> Map.of("Decision", "approve"));
    }

    private long in(UnitState state) throws Exception {
        String column = "\\d+ \\| " + state.code() + " \\|.*";
        return desk.rows().get("unit").stream()
                .filter(row -> row.matches(column))
                .count();
    }

    private void publish() throws Exception {
        night(1);
        translate(newestKit("kim"));
        night(2);
        approve(newestKit("seo"));
        night(3);
        assertThat(in(UnitState.PUBLISHED)).isEqualTo(4);
    }

    @Test
    void offersPublishedTextsAndReopensThemWhenTold() throws Exception {
        publish();
        Map<String, List<String>> before = desk.rows();
        glossary(HAN_NEW);

        Desk.Said preview = desk.command("glossary", "diff", "--job", job.toString());
        assertThat(preview.exit()).as(preview.err()).isZero();
        assertThat(preview.out())
                .contains("0 added, 0 removed, 1 changed")
                .containsPattern("en +Han So Hee → Han Sohee")
                .contains("Touched: 1 unit", "one  en  ", "published  han-so-hee", "Write “Han Sohee”.");
        assertThat(desk.rows()).isEqualTo(before);
        Desk.Said offered = night(4);

        assertThat(offered.out())
                .contains("han-so-hee", "touches 1 unit: 1 published", "en: Han So Hee → Han Sohee")
                .contains("1 published unit to correct: nightdesk run", "--reopen-published");
        assertThat(Files.readString(desk.work().resolve("reports/2026-11-04.html")))
                .contains("Glossary changes");
        assertThat(in(UnitState.PUBLISHED)).isEqualTo(4);
        assertThat(desk.rows().get("revision")).isEqualTo(before.get("revision"));
        assertThat(desk.rows().get("publication")).isEqualTo(before.get("publication"));

        Desk.Said reopened = night(5, "--reopen-published");

        assertThat(reopened.out()).contains("1 reopened").doesNotContain("to correct:");
        assertThat(in(UnitState.ISSUED)).isEqualTo(1);
        assertThat(desk.rows().get("revision")).isEqualTo(before.get("revision"));
        assertThat(FilledKit.rows(newestKit("kim")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Source", "한소희가 돋보인다.")
                        .containsEntry("Translation", "Han So Hee stands out.")
                        .hasEntrySatisfying(
                                "Note for you", note -> assertThat(note).contains("Han Sohee")));

        FilledKit.fillAndReturn(
                newestKit("kim"), desk.work(), row -> Map.of("Translation", "Han Sohee stands out.", "Status", "done"));
        night(6);
        approve(newestKit("seo"));
        Desk.Said published = night(7);

        assertThat(published.out()).contains("edition 2");
        assertThat(Files.readString(desk.work().resolve("published/en/one.md")))
                .contains("Han Sohee stands out.")
                .doesNotContain("Han So Hee");
    }

    @Test
    void changesNothingWhenTheSameDateRunsAgain() throws Exception {
        publish();
        glossary(HAN_NEW);
        night(4);
        Map<String, List<String>> rows = desk.rows();
        Map<String, String> files = desk.files("outbox", "published");

        assertThat(night(4).err()).contains("nothing was done");
        night(4, "--only", "correct");

        assertThat(desk.rows()).isEqualTo(rows);
        assertThat(desk.files("outbox", "published")).isEqualTo(files);
        night(4, "--reopen-published");
        assertThat(in(UnitState.ISSUED)).isEqualTo(1);
        rows = desk.rows();
        assertThat(night(4, "--reopen-published").err()).contains("nothing was done");
        assertThat(desk.rows()).isEqualTo(rows);
    }

    @Test
    void reopensApprovalsByAnEditorWhoHadNotBeenTold() throws Exception {
        night(1);
        translate(newestKit("kim"));
        night(2);
        Path untold = newestKit("seo");
        glossary(HAN_NEW);

        Desk.Said told = night(3);

        assertThat(told.out()).contains("touches 1 unit: 1 for the editor, with the finding");
        assertThat(FilledKit.outbox(desk.work(), "seo")).hasSize(2);
        assertThat(FilledKit.rows(newestKit("seo")).stream()
                        .filter(row -> row.get("Source").startsWith("한소희"))
                        .toList()
                        .toString())
                .contains("Han Sohee");

        approve(untold);
        Desk.Said reopened = night(4);

        assertThat(reopened.out()).contains("1 reopened");
        assertThat(in(UnitState.ISSUED)).isEqualTo(1);
        assertThat(in(UnitState.APPROVED)).isEqualTo(3);
        assertThat(in(UnitState.PUBLISHED)).isZero();
    }

    @Test
    void leavesTheTextToAnEditorWhoWasToldAndApproves() throws Exception {
        night(1);
        translate(newestKit("kim"));
        night(2);
        glossary(HAN_NEW);
        night(3);

        approve(newestKit("seo"));
        Desk.Said settled = night(4);

        assertThat(settled.out()).contains("1 settled since");
        assertThat(in(UnitState.PUBLISHED)).isEqualTo(4);
    }

    @Test
    void findsNewTermsWhereNothingMatchedBefore() throws Exception {
        night(1);
        String park = "park-hyung-sik,person,박형식,,,Park Hyungsik,,,approved,\n";
        assertThat(desk.command("explain", "one").out()).contains("han-so-hee").doesNotContain("park-hyung-sik");
        glossary(HAN, park);

        Desk.Said out = night(2);

        assertThat(out.out()).contains("park-hyung-sik", "added: 박형식, en Park Hyungsik", "1 with translators");
        assertThat(desk.command("explain", "one").out()).contains("park-hyung-sik");
        translate(newestKit("kim"));
        night(3);
        assertThat(FilledKit.rows(newestKit("seo")).toString()).contains("Park Hyungsik");

        glossary(HAN);
        assertThat(night(4).out()).contains("removed: 박형식", "touches 1 unit: 1 right already");
        assertThat(desk.command("explain", "one").out()).doesNotContain("\tpark-hyung-sik");
    }

    @Test
    void looksAtNoUnitWhenOnlyANoteChanges() throws Exception {
        publish();
        glossary("han-so-hee,person,한소희,,,Han So Hee,,,approved,the actress\n");

        assertThat(night(4).out()).contains("han-so-hee", "touches no unit", "note: (nothing) → the actress");
    }
}
