package org.nightdesk.glossary.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.io.TextDecoding;

/** Glossaries as comma-separated values (RFC 4180), written in UTF-8 with a byte order mark, without which Excel misreads it. */
final class CsvGlossary implements GlossaryFormat {
    private static final int MOST_HEADER = 4096;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Override
    public void read(Path file, GlossaryReading reading) throws IOException {
        TextDecoding.Source bytes = () -> Files.newInputStream(file);
        Optional<TextDecoding.Encoding> encoding = TextDecoding.find(
                bytes,
                reading.source(),
                unknown -> reading.lost(unknown.line(), "", unknown.reason(), "Save the file as CSV UTF-8"));
        if (encoding.isEmpty()) {
            return;
        }
        char separator = separator(encoding.get(), bytes);
        try (Reader characters = new BufferedReader(encoding.get().reader(bytes), 1 << 16);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(characters)) {
            read(records.iterator(), reading);
        } catch (CsvParseException e) {
            reading.lost(
                    0,
                    "",
                    "the commas and quotes do not add up (" + reason(e) + ")",
                    "Put a cell with commas, quotes or line breaks in quotes, and double the quotes within");
        }
    }

    /** What stands between the columns: in many countries Excel writes semicolons, and “Unicode text” has tabs. */
    private static char separator(TextDecoding.Encoding encoding, TextDecoding.Source bytes) throws IOException {
        char[] start = new char[MOST_HEADER];
        int read = 0;
        try (Reader characters = encoding.reader(bytes)) {
            for (int more = 0; more >= 0 && read < start.length; read += Math.max(0, more)) {
                more = characters.read(start, read, start.length - read);
            }
        }
        String header =
                new String(start, 0, read).stripLeading().lines().findFirst().orElse("");
        return header.indexOf(',') >= 0 ? ',' : header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    @Override
    public void write(OutputStream out, List<GlossaryEntry> entries, TableLayout layout, Locale source)
            throws IOException {
        Columns columns = Columns.toHold(entries, layout);
        try (Writer characters = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                CsvWriter writer = CsvWriter.builder().build(characters)) {
            characters.write(BYTE_ORDER_MARK);
            writer.writeRecord(columns.header());
            for (GlossaryEntry entry : entries) {
                writer.writeRecord(EntryRow.write(entry, columns, layout));
            }
        }
    }

    private static void read(Iterator<CsvRecord> records, GlossaryReading reading) {
        Columns columns = null;
        @Nullable EntryRow row = null;
        while (records.hasNext()) {
            CsvRecord cells = records.next();
            int line = (int) cells.getStartingLineNumber();
            if (isBlank(cells)) {
                continue;
            }
            if (row == null || columns == null) {
                columns = Columns.read(cells.getFields(), line, reading);
                if (columns == null) {
                    return;
                }
                row = new EntryRow(columns, reading);
            } else if (cells.getFieldCount() == columns.header().size()) {
                row.read(cells.getFields(), line);
            } else {
                reading.lost(
                        line,
                        "",
                        "the row has " + cells.getFieldCount() + " cells, the header "
                                + columns.header().size(),
                        "Add or remove commas, and put a cell that holds a comma in quotes");
            }
        }
        if (columns == null) {
            reading.lost(0, "", "the file has no header row", "Put the names of the columns into the first row");
        }
    }

    private static boolean isBlank(CsvRecord cells) {
        for (int i = 0; i < cells.getFieldCount(); i++) {
            if (!cells.getField(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static String reason(CsvParseException e) {
        Throwable cause = e.getCause();
        return cause == null || cause.getMessage() == null ? String.valueOf(e.getMessage()) : cause.getMessage();
    }
}
