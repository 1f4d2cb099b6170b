package org.nightdesk.office.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.nightdesk.office.Refusal;
import org.nightdesk.office.Refusals;

/**
 * A binary workbook of Excel 97 to 2003 (.xls), read by POI. On hostile files POI fails in every way there is; each
 * becomes a refusal here, at the edge.
 */
final class XlsBook implements Book {
    private static final int MAX_BYTES = 32 << 20;

    static {
        IOUtils.setByteArrayMaxOverride(64 << 20);
    }

    private final String file;
    private final HSSFWorkbook workbook;
    private final Limits limits;
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

    private XlsBook(String file, HSSFWorkbook workbook, Limits limits) {
        this.file = file;
        this.workbook = workbook;
        this.limits = limits;
    }

    static XlsBook open(Path path, String file, Limits limits) throws IOException {
        if (Files.size(path) > MAX_BYTES) {
            throw Refusals.tooLarge(file, "over 32 MiB in the old format");
        }
        POIFSFileSystem system = system(path, file);
        try {
            DirectoryNode root = system.getRoot();
            if (root.hasEntry("EncryptedPackage")) {
                throw Refusals.withPassword(file);
            }
            if (root.hasEntry("WordDocument") || root.hasEntry("PowerPoint Document")) {
                throw Refusals.somethingElse(Refusal.Kind.DOCUMENT, file, "The file is a document of an old Office");
            }
            if (root.hasEntry("__properties_version1.0")) {
                throw Refusals.mail(file);
            }
            if (!root.hasEntry("Workbook") && !root.hasEntry("WORKBOOK")) {
                throw Refusals.format(file, "The file is not a workbook of Excel 97 or later");
            }
            Biff8EncryptionKey.setCurrentUserPassword(null);
            // With its nodes, or else the title would be gone and nobody left to close the file.
            return new XlsBook(file, new HSSFWorkbook(root, true), limits);
        } catch (RuntimeException | IOException | StackOverflowError | AssertionError e) {
            system.close();
            throw asRefusal(file, e);
        }
    }

    private static POIFSFileSystem system(Path path, String file) {
        try {
            return new POIFSFileSystem(path.toFile(), true);
        } catch (RuntimeException | IOException | StackOverflowError e) {
            throw asRefusal(file, e);
        }
    }

    private static RuntimeException asRefusal(String file, Throwable e) {
        if (e instanceof org.nightdesk.problem.BadInputException refusal) {
            return refusal;
        }
        if (e instanceof org.apache.poi.EncryptedDocumentException) {
            return Refusals.withPassword(file);
        }
        return Refusals.damaged(file, "the old Excel format cannot be read");
    }

    @Override
    public FileKind kind() {
        return FileKind.XLS;
    }

