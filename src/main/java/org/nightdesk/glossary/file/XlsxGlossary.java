package org.nightdesk.glossary.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;

/**
 * Glossaries as workbooks: the sheet {@value #SHEET}, else the first one. Formulas are never calculated; a cell whose
 * text cannot be known for sure is a problem.
 */
final class XlsxGlossary implements GlossaryFormat {
    static final String SHEET = "Glossary";

    @Override
    public void read(Path file, GlossaryReading reading) throws IOException {
        reading.countBy("row");
        FormRules.Fault fault = WorkbookArchive.fault(file);
        if (fault != null) {
            reading.lost(0, "", fault.reason(), fault.remedy());
            return;
        }
        // The outermost edge: on hostile files POI throws any kind of exception.
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            read(workbook, reading);
        } catch (OpenXML4JException | XMLStreamException | RuntimeException e) {
            reading.lost(
                    0, "", "the workbook cannot be understood (" + e + ")", "Save it anew as .xlsx, or as CSV UTF-8");
        }
    }

    @Override
    public void write(OutputStream out, List<GlossaryEntry> entries, TableLayout layout, Locale source)
            throws IOException {
        new XlsxGlossaryWriter(Columns.toHold(entries, layout), layout).write(out, entries);
    }

    private static void read(OPCPackage workbook, GlossaryReading reading)
            throws OpenXML4JException, IOException, XMLStreamException {
        XSSFReader parts = new XSSFReader(workbook);
        try (InputStream sheet = sheet(parts);
                InputStream styles = parts.getStylesData();
                InputStream strings = parts.getSharedStringsData();
                InputStream book = parts.getWorkbookData()) {
            CellReader cells = new CellReader(
                    styles == null ? new CellStyles() : CellStyles.read(styles), strings, countsFrom1904(book));
            Table table = new Table(cells, reading);
            SheetRows.read(sheet, table);
            table.end();
        }
    }

    private static InputStream sheet(XSSFReader parts) throws OpenXML4JException, IOException {
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) parts.getSheetsData();
        InputStream chosen = null;
        while (sheets.hasNext()) {
            InputStream sheet = sheets.next();
            if (SHEET.equalsIgnoreCase(sheets.getSheetName())) {
                return sheet;
            }
            chosen = chosen == null ? sheet : chosen;
        }
        if (chosen == null) {
            throw new IllegalArgumentException("no sheet");
        }
        return chosen;
    }

    private static boolean countsFrom1904(InputStream book) throws XMLStreamException {
        XMLStreamReader xml = XmlFiles.open(book);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("workbookPr")) {
                String answer = xml.getAttributeValue(null, "date1904");
                return "1".equals(answer) || "true".equals(answer);
            }
        }
        return false;
    }

    /** Turns a sheet's rows into entries: the first row with text is the header. */
    private static final class Table implements SheetRows.Sink {
        private final CellReader cells;
        private final GlossaryReading reading;
        private boolean headerSeen;
        private @Nullable Columns columns;
        private @Nullable EntryRow entries;

        Table(CellReader cells, GlossaryReading reading) {
            this.cells = cells;
            this.reading = reading;
        }

        @Override
        public void row(int number, List<SheetRows.Cell> row) {
            if (headerSeen && columns == null) {
                return;
            }
            List<String> texts = texts(number, row);
            if (texts.stream().allMatch(String::isBlank)) {
                return;
            }
            if (!headerSeen) {
                headerSeen = true;
                columns = Columns.read(texts, number, reading);
                entries = columns == null ? null : new EntryRow(columns, reading);
            } else if (entries != null) {
                entries.read(texts, number);
            }
        }

        void end() {
            if (!headerSeen) {
                reading.lost(0, "", "the sheet is empty", "Put the names of the columns into the first row");
            }
        }

        private List<String> texts(int number, List<SheetRows.Cell> row) {
            int last = row.stream().mapToInt(SheetRows.Cell::column).max().orElse(-1);
            int width = columns == null ? last + 1 : columns.header().size();
            List<String> texts = new ArrayList<>(Collections.nCopies(width, ""));
            for (SheetRows.Cell cell : row) {
                String name = name(cell.column());
                FormRules.Fault fault = cells.fault(cell, name.equals(EntryField.ON.label()));
                if (name.startsWith(Columns.FOR_PEOPLE)) {
                    continue;
                }
                if (fault != null) {
                    reading.problem(number, name, fault.reason(), fault.remedy());
                } else if (cell.column() < width) {
                    texts.set(cell.column(), cells.text(cell));
                } else if (!cells.text(cell).isBlank()) {
                    reading.problem(number, "", "there is text to the right of the table", "Move it into a column");
                }
            }
            return texts;
        }

        private String name(int column) {
            return columns == null || column >= columns.header().size()
                    ? ""
                    : columns.header().get(column);
        }
    }
}
