package org.nightdesk.office.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells that hold more than a cell may: 10 characters here, in up to three cells of a file. */
@NullUnmarked
class LongCellsTest {
    private static final Limits LIMITS = new Limits(8 << 20, 20, 16 << 20, 10_000, 8 << 20, 100, 10, 8 << 20, 3);

    @TempDir
    private Path folder;

    private static String cell(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private Path xlsx(String cells) throws IOException {
        return TinyFiles.xlsx(folder.resolve("t.xlsx"), "<row>" + cells + "</row>", Map.of());
    }

    @Test
    void readsTheBeginningOfEachAndAllOthersWhole() throws IOException {
        assertThat(TinyFiles.cells(xlsx(cell("short") + cell("a".repeat(11)) + cell("123456789\ud83d\ude00")), LIMITS))
                .containsExactly("A1 text short", "B1 long aaaaaaaaaa", "C1 long 123456789");
    }

    @Test
    void tellsHowLongTheWholeIs() throws IOException {
        try (Book book = Books.open(xlsx(cell("a".repeat(4321))), LIMITS)) {
            book.read(0, row -> {
                assertThat(row.value(0)).isEqualTo("4321");
                return true;
            });
        }
    }

    @Test
    void refusesAFileThatHasManyOfThemOrAHugeOne() throws IOException {
        Path many = xlsx(cell("a".repeat(11)).repeat(4));
        assertThatThrownBy(() -> TinyFiles.cells(many, LIMITS)).hasMessageContaining("row 1 has 11 characters");

        Path huge = xlsx(cell("a".repeat(1_000_001)));
        assertThatThrownBy(() -> TinyFiles.cells(huge, LIMITS)).hasMessageContaining("1000001 characters");
    }

    @Test
    void refusesTheFirstWhereNoneIsAllowed() throws IOException {
        Limits none = new Limits(8 << 20, 20, 16 << 20, 10_000, 8 << 20, 100, 10);

        assertThatThrownBy(() -> TinyFiles.cells(xlsx(cell("a".repeat(11))), none))
                .hasMessageContaining("too large");
    }

    @Test
    void readsThemFromTextAndOpenDocumentsToo() throws IOException {
        Path csv = Files.writeString(folder.resolve("t.csv"), "x,bbbbbbbbbbbb\n");
        assertThat(TinyFiles.cells(csv, LIMITS)).containsExactly("A1 text x", "B1 long bbbbbbbbbb");

        Path ods = TinyFiles.ods(
                folder.resolve("t.ods"),
                "",
                "<table:table-row><table:table-cell><text:p>cccccccccccc</text:p></table:table-cell></table:table-row>");
        assertThat(TinyFiles.cells(ods, LIMITS)).containsExactly("A1 long cccccccccc");
    }
}
