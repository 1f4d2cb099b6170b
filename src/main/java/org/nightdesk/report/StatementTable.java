package org.nightdesk.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.nightdesk.io.AtomicFile;
import org.nightdesk.ledger.SourceSizes.Size;

/** Statements as comma-separated values (RFC 4180) in UTF-8 with a byte order mark, without which Excel misreads them. */
public final class StatementTable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** What spreadsheets take for the beginning of a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private static final List<String> HEADER = List.of(
            "person",
            "role",
            "article",
            "locale",
            "done rows",
            "done words",
            "done characters",
            "done characters without spaces",
            "published rows",
            "published words",
            "published characters",
            "published characters without spaces");

    private StatementTable() {}

    /** Writes a line for each article. A text that a spreadsheet would take for a formula gets an apostrophe in front. */
    public static void write(Path file, List<Statements.Line> lines) throws IOException {
        AtomicFile.write(file, out -> {
            Writer characters = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            characters.write(BYTE_ORDER_MARK);
            CsvWriter writer = CsvWriter.builder().build(characters);
            writer.writeRecord(HEADER);
            for (Statements.Line line : lines) {
                Size done = line.done();
                Size published = line.published();
                writer.writeRecord(
                        text(line.person()),
                        line.role(),
                        text(line.article()),
                        line.locale(),
                        String.valueOf(done.rows()),
                        String.valueOf(done.words()),
                        String.valueOf(done.characters()),
                        String.valueOf(done.withoutSpaces()),
                        String.valueOf(published.rows()),
                        String.valueOf(published.words()),
                        String.valueOf(published.characters()),
                        String.valueOf(published.withoutSpaces()));
            }
            writer.flush();
        });
    }

    private static String text(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
