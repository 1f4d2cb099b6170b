package org.nightdesk.office.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.problem.BadInputException;

class XlsxCellsTest {
    private static final Map<String, String> STYLES_AND_STRINGS = Map.of(
            "xl/styles.xml",
            "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
                    + "<fonts><font/><font><strike/></font></fonts>"
                    + "<dxfs><dxf><font><strike/></font></dxf></dxfs><cellStyleXfs><xf fontId=\"1\"/></cellStyleXfs>"
                    + "<cellXfs><xf/><xf fontId=\"1\"/><xf numFmtId=\"170\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/>"
                    + "<xf numFmtId=\"49\"/><xf fontId=\"2\"/></cellXfs></styleSheet>",
            "xl/sharedStrings.xml",
            "<sst><si><t>eins</t></si><si><r><t>zw</t></r><r><t>ei</t></r></si>"
                    + "<si><r><rPr><strike/></rPr><t>drei</t></r></si></sst>");

    @TempDir
    Path folder;

    static Stream<String> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(XlsxCellsTest.class.getResourceAsStream("xlsx-cells.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void seesCellsAsAPersonDoes(String line) throws IOException {
        int bar = line.lastIndexOf('|');
        List<String> expected = List.of(line.substring(bar + 1).strip().split(" ; "));

        Path file =
                TinyFiles.xlsx(folder.resolve("t.xlsx"), line.substring(0, bar).strip(), STYLES_AND_STRINGS);

        assertThat(TinyFiles.cells(file).stream().map(String::strip)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"/><row r=\"2\"/>",
                "<row><c r=\"B1\"/><c r=\"B1\"/></row>",
                "<row><c t=\"s\"><v>3</v></c></row>",
                "<row><c t=\"s\"><v>x</v></c></row>",
                "<row><c r=\"XFE1\"/></row>",
            })
    void refusesRowsAndCellsThatNoProgramWrites(String rows) throws IOException {
        Path file = TinyFiles.xlsx(folder.resolve("t.xlsx"), rows, STYLES_AND_STRINGS);

        assertThatThrownBy(() -> TinyFiles.cells(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void takesTheLastColumnAndTheLongestCellThereIs() throws IOException {
        String longest = "가".repeat(Limits.DEFAULT.cellChars());
        Path file = TinyFiles.xlsx(
                folder.resolve("t.xlsx"), "<row><c r=\"XFD1\" t=\"str\"><v>" + longest + "</v></c></row>", Map.of());
        Path longer = TinyFiles.xlsx(
                folder.resolve("u.xlsx"), "<row><c t=\"str\"><v>" + longest + "가</v></c></row>", Map.of());

        assertThat(TinyFiles.cells(file)).containsExactly("XFD1 text " + longest);
        assertThat(TinyFiles.cells(longer)).containsExactly("A1 long " + longest);
    }

    @Test
    void countsOnlyRowsThatHoldAnything() throws IOException {
        Limits two = new Limits(1 << 20, 20, 1 << 20, 250, 1000, 2, 100);
        String row = "<row><c t=\"str\"><v>x</v></c></row>";

        assertThat(TinyFiles.cells(
                        TinyFiles.xlsx(folder.resolve("t.xlsx"), "<row/>" + row + "<row/>" + row, Map.of()), two))
                .containsExactly("A2 text x", "A4 text x");
        Path three = TinyFiles.xlsx(folder.resolve("u.xlsx"), row.repeat(3), Map.of());
        assertThatThrownBy(() -> TinyFiles.cells(three, two)).hasMessageContaining("over 2 rows");
    }

    @Test
    void limitsTheTableOfSharedTexts() throws IOException {
        Limits small = new Limits(1 << 20, 20, 1 << 20, 250, 60, 2, 100);
        String row = "<row><c t=\"s\"><v>0</v></c></row>";
        String strings = "<sst>" + "<si><t>123456</t></si>".repeat(2) + "</sst>";
        Path fits = TinyFiles.xlsx(folder.resolve("t.xlsx"), row, Map.of("xl/sharedStrings.xml", strings));
        Path over = TinyFiles.xlsx(
                folder.resolve("u.xlsx"),
                row,
                Map.of("xl/sharedStrings.xml", strings.replace("</sst>", "<si/></sst>")));

        assertThat(TinyFiles.cells(fits, small)).containsExactly("A1 text 123456");
        assertThatThrownBy(() -> TinyFiles.cells(over, small)).hasMessageContaining("over 60 characters");
    }

    @Test
    void followsRelationsWhereverPartsLie() throws IOException {
        Map<String, String> elsewhere = Map.of(
                "_rels/.rels",
                TinyFiles.relations(Map.of("officeDocument", "/book/main/w.xml")),
                "book/main/w.xml",
                "<workbook><sheets><sheet name=\"S\" id=\"worksheet\"/></sheets></workbook>",
                "book/main/_rels/w.xml.rels",
                TinyFiles.relations(
                        Map.of("worksheet", "../sheets/s.xml", "sharedStrings", "./t.xml", "styles", "/book/y.xml")),
                "book/sheets/s.xml",
                "<worksheet><sheetData><row><c t=\"s\" s=\"1\"><v>0</v></c></row></sheetData></worksheet>",
                "book/main/t.xml",
                "<sst><si><t>found</t></si></sst>",
                "book/y.xml",
                "<styleSheet><fonts><font><strike/></font></fonts><cellXfs><xf/><xf/></cellXfs></styleSheet>");

        assertThat(TinyFiles.cells(TinyFiles.xlsx(folder.resolve("t.xlsx"), "", elsewhere)))
                .containsExactly("A1 text struck ~~found~~");
    }

    @Test
    void tellsMergedCellsByTheirCorners() throws IOException {
        Path file = TinyFiles.xlsx(
                folder.resolve("t.xlsx"),
                "",
                Map.of(
                        TinyFiles.SHEET,
                        "<worksheet><sheetData/><mergeCells><mergeCell ref=\"B3:D5\"/><mergeCell ref=\"AA10\"/>"
                                + "<mergeCell/></mergeCells></worksheet>"));

        try (Book book = Books.open(file, Limits.DEFAULT)) {
            assertThat(book.sheets()).containsExactly("S");
            assertThat(book.read(0, row -> true))
                    .containsExactly(new Book.Merge(3, 1, 5, 3), new Book.Merge(10, 26, 10, 26));
        }
    }

    @Test
    void takesElements64DeepAndNoDeeper() throws IOException {
        for (String before : List.of("<row>%s</row>", "<row><c>%s</c></row>", "<row><c><is>%s</is></c></row>")) {
            int deepest = before.contains("<is>") ? 63 : 64;
            Path fits = TinyFiles.xlsx(folder.resolve("t.xlsx"), before.formatted(deep(deepest)), Map.of());
            Path over = TinyFiles.xlsx(folder.resolve("u.xlsx"), before.formatted(deep(deepest + 1)), Map.of());

            assertThat(TinyFiles.cells(fits)).as(before).isEmpty();
            assertThatThrownBy(() -> TinyFiles.cells(over)).as(before).hasMessageContaining("sheet1.xml");
        }
    }

    @Test
    void takesASheet64DeepAndNoDeeper() throws IOException {
        String row = "<row><c t=\"str\"><v>x</v></c></row>";
        String side = "<mergeCells><mergeCell ref=\"A1\"/></mergeCells>".repeat(70) + "<a><b/></a>".repeat(70);
        Path fits = sheet("t.xlsx", row + side + deep(63));
        Path over = sheet("u.xlsx", row + side + deep(64));

        assertThat(TinyFiles.cells(fits)).containsExactly("A1 text x");
        assertThatThrownBy(() -> TinyFiles.cells(over)).hasMessageContaining("sheet1.xml");
    }

    private Path sheet(String name, String content) throws IOException {
        String sheet = "<worksheet>" + content + "</worksheet>";
        return TinyFiles.xlsx(folder.resolve(name), "", Map.of(TinyFiles.SHEET, sheet));
    }

    private static String deep(int depth) {
        return "<a>".repeat(depth) + "</a>".repeat(depth);
    }

    @Test
    void takes100000MergedCells() throws IOException {
        String merges = "<mergeCell ref=\"A1:B2\"/>".repeat(100_000);
        Path over = sheet("u.xlsx", merges + "<mergeCell ref=\"A1:B2\"/>");

        try (Book book = Books.open(sheet("t.xlsx", merges), Limits.DEFAULT)) {
            assertThat(book.read(0, row -> true)).hasSize(100_000);
        }
        assertThatThrownBy(() -> TinyFiles.cells(over)).hasMessageContaining("over 100000 merged cells");
    }

    @Test
    void tellsThePropertiesOfTheDocument() throws IOException {
        Map<String, String> parts = Map.of(
                "docProps/core.xml",
                "<core>\n<title>nightdesk-kit</title></core>",
                "docProps/custom.xml",
                "<custom><property>second</property> </custom>");
        try (Book book = Books.open(TinyFiles.xlsx(folder.resolve("t.xlsx"), "", parts), Limits.DEFAULT)) {
            assertThat(book.kind()).isEqualTo(FileKind.XLSX);
            assertThat(book.properties()).containsExactly("nightdesk-kit", "second");
        }
        Map<String, String> broken = Map.of("docProps/core.xml", "<core><title>nightdesk-kit</title>");
        try (Book book = Books.open(TinyFiles.xlsx(folder.resolve("u.xlsx"), "", broken), Limits.DEFAULT)) {
            assertThat(book.properties()).containsExactly("nightdesk-kit");
        }
    }

    @Test
    void stopsWhenNoMoreRowsAreWanted() throws IOException {
        String row = "<row><c t=\"str\"><v>x</v></c></row>";
        StringBuilder seen = new StringBuilder();

        try (Book book =
                Books.open(TinyFiles.xlsx(folder.resolve("t.xlsx"), row.repeat(3), Map.of()), Limits.DEFAULT)) {
            book.read(0, grid -> seen.append(grid.text(0)).length() < 2);
        }

        assertThat(seen).hasToString("xx");
    }

    @Test
    void refusesTwoSheetsThatAreOnePart() throws IOException {
        String sheets =
                "<workbook><sheets><sheet name=\"S\" id=\"worksheet\"/><sheet name=\"T\" id=\"%s\"/></sheets></workbook>";
        Path one = TinyFiles.xlsx(folder.resolve("t.xlsx"), "", Map.of("xl/workbook.xml", sheets.formatted("none")));
        Path two =
                TinyFiles.xlsx(folder.resolve("u.xlsx"), "", Map.of("xl/workbook.xml", sheets.formatted("worksheet")));

        assertThat(TinyFiles.cells(one)).isEmpty();
        assertThatThrownBy(() -> TinyFiles.cells(two)).hasMessageContaining("two sheets that are one part");
    }
}
