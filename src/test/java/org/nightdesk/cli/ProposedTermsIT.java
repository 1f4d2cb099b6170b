package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nightdesk.cli.SmallDesk.done;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;

/** Terms that people propose in their kits, from the kit to the glossary, and rows that say what an earlier one says. */
@NullUnmarked
class ProposedTermsIT {
    private static final String SAME = "다음 회를 기다린다.";
    private static final String OTHER = "강우는 등대를 떠난다.";

    @TempDir
    private Path folder;

    private SmallDesk desk;

    @BeforeEach
    void sendTheFirstKit() throws IOException {
        desk = new SmallDesk(folder, SAME + "\n\n" + OTHER + "\n\n" + SAME);
        assertThat(desk.night().exit()).isEqualTo(ExitCode.DONE);
    }

    /** Proposes terms in a kit that was handed in: source, form, kind, note. */
    private void propose(String person, String name, String... cells) throws IOException {
        Path returned = desk.desk().work().resolve("returns/" + person + "/" + name);
        write(returned, "Proposed terms", 3, cells);
    }

    private static void write(Path file, String name, int at, String... cells) throws IOException {
        byte[] changed;
        try (InputStream in = Files.newInputStream(file);
                Workbook workbook = WorkbookFactory.create(in);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.getSheet(name);
            for (int i = 0; i < cells.length; i++) {
                Row row = sheet.getRow(at + i / 4);
                row.getCell(i % 4, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(cells[i]);
            }
            workbook.write(out);
            changed = out.toByteArray();
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(changed);
        }
    }

    private Desk.Said proposals(String... more) {
        List<String> arguments = new ArrayList<>(List.of("glossary", "proposals", "--job", job()));
        arguments.addAll(List.of(more));
        return desk.desk().command(arguments.toArray(String[]::new));
    }

    private String job() {
        return folder.resolve("job.yaml").toString();
    }

    private void handIn(String name) throws IOException {
        desk.handIn(desk.kit("kim"), "kim", name, row -> switch (row.get("Source")) {
            case OTHER -> done("Gang-woo leaves the lighthouse.");
            case SAME ->
                row.get("Note for you").contains("left empty") ? Map.of() : done("The next episode is awaited.");
            default -> done("The Lighthouse");
        });
    }

    @Test
    void goFromTheKitToTheGlossary() throws IOException {
        handIn("kit.xlsx");
        propose("kim", "kit.xlsx", "강우", "Gang-woo", "character", "As in the credits", "등대", "", "", "");

        assertThat(desk.night().exit()).isEqualTo(ExitCode.DONE_WITH_HELD);

        assertThat(desk.report())
                .contains("terms that kim proposes")
                .contains("강우 → Gang-woo; 등대 → ?, proposed by kim in kit ")
                .contains("glossary proposals --job ");
        assertThat(desk.desk().command("explain", "lighthouse").out())
                .contains("Left empty, so it takes the translation of row 2, which has the same source text");

        handIn("kit again.xlsx");
        propose("kim", "kit again.xlsx", "강우", "Gang-woo", "character", "As in the credits");
        desk.night();
        Path table = folder.resolve("proposals.xlsx");
        Desk.Said said = proposals("--out", table.toString());
        assertThat(said.exit()).isEqualTo(ExitCode.DONE);
        assertThat(said.err()).contains("2 proposals written to");

        decide(table, "강우", "approved");
        decide(table, "등대", "retired");
        Desk.Said accepted =
                Desk.plain("glossary", "accept", table.toString(), "--job", job(), "--into", folder + "/names.csv");
        assertThat(accepted.exit()).as(accepted.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(folder.resolve("names.csv"))).contains("강우").contains("Gang-woo");

        desk.night();
        assertThat(desk.report()).doesNotContain("proposes");
        assertThat(proposals().err()).contains("decides on all");
    }

    private static void decide(Path table, String source, String status) throws IOException {
        byte[] changed;
        try (InputStream in = Files.newInputStream(table);
                Workbook workbook = WorkbookFactory.create(in);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.getSheetAt(0);
            int sources = -1;
            int statuses = -1;
            for (Cell cell : sheet.getRow(0)) {
                sources = cell.toString().equals("source") ? cell.getColumnIndex() : sources;
                statuses = cell.toString().equals("status") ? cell.getColumnIndex() : statuses;
            }
            for (Row row : sheet) {
                if (row.getCell(sources) != null
                        && row.getCell(sources).toString().equals(source)) {
                    row.getCell(statuses).setCellValue(status);
                }
            }
            workbook.write(out);
            changed = out.toByteArray();
        }
        Files.write(table, changed);
    }

    @Test
    void areNeverMatchedBeforeTheyAreAccepted() throws IOException {
        handIn("kit.xlsx");
        propose("kim", "kit.xlsx", "강우", "Kang Woo", "character", "");
        desk.night();

        assertThat(FilledKit.rows(desk.reviewKit()))
                .filteredOn(row -> row.get("Source").equals(OTHER))
                .allSatisfy(row -> {
                    assertThat(row.get("Terms")).isEmpty();
                    assertThat(row.get("Findings")).doesNotContain("Kang Woo");
                });
    }
}
