package org.nightdesk.glossary.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nightdesk.article.Work;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.io.StoredCode;
import org.nightdesk.office.write.BookTemplate;
import org.nightdesk.office.write.ExcelLimits;
import org.nightdesk.office.write.SheetXml;
import org.nightdesk.office.write.StringTable;
import org.nightdesk.office.write.ZipParts;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.problem.Problem;

/** Writes a glossary as a workbook to edit in: header that stays, filter, drop-downs, text cells, a sheet of help. */
final class WorkbookGlossaryWriter {
    private static final SpreadsheetVersion FORMAT = SpreadsheetVersion.EXCEL2007;
    private static final String ENTRIES = "xl/worksheets/sheet1.xml";
    private static final Set<String> STREAMED = Set.of(BookTemplate.CONTENT_TYPES, BookTemplate.RELATIONS, ENTRIES);

    /** Rows below the last entry that still offer their drop-downs. */
    private static final int ROWS_TO_GROW = 5_000;

    private static final int NARROW = 13;
    private static final int MIDDLE = 22;
    private static final int WIDE = 40;

    private final Columns columns;
    private final TableLayout layout;

    WorkbookGlossaryWriter(Columns columns, TableLayout layout) {
        this.columns = columns;
        this.layout = layout;
    }

    void write(OutputStream out, List<GlossaryEntry> entries) throws IOException {
        if (entries.size() >= FORMAT.getMaxRows()) {
            throw new BadInputException(
                    new Problem("", "", "a workbook cannot hold " + entries.size() + " entries", "Write a .csv file"));
        }
        Path draft = Files.createTempFile("nightdesk-glossary", ".xlsx");
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    ZipParts zip = new ZipParts(channel, draft, Instant.EPOCH)) {
                write(zip, entries);
            }
            Files.copy(draft, out);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void write(ZipParts zip, List<GlossaryEntry> entries) throws IOException {
        int text;
        int forPeople;
        BookTemplate template;
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Styles styles = new Styles(workbook);
            XSSFSheet sheet = workbook.createSheet(WorkbookGlossary.SHEET);
            layOut(sheet, styles, entries.size());
            writeHeader(sheet, styles);
            HelpSheet.write(workbook, styles.header, styles.text);
            workbook.write(bytes);
            template = BookTemplate.of(bytes.toByteArray());
            text = styles.text.getIndex();
            forPeople = styles.forPeople.getIndex();
        }
        template.start(zip);
        try (StringTable strings = template.openStrings(zip, UnaryOperator.identity())) {
            try (OutputStream part = zip.open(ENTRIES)) {
                SheetXml xml = new SheetXml(part, strings);
                xml.raw(template.head(ENTRIES));
                for (int i = 0; i < entries.size(); i++) {
                    xml.startRow(i + 2, 0);
                    writeEntry(xml, entries.get(i), text, forPeople);
                    xml.endRow();
                }
                xml.raw(template.tail(ENTRIES));
                xml.flush();
            }
        }
        for (String name : template.names()) {
            if (!STREAMED.contains(name)) {
                zip.add(name, template.part(name).getBytes(StandardCharsets.UTF_8));
            }
        }
        zip.finish();
    }

    private void layOut(XSSFSheet sheet, Styles styles, int entries) {
        int lastColumn = columns.header().size() - 1;
        sheet.createFreezePane(columns.column(EntryField.SOURCE) + 1, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, entries), 0, lastColumn));
        for (int i = 0; i <= lastColumn; i++) {
            sheet.setColumnWidth(i, width(columns.header().get(i)) * 256);
            sheet.setDefaultColumnStyle(i, styles.of(columns.header().get(i)));
        }
        offer(sheet, EntryField.KIND, GlossaryEntry.Kind.values(), entries);
        offer(sheet, EntryField.ORIGIN, GlossaryEntry.Origin.values(), entries);
        offer(sheet, EntryField.STATUS, GlossaryEntry.Status.values(), entries);
        offer(sheet, EntryField.MEDIUM, Work.Medium.values(), entries);
        offer(sheet, EntryField.DNT, new String[] {"yes"}, entries);
    }

    private void writeHeader(XSSFSheet sheet, Styles styles) {
        Row row = sheet.createRow(0);
        for (int i = 0; i < columns.header().size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(columns.header().get(i));
            cell.setCellStyle(styles.header);
        }
    }

    private void writeEntry(SheetXml xml, GlossaryEntry entry, int text, int forPeople) throws IOException {
        String[] texts = EntryRow.write(entry, columns, layout);
        for (int i = 0; i < texts.length; i++) {
            if (texts[i].isEmpty()) {
                continue;
            }
            String column = columns.header().get(i);
            if (ExcelLimits.chars(texts[i]) > ExcelLimits.CELL_CHARS) {
                throw new BadInputException(new Problem(
                        "",
                        "entry " + entry.id() + ", " + column,
                        "the text is longer than a cell of a workbook can hold",
                        "Shorten it, or write a .csv file"));
            }
            xml.text(i, column.startsWith(Columns.FOR_PEOPLE) ? forPeople : text, texts[i]);
        }
    }

    private void offer(XSSFSheet sheet, EntryField field, StoredCode<String>[] values, int entries) {
        offer(sheet, field, Arrays.stream(values).map(EntryValues::label).toArray(String[]::new), entries);
    }

    private void offer(XSSFSheet sheet, EntryField field, String[] choices, int entries) {
        int column = columns.column(field);
        int lastRow = Math.min(entries + ROWS_TO_GROW, FORMAT.getLastRowIndex());
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(choices), new CellRangeAddressList(1, lastRow, column, column));
        validation.setShowErrorBox(true);
        validation.setEmptyCellAllowed(true);
        validation.createErrorBox(field.label(), "Choose from the list: " + String.join(", ", choices));
        // POI's flag is the wrong way round for this format: true shows the arrow.
        validation.setSuppressDropDownArrow(true);
        sheet.addValidationData(validation);
    }

    private static int width(String name) {
        EntryField field = EntryField.labelled(name);
        if (name.startsWith(Columns.FOR_PEOPLE) || field == EntryField.NOTE) {
            return WIDE;
        }
        if (field == null || field == EntryField.ID || field == EntryField.SOURCE || field == EntryField.VARIANTS) {
            return MIDDLE;
        }
        return NARROW;
    }

    /** The workbook's styles. */
    private static final class Styles {
        private final CellStyle header;
        private final CellStyle text;
        private final CellStyle forPeople;

        Styles(Workbook workbook) {
            short textFormat = workbook.createDataFormat().getFormat("@");
            text = workbook.createCellStyle();
            text.setDataFormat(textFormat);
            text.setVerticalAlignment(VerticalAlignment.TOP);
            text.setWrapText(true);
            forPeople = workbook.createCellStyle();
            forPeople.cloneStyleFrom(text);
            Font grey = workbook.createFont();
            grey.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
            forPeople.setFont(grey);
            header = workbook.createCellStyle();
            header.setDataFormat(textFormat);
            Font bold = workbook.createFont();
            bold.setBold(true);
            header.setFont(bold);
            header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }

        CellStyle of(String column) {
            return column.startsWith(Columns.FOR_PEOPLE) ? forPeople : text;
        }
    }
}
