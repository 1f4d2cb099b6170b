package org.nightdesk.office.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OdsCellsTest {
    private static final String STYLES = "<style:style style:name=\"ce1\"><style:text-properties"
            + " style:text-line-through-style=\"solid\"/></style:style>"
            + "<style:style style:name=\"ce2\" style:parent-style-name=\"ce1\"/>"
            + "<style:style style:name=\"ce3\" style:parent-style-name=\"ce1\"><style:text-properties"
            + " style:text-line-through-style=\"none\" style:text-line-through-type=\"none\"/></style:style>"
            + "<style:style style:name=\"ce4\"><style:text-properties style:color=\"red\"/></style:style>"
            + "<style:style style:name=\"T1\"><style:text-properties style:text-line-through-type=\"single\"/>"
            + "</style:style>";

    @TempDir
    Path folder;

    static Stream<String> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(OdsCellsTest.class.getResourceAsStream("ods-cells.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    private static String xml(String shorthand) {
        return shorthand
                .replaceAll("<(/?)cell", "<$1table:table-cell")
                .replaceAll("<(/?)covered", "<$1table:covered-table-cell")
                .replaceAll("<(/?)row", "<$1table:table-row")
                .replaceAll("<(/?)p>", "<$1text:p>")
                .replace(" columns=", " table:number-columns-repeated=")
                .replace(" rows=", " table:number-rows-repeated=")
                .replace(" kind=", " o:value-type=");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void seesCellsAsAPersonDoes(String line) throws IOException {
        int bar = line.lastIndexOf('|');
        List<String> expected = List.of(line.substring(bar + 1).strip().split(" ; "));

        Path file = TinyFiles.ods(
                folder.resolve("t.ods"), STYLES, xml(line.substring(0, bar).strip()));

        assertThat(TinyFiles.cells(file).stream().map(String::strip)).isEqualTo(expected);
    }

    @Test
    void takesTheLongestCellThereIs() throws IOException {
        String longest = "가".repeat(Limits.DEFAULT.cellChars());
        Path fits = TinyFiles.ods(folder.resolve("t.ods"), "", xml("<row><cell><p>" + longest + "</p></cell></row>"));
        Path over = TinyFiles.ods(folder.resolve("u.ods"), "", xml("<row><cell><p>" + longest + "가</p></cell></row>"));

        assertThat(TinyFiles.cells(fits)).hasSize(1);
        assertThat(TinyFiles.cells(over)).containsExactly("A1 long " + longest);
    }

    @Test
    void tellsMergedCellsAndTheSheetsByName() throws IOException {
        Path file = TinyFiles.ods(
                folder.resolve("t.ods"),
                "",
                xml("<row><cell><p>x</p></cell><cell table:number-columns-spanned=\"2\""
                        + " table:number-rows-spanned=\"3\"><p>y</p></cell></row></table:table>"
                        + "<table:table table:name=\"two\"><row><cell><p>z</p></cell></row>"));

        try (Book book = Books.open(file, Limits.DEFAULT)) {
            assertThat(book.kind()).isEqualTo(FileKind.ODS);
            assertThat(book.sheets()).containsExactly("S", "two");
            assertThat(book.read(0, row -> true)).containsExactly(new Book.Merge(1, 1, 3, 2));
            StringBuilder seen = new StringBuilder();
            book.read(1, row -> seen.append(row.text(0)).isEmpty());
            assertThat(seen).hasToString("z");
        }
    }

    @Test
    void refusesAFileProtectedByAPassword() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put("META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>");
        parts.put("content.xml", "<x/>");
        Path file = TinyFiles.zip(folder.resolve("t.ods"), parts);

        assertThatThrownBy(() -> TinyFiles.cells(file)).hasMessageContaining("password");
        parts.remove("META-INF/manifest.xml");
        parts.remove("content.xml");
        Path empty = TinyFiles.zip(folder.resolve("u.ods"), parts);
        assertThatThrownBy(() -> TinyFiles.cells(empty)).hasMessageContaining("no content");
    }

    private Path ods(Map<String, String> more) throws IOException {
        Path one = TinyFiles.ods(
                folder.resolve("one.ods"), "", xml("<row><cell table:style-name=\"far\"><p>x</p></cell></row>"));
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        try (SafeZip zip = SafeZip.open(one, "one.ods", Limits.DEFAULT);
                InputStream in = Objects.requireNonNull(zip.stream("content.xml"))) {
            parts.put("content.xml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        parts.putAll(more);
        return TinyFiles.zip(folder.resolve("t.ods"), parts);
    }

    @Test
    void strikesThroughWhatACommonStyleStrikesThrough() throws IOException {
        String struck =
                "<styles><style name=\"far\"><text-properties text-line-through-style=\"solid\"/></style></styles>";

        assertThat(TinyFiles.cells(ods(Map.of("styles.xml", struck)))).containsExactly("A1 text struck ~~x~~");
        assertThat(TinyFiles.cells(ods(Map.of("styles.xml", struck.replace("far", "near")))))
                .containsExactly("A1 text x");
        assertThat(TinyFiles.cells(ods(Map.of("styles.xml", struck.replace("name=\"far\"", "")))))
                .containsExactly("A1 text x");
    }

    @Test
    void readsAFileWhoseManifestNamesNoEncryption() throws IOException {
        Path file = ods(Map.of("META-INF/manifest.xml", "<manifest><file-entry/></manifest>"));

        assertThat(TinyFiles.cells(file)).hasSize(1);
    }

    @Test
    void tellsThePropertiesOfTheDocument() throws IOException {
        String meta = "<meta>\n<title>nightdesk-kit</title> <user-defined>second</user-defined></meta>";
        try (Book book = Books.open(ods(Map.of("meta.xml", meta)), Limits.DEFAULT)) {
            assertThat(book.properties()).containsExactly("nightdesk-kit", "second");
        }
        try (Book book = Books.open(ods(Map.of("meta.xml", meta.replace("</meta>", ""))), Limits.DEFAULT)) {
            assertThat(book.properties()).containsExactly("nightdesk-kit", "second");
        }
        try (Book book = Books.open(ods(Map.of()), Limits.DEFAULT)) {
            assertThat(book.properties()).isEmpty();
        }
    }

    @Test
    void knowsATableByItsNamespace() throws IOException {
        Path file = TinyFiles.ods(
                folder.resolve("t.ods"),
                "",
                xml("<row><cell><p>x</p></cell></row><text:table text:name=\"no\"/>"
                        + "<row><cell><p>y</p></cell></row>"));

        try (Book book = Books.open(file, Limits.DEFAULT)) {
            assertThat(book.sheets()).containsExactly("S");
        }
        assertThat(TinyFiles.cells(file)).containsExactly("A1 text x", "A2 text y");
    }

    private static Limits limits(int sharedChars, int rows, int cellChars) {
        return new Limits(1 << 20, 10, 1 << 20, 100, sharedChars, rows, cellChars);
    }

    @Test
    void stopsWhenNoMoreRowsAreWanted() throws IOException {
        Path file = TinyFiles.ods(
                folder.resolve("t.ods"),
                "",
                xml("<row rows=\"3\"><cell><p>x</p></cell></row><row><cell><p>y</p></cell></row>"));
        StringBuilder seen = new StringBuilder();

        try (Book book = Books.open(file, Limits.DEFAULT)) {
            book.read(0, row -> seen.append(row.text(0)).length() < 2);
        }

        assertThat(seen).hasToString("xx");
    }

    @ParameterizedTest
    @CsvSource({"2, 5, 10, true", "5, 5, 10, false", "4, 5, 10, true", "2, 2, 5, true"})
    void limitsHowOftenATextIsRepeated(int copies, int length, int sharedChars, boolean fits) throws IOException {
        String cell = "<row><cell columns=\"%d\"><p>%s</p></cell></row>".formatted(copies, "x".repeat(length));
        Path file = TinyFiles.ods(folder.resolve("t.ods"), "", xml(cell + cell));

        if (fits) {
            assertThat(TinyFiles.cells(file, limits(sharedChars, 9, 9))).hasSize(2 * copies);
        } else {
            assertThatThrownBy(() -> TinyFiles.cells(file, limits(sharedChars, 9, 9)))
                    .hasMessageContaining("the same text repeated over and over");
        }
    }

    @Test
    void repeatsATextInAtMost1024CellsOfARow() throws IOException {
        String row = "<row><cell columns=\"%d\"><p>x</p></cell></row>";
        Path most = TinyFiles.ods(folder.resolve("t.ods"), "", xml(row.formatted(1024)));
        Path more = TinyFiles.ods(folder.resolve("u.ods"), "", xml(row.formatted(1025)));
        Path last = TinyFiles.ods(
                folder.resolve("v.ods"),
                "",
                xml("<row><cell columns=\"16382\"/><cell columns=\"5000\"><p>x</p></cell><cell><p>y</p></cell></row>"));

        assertThat(TinyFiles.cells(most)).hasSize(1024);
        assertThatThrownBy(() -> TinyFiles.cells(more)).hasMessageContaining("repeated over and over");
        assertThat(TinyFiles.cells(last)).containsExactly("XFC1 text x", "XFD1 text x");
    }

    @Test
    void takesElements64DeepAndNoDeeper() throws IOException {
        String deep = "<row><cell><p>%sx%s</p></cell></row>";
        int deepest = 64 - 6;
        Path fits = TinyFiles.ods(
                folder.resolve("t.ods"),
                "",
                xml(deep.formatted("<text:a>".repeat(deepest - 1), "</text:a>".repeat(deepest - 1))));
        Path over = TinyFiles.ods(
                folder.resolve("u.ods"),
                "",
                xml(deep.formatted("<text:a>".repeat(deepest), "</text:a>".repeat(deepest))));

        assertThat(TinyFiles.cells(fits)).containsExactly("A1 text x");
        assertThatThrownBy(() -> TinyFiles.cells(over)).hasMessageContaining("content.xml");
    }

    @Test
    void countsOnlyRowsThatHoldAnythingEachAsOftenAsItIsRepeated() throws IOException {
        String row = "<row rows=\"2\"><cell><p>x</p></cell></row>";
        String gap = "<row rows=\"1000000\"><cell/></row>";
        Path fits = TinyFiles.ods(
                folder.resolve("t.ods"),
                "",
                xml(row + gap + row + "</table:table><table:table table:name=\"two\">" + row));
        Path over = TinyFiles.ods(folder.resolve("u.ods"), "", xml(row + row + "<row><cell><p>y</p></cell></row>"));

        assertThat(TinyFiles.cells(fits, limits(99, 4, 9)))
                .containsExactly("A1 text x", "A1 text x", "A1000003 text x", "A1000003 text x");
        try (Book book = Books.open(fits, limits(99, 4, 9))) {
            book.read(0, grid -> true);
            assertThat(book.read(1, grid -> true)).isEmpty();
        }
        assertThatThrownBy(() -> TinyFiles.cells(over, limits(99, 4, 9))).hasMessageContaining("over 4 rows");
    }

    @ParameterizedTest
    @CsvSource({"200, 199000, true", "200, 200000, false", "201, 0, false", "1, 500000, true"})
    void limitsHowOftenTheContentWouldHaveToBeRead(int sheets, int pieces, boolean fits) throws IOException {
        String content = "<row><cell><p>x</p></cell></row>"
                + "</table:table><table:table>".repeat(sheets - 1)
                + "<row/>".repeat(pieces / 2);
        Path file = TinyFiles.ods(folder.resolve("t.ods"), "", xml(content));

        if (fits) {
            assertThat(TinyFiles.cells(file)).containsExactly("A1 text x");
        } else {
            assertThatThrownBy(() -> TinyFiles.cells(file)).hasMessageContaining(sheets + " sheets of this size");
        }
    }
}
