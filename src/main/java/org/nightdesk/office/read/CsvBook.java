package org.nightdesk.office.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.nightdesk.io.TextDecoding;
import org.nightdesk.office.Refusal;
import org.nightdesk.office.Refusals;

/**
 * A table in a text file (RFC 4180), with any of the usual separators and encodings. A cell that reads like a number, a
 * date, a truth value or an error counts as one: what the person typed may have been something else. A text that looks like a formula
 * carries a guard only where the header says so ({@link #GUARDED}).
 */
public final class CsvBook implements Book {
    /** A header cell that says: an apostrophe before {@code = + - @}, TAB, CR or an apostrophe is a guard, not text. */
    static final String GUARDED = "nd:guarded";

    private static final int LONGEST_VALUE = 30;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)*(?:[eE][+-]?\\d+)?\\s?%?");
    private static final Pattern DATE = Pattern.compile("\\d{1,4}([-/.])\\d{1,2}(?:\\1\\d{1,4})?");
    private static final Pattern ERROR = Pattern.compile("#(?:N/A|REF!|NAME\\?|VALUE!|DIV/0!|NUM!|NULL!)|Err:\\d+");
    private static final int MAX_BYTES = 32 << 20;

    private final String file;
    private final String text;
    private final char separator;
    private final boolean lossy;
    private final Limits limits;

    private CsvBook(String file, String text, boolean lossy, Limits limits) {
        this.file = file;
        this.text = text;
        this.separator = separator(text);
        this.lossy = lossy;
        this.limits = limits;
    }

    static CsvBook open(Path path, String file, Limits limits) throws IOException {
        if (Files.size(path) > MAX_BYTES) {
            throw Refusals.tooLarge(file, "over 32 MiB of text");
        }
        byte[] bytes = Files.readAllBytes(path);
        TextDecoding.Text decoded =
                TextDecoding.decode(bytes, Locale.ROOT, null, unknown -> noText(file, looksLikeTable(bytes)));
        String text = decoded.text();
        if (text.indexOf('\0') >= 0) {
            throw noText(file, false);
        }
        if (text.isBlank()) {
            throw Refusals.damaged(file, "it is empty");
        }
        return new CsvBook(file, text, !decoded.holdsAllCharacters(), limits);
    }

    /** Whether bytes in an unknown encoding have the lines and separators of a table. */
    private static boolean looksLikeTable(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 20_000), StandardCharsets.ISO_8859_1);
        boolean control = head.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
        return !control && head.lines().count() > 1 && head.chars().anyMatch(c -> c == ',' || c == ';' || c == '\t');
    }

    private static Refusal noText(String file, boolean table) {
        if (table) {
            return Refusals.notAWorkbook(
                    file,
                    "This is a table (CSV) in an old encoding that cannot be told with certainty",
                    "Save it as “CSV UTF-8” or, better, as .xlsx and send that file");
        }
        return Refusals.notAKit(file, "The file is neither a workbook nor readable text");
    }

    /** The separator that stands most often outside quotes in the first record. */
    private static char separator(String text) {
        int[] counts = new int[128];
        boolean quoted = false;
        for (int i = 0; i < text.length() && i < 20_000; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r') && counts[','] + counts[';'] + counts['\t'] > 0) {
                break;
            } else if (!quoted && c < counts.length) {
                counts[c]++;
            }
        }
        return counts['\t'] > Math.max(counts[';'], counts[',']) ? '\t' : counts[';'] > counts[','] ? ';' : ',';
    }

    @Override
    public boolean isLossy() {
        return lossy;
    }

    @Override
    public FileKind kind() {
        return FileKind.CSV;
    }

    @Override
    public List<String> sheets() {
        return List.of(file);
    }

    @Override
    public List<String> properties() {
        return List.of();
    }

    @Override
    public List<Merge> read(int sheet, RowSink sink) throws IOException {
        GridRow row = new GridRow();
        LongCells longCells = new LongCells(file, limits);
        int place = 0;
        boolean guarded = false;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord record : csv) {
                row.reset(++place);
                guarded |= record.getFields().contains(GUARDED);
                for (int i = 0; i < record.getFieldCount(); i++) {
                    String field = guarded ? unguarded(record.getField(i)) : record.getField(i);
                    if (longCells.isLong(field)) {
                        longCells.add(row, i, field);
                    } else {
                        row.add(i, kind(field), field, false);
                    }
                }
                if (place > limits.rows()) {
                    throw Refusals.tooLarge(file, "over " + limits.rows() + " rows");
                }
                if (row.size() > 0 && !sink.row(row)) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            throw Refusals.damaged(file, "row " + (place + 1) + " has a quotation mark out of place or is too long");
        }
        return List.of();
    }

    /** What a cell may have been before it was saved as text: a value a program made of what the person typed. */
    private static CellKind kind(String field) {
        if (field.length() > LONGEST_VALUE) {
            return CellKind.TEXT;
        }
        String value = field.strip();
        if (NUMBER.matcher(value).matches()) {
            return CellKind.NUMBER;
        }
        if (DATE.matcher(value).matches()) {
            return CellKind.DATE;
        }
        if (ERROR.matcher(value).matches()) {
            return CellKind.ERROR;
        }
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false") ? CellKind.BOOLEAN : CellKind.TEXT;
    }

    /** The text as a cell of a guarded file holds it: programs take it for text, not for a formula. */
    static String guarded(String text) {
        return isRisky(text) ? "'" + text : text;
    }

    static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && isRisky(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isRisky(String text) {
        return !text.isEmpty() && "=+-@\t\r'".indexOf(text.charAt(0)) >= 0;
    }

    @Override
    public void close() {}
}
