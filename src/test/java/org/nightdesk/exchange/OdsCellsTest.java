package org.nightdesk.exchange;

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
        assertThatThrownBy(() -> TinyFiles.cells(over)).hasMessageContaining("32768 characters");
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
}
