package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nightdesk.cli.SmallDesk.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;

/** An editor who thinks better of it, or writes where nobody looks, is understood or asked; a translator who comes late too. */
@NullUnmarked
class EditorsMindIT {
    private static final Instant MORNING = Instant.parse("2026-11-20T01:00:00Z");
    private static final String ONE = "등대지기는 말이 없다.";
    private static final String TWO = "파도만 말한다.";

    @TempDir
    private Path folder;

    private SmallDesk desk;
    private String person;
    private String other;
    private Path kit;
    private Path review;

    @BeforeEach
    void bringTheArticleToItsEditor() throws IOException {
        desk = new SmallDesk(folder, ONE + " " + TWO);
        desk.translators("kim", "lee");
        assertThat(desk.night().exit()).isEqualTo(ExitCode.DONE);
        boolean isKim = Files.isDirectory(desk.desk().work().resolve("outbox/kim"));
        person = isKim ? "kim" : "lee";
        other = isKim ? "lee" : "kim";
        kit = desk.kit(person);
    }

    private void translate() throws IOException {
        desk.handIn(kit, person, "kit.xlsx", EditorsMindIT::text);
        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        review = desk.reviewKit();
    }

    private static Map<String, String> text(Map<String, String> row) {
        return switch (row.get("Source")) {
            case ONE -> done("The keeper is silent.");
            case TWO -> done("Only the waves speak.");
            default -> done("The Lighthouse");
        };
    }

    private void decide(String name, Instant saved, UnaryOperator<Map<String, String>> decision) throws IOException {
        desk.handIn(review, "seo", name, decision);
        Path file = desk.desk().work().resolve("returns/seo/" + name);
        Path written = folder.resolve("written.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file));
                var out = Files.newOutputStream(written)) {
            workbook.getProperties().getCoreProperties().setModified(Optional.of(Date.from(saved)));
            workbook.write(out);
        }
        Files.move(written, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(file, FileTime.from(saved));
    }

    private static UnaryOperator<Map<String, String>> approvingBut(String source, Map<String, String> cells) {
        return row -> row.get("Source").equals(source) ? cells : SmallDesk.approved(row);
    }

    private static Map<String, String> sentBack() {
        return Map.of("Decision", "send back", "Your comment", "Too dry.");
    }

    private static Map<String, String> changed(String text) {
        return Map.of("Decision", "change", "Your version", text);
    }

    private void agrees() {
        assertThat(desk.desk().command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void takesTheReturnThatWasSavedLastOfTwoInOneNight() throws Exception {
        translate();
        decide("a.xlsx", MORNING.plusSeconds(3600), approvingBut(ONE, sentBack()));
        decide("b.xlsx", MORNING, SmallDesk::approved);

        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);

        assertThat(desk.published()).isEmpty();
        assertThat(desk.hasSlips()).isFalse();
        assertThat(FilledKit.rows(desk.kit(person)))
                .filteredOn(row -> row.get("Source").equals(ONE))
                .singleElement()
                .satisfies(row -> assertThat(row.get("Note for you")).contains("Too dry."));
    }

    @Test
    void approvesInTheEndWhatTheEditorSentBackAtFirst() throws Exception {
        translate();
        decide("a.xlsx", MORNING, approvingBut(ONE, sentBack()));
        decide("b.xlsx", MORNING.plusSeconds(3600), SmallDesk::approved);

        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(desk.published()).contains("The keeper is silent.");
        assertThat(desk.hasSlips()).isFalse();
        agrees();
    }

    @Test
    void asksWhereNothingTellsWhichOfTwoReturnsIsNewer() throws Exception {
        translate();
        decide("a.xlsx", MORNING, approvingBut(ONE, changed("The keeper keeps silent.")));
        decide("b.xlsx", MORNING, approvingBut(ONE, changed("The keeper says nothing.")));

        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(desk.published()).isEmpty();
        Path slip = desk.slip();
        assertThat(FilledKit.rows(slip))
                .filteredOn(row -> row.get("Source").equals(ONE))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Translation to review", "The keeper keeps silent.")
                        .containsEntry("Your version", "The keeper says nothing."));

        desk.handIn(slip, "seo", "slip.xlsx", row -> Map.of("Decision", "change"));
        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(desk.published()).contains("The keeper says nothing.");
        agrees();
    }

    @Test
    void letsAnEditorTakeAnApprovalBackBeforeAndAfterItIsPublished() throws Exception {
        translate();
        decide("a.xlsx", MORNING, row -> row.get("Source").equals(TWO) ? Map.of() : SmallDesk.approved(row));
        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(desk.published()).isEmpty();

        decide("b.xlsx", MORNING.plusSeconds(3600), approvingBut(ONE, changed("The keeper keeps silent.")));
        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(desk.published()).contains("The keeper keeps silent.");

        decide("c.xlsx", MORNING.plusSeconds(7200), approvingBut(ONE, changed("The keeper says nothing.")));
        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(desk.published()).contains("The keeper says nothing.");

        decide("d.xlsx", MORNING.plusSeconds(9000), approvingBut(TWO, sentBack()));
        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(FilledKit.rows(desk.kit(person)))
                .anyMatch(row -> row.get("Note for you").contains("Too dry."));
        assertThat(desk.hasSlips()).isFalse();
        agrees();
    }

    @Test
    void asksForTheDecisionThatBelongsToAComment() throws Exception {
        translate();
        decide("a.xlsx", MORNING, approvingBut(ONE, Map.of("Your comment", "His name is another.")));

        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(desk.report()).contains("There is a comment but no decision");
        desk.handIn(desk.slip(), "seo", "slip.xlsx", SmallDesk::approved);
        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(desk.published()).contains("The keeper is silent.");
    }

    @Test
    void understandsAnApprovalInTheCommentColumn() throws Exception {
        translate();
        decide("a.xlsx", MORNING, approvingBut(ONE, Map.of("Your comment", "승인")));

        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(desk.published()).contains("The keeper is silent.");
    }

    @Test
    void offersWhatAnEditorWroteOverTheTranslationOrTheSource() throws Exception {
        translate();
        decide("a.xlsx", MORNING, row -> {
            Map<String, String> cells = new HashMap<>(Map.of("Decision", "approve"));
            if (row.get("Source").equals(ONE)) {
                cells.put("Translation to review", "The keeper keeps silent.");
            } else if (row.get("Source").equals(TWO)) {
                cells.put("Source", "It is the waves that speak.");
            }
            return cells;
        });
        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(FilledKit.rows(desk.slip()))
                .extracting(row -> row.get("Your version"))
                .contains("The keeper keeps silent.", "It is the waves that speak.");

        desk.handIn(desk.slip(), "seo", "slip.xlsx", row -> Map.of("Decision", "change"));
        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(desk.published()).contains("The keeper keeps silent. It is the waves that speak.");
    }

    @Test
    void tellsOfABetterTextForWhatIsPublishedUntilItIsReopened() throws Exception {
        translate();
        decide("a.xlsx", MORNING, SmallDesk::approved);
        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        desk.handIn(
                kit,
                person,
                "better.xlsx",
                row -> row.get("Source").equals(ONE) ? done("The keeper keeps silent.") : text(row));

        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE_WITH_HELD);
        String command = desk.report().replaceAll("(?s).*nightdesk (reopen \\S+?),.*", "$1");
        assertThat(desk.desk().command(command.split(" ")).exit()).isEqualTo(ExitCode.DONE);

        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(FilledKit.rows(desk.kit(person)))
                .anyMatch(row -> row.get("From the memory").contains("The keeper keeps silent."));
    }