    @Override
    public List<String> sheets() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            names.add(workbook.getSheetName(i));
        }
        return names;
    }

    @Override
    public List<String> properties() {
        try {
            SummaryInformation summary = workbook.getSummaryInformation();
            String title = summary == null ? null : summary.getTitle();
            return title == null ? List.of() : List.of(title);
        } catch (RuntimeException e) {
            // A stamp that cannot be read here also stands in the sheets.
            return List.of();
        }
    }

    @Override
    public List<Merge> read(int index, RowSink sink) {
        try {
            HSSFSheet sheet = workbook.getSheetAt(index);
            GridRow grid = new GridRow();
            int rows = 0;
            for (Row row : sheet) {
                grid.reset(row.getRowNum() + 1);
                for (Cell cell : row) {
                    cell(grid, (HSSFCell) cell);
                }
                if (++rows > limits.rows()) {
                    throw Refusals.tooLarge(file, "over " + limits.rows() + " rows in one sheet");
                }
                if (grid.size() > 0 && !sink.row(grid)) {
                    break;
                }
            }
            return merges(sheet);
        } catch (RuntimeException | StackOverflowError e) {
            throw asRefusal(file, e);
        }
    }

    @Override
    public List<Note> notes(int index) {
        List<Note> notes = new ArrayList<>();
        try {
            workbook.getSheetAt(index)
                    .getCellComments()
                    .forEach((cell, note) -> notes.add(new Note(
                            cell.getRow() + 1,
                            cell.getColumn(),
                            XlsxNotes.written(
                                    note.getString().getString(), note.getAuthor() == null ? "" : note.getAuthor()))));
        } catch (RuntimeException e) {
            // The cells of the sheet count without their notes.
            return notes;
        }
        return notes;
    }

    private static List<Merge> merges(HSSFSheet sheet) {
        List<Merge> merges = new ArrayList<>();
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            merges.add(new Merge(
                    range.getFirstRow() + 1, range.getFirstColumn(), range.getLastRow() + 1, range.getLastColumn()));
        }
        return merges;
    }

    private void cell(GridRow grid, HSSFCell cell) {
        CellType type = cell.getCellType();
        int column = cell.getColumnIndex();
        HSSFCellStyle style = style(cell);
        boolean struck = style != null && style.getFont(workbook).getStrikeout();
        switch (type) {
            case STRING -> {
                String text = cell.getStringCellValue();
                StruckText parts = struck(cell.getRichStringCellValue());
                grid.add(
                        column,
                        CellKind.TEXT,
                        text,
                        struck || parts.any(),
                        parts.any() ? parts.in(text) : struck ? StruckText.whole(text) : text);
            }
            case NUMERIC -> {
                boolean date = style != null && DateUtil.isCellDateFormatted(cell);
                CellKind kind = date ? CellKind.DATE : CellKind.NUMBER;
                String value = value(cell, kind);
                grid.add(column, kind, style == null ? value : shown(cell), struck, value);
            }
            case BOOLEAN -> grid.add(column, CellKind.BOOLEAN, cell.getBooleanCellValue() ? "TRUE" : "FALSE", struck);
            case ERROR -> grid.add(column, CellKind.ERROR, style == null ? "#" : shown(cell), struck);
            case FORMULA -> grid.add(column, CellKind.FORMULA, result(cell), struck);
            default -> {
                // Blank cells hold nothing.
            }
        }
    }

    /** The style of a cell; null where the workbook has none of its number, as some libraries write it. */
    private static @Nullable HSSFCellStyle style(HSSFCell cell) {
        try {
            return cell.getCellStyle();
        } catch (IllegalStateException | IndexOutOfBoundsException noSuchStyle) {
            return null;
        }
    }

    private static String result(HSSFCell cell) {
        return switch (cell.getCachedFormulaResultType()) {
            case STRING ->
                cell.getRichStringCellValue().getString().isEmpty()
                        ? " "
                        : cell.getRichStringCellValue().getString();
            case NUMERIC -> XlsxStyles.plain(Double.toString(cell.getNumericCellValue()));
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            default -> " ";
        };
    }

    private static String value(HSSFCell cell, CellKind kind) {
        return kind == CellKind.DATE
                ? String.valueOf(cell.getLocalDateTimeCellValue().toLocalDate())
                : XlsxStyles.plain(Double.toString(cell.getNumericCellValue()));
    }

    private String shown(HSSFCell cell) {
        String shown = formatter.formatCellValue(cell);
        return shown.isEmpty() ? " " : shown;
    }

    private StruckText struck(HSSFRichTextString text) {
        StruckText struck = new StruckText();
        int runs = text.numFormattingRuns();
        for (int i = 0; i < runs; i++) {
            short font = text.getFontOfFormattingRun(i);
            if (font >= 0 && workbook.getFontAt(font).getStrikeout()) {
                int end = i + 1 < runs ? text.getIndexOfFormattingRun(i + 1) : text.length();
                struck.add(text.getIndexOfFormattingRun(i), end);
            }
        }
        return struck;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
