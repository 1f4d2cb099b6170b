package org.nightdesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.ledger.SourceSizes.Size;

class StatementTableTest {
    @Test
    void writesALineForEachArticleAndNoFormula(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("statement.csv");

        StatementTable.write(
                file,
                List.of(
                        new Statements.Line("kim", "translator", "light, \"house\"", "en", size(2), Size.NONE),
                        new Statements.Line("kim", "translator", "=cmd|' /C calc'!A0", "ja", Size.NONE, size(1))));

        assertThat(Files.readString(file)).startsWith("\uFEFFperson,role,article,locale,done rows,");
        assertThat(Files.readAllLines(file).subList(1, 3))
                .containsExactly(
                        "kim,translator,\"light, \"\"house\"\"\",en,2,20,80,60,0,0,0,0",
                        "kim,translator,'=cmd|' /C calc'!A0,ja,0,0,0,0,1,10,40,30");
    }

    private static Size size(int rows) {
        return new Size(rows, 10L * rows, 40L * rows, 30L * rows);
    }
}