    @Test
    void holdsAKitWithoutItsStampThatWentToSomebodyElse() throws Exception {
        Path filled = folder.resolve("filled.xlsx");
        FilledKit.fill(kit, row -> row.get("Row key").startsWith("§") ? Map.of() : text(row), filled);
        Path returned = desk.desk().work().resolve("returns/" + other + "/kit.xlsx");
        Files.createDirectories(returned.getParent());
        try (XSSFWorkbook workbook = new XSSFWorkbook(OPCPackage.open(filled.toFile()));
                var out = Files.newOutputStream(returned)) {
            for (int i = workbook.getNumberOfSheets() - 1; i > 0; i--) {
                if (workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i)) {
                    workbook.removeSheetAt(i);
                }
            }
            workbook.getSheet("Translate")
                    .removeRow(workbook.getSheet("Translate").getRow(0));
            workbook.getProperties()
                    .getCustomProperties()
                    .getUnderlyingProperties()
                    .getPropertyList()
                    .clear();
            workbook.write(out);
        }

        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(desk.report()).contains("The kit was made for " + person + " but handed in by " + other);
        assertThat(desk.desk().command("kit", "receipts").out())
                .as("the stamp is gone")
                .doesNotContain(kit.getFileName().toString().replaceAll(".*-([0-9A-Z]{8})\\.xlsx", "$1"));
    }

    @Test
    void showsHalfACharacterOnASlipAndBothTextsOfARowThatStandsTwice() throws Exception {
        Path filled = folder.resolve("filled.xlsx");
        FilledKit.fill(
                kit,
                row -> row.get("Row key").startsWith("§")
                        ? Map.of()
                        : row.get("Source").equals(ONE) ? done("The keeper is silent._xD800_") : text(row),
                desk.desk().work().resolve("returns/" + person + "/kit.xlsx"));

        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(FilledKit.rows(desk.slip()))
                .filteredOn(row -> row.get("Source").equals(ONE))
                .singleElement()
                .satisfies(row -> assertThat(row.get("Translation")).isEqualTo("The keeper is silent.\uFFFD"));
        desk.handIn(desk.slip(), person, "slip.xlsx", EditorsMindIT::text);
        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(FilledKit.rows(desk.reviewKit()))
                .anyMatch(row -> row.get("Translation to review").equals("The keeper is silent."));
    }

    @Test
    void namesATextInNoRowUntilTheKitIsReturnedAgain() throws Exception {
        Path returned = desk.desk().work().resolve("returns/" + person + "/kit.xlsx");
        desk.handIn(kit, person, "kit.xlsx", EditorsMindIT::text);
        byte[] bytes = Files.readAllBytes(returned);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(bytes));
                var out = Files.newOutputStream(returned)) {
            workbook.getSheet("Translate").createRow(41).createCell(3).setCellValue("I broke my arm on Sunday, sorry.");
            workbook.write(out);
        }

        for (int night = 0; night < 2; night++) {
            assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE_WITH_HELD);
            assertThat(desk.report()).contains("a text is in no row of the kit");
        }
        desk.handIn(kit, person, "again.xlsx", EditorsMindIT::text);
        desk.night();
        assertThat(desk.report()).doesNotContain("a text is in no row of the kit");
    }

    @Test
    void doesNotAskForRowsThatCameInTheSameNight() throws Exception {
        Path folderOfReturns = desk.desk().work().resolve("returns/" + person);
        desk.handIn(kit, person, "kit.xlsx", EditorsMindIT::text);
        Files.writeString(folderOfReturns.resolve("a.pdf"), "%PDF-1.7\n%%EOF\n");

        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(FilledKit.rows(desk.reviewKit())).hasSize(3);
        assertThat(FilledKit.rows(desk.slip())).isEmpty();
    }
}
