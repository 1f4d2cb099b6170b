package org.nightdesk.glossary.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.office.Refusal;
import org.nightdesk.office.read.Book;
import org.nightdesk.office.read.Books;
import org.nightdesk.office.read.FileKind;
import org.nightdesk.office.read.Limits;

/**
 * Glossaries as workbooks: the sheet {@value #SHEET}, else the first one. Read in any format ({@link Books}), written as
 * .xlsx. Formulas are never calculated; a cell whose text cannot be known for sure is a problem.
 */
final class WorkbookGlossary implements GlossaryFormat {
    static final String SHEET = "Glossary";

    private static final int MOST_PARTS = 500;
    private static final int MOST_ROWS = 1 << 20;
    private static final int MOST_CHARS_OF_A_CELL = 32_767;
    private static final Limits LIMITS = new Limits(
            GlossaryFiles.LARGEST_FILE_BYTES, MOST_PARTS, 1L << 30, 250, 128 << 20, MOST_ROWS, MOST_CHARS_OF_A_CELL);

    @Override
    public void read(Path file, GlossaryReading reading) throws IOException {
        reading.countBy("row");
        try (Book book = Books.open(file, LIMITS)) {
            if (book.kind() == FileKind.CSV) {
                reading.lost(
                        0,
                        "",
                        "the workbook is damaged (it is plain text)",
                        "Save it anew as .xlsx, or name it .csv if that is what it is");
                return;
            }
            GlossarySheet sheet = new GlossarySheet(reading);
            book.read(sheet(book.sheets()), sheet);
            sheet.end();
        } catch (Refusal refusal) {
            FormRules.Fault fault = fault(refusal);
            reading.lost(0, "", fault.reason(), fault.remedy());
        }
    }

    private static int sheet(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (SHEET.equalsIgnoreCase(names.get(i))) {
                return i;
            }
        }
        return 0;
    }

    private static FormRules.Fault fault(Refusal refusal) {
        return switch (refusal.kind()) {
            case DAMAGED ->
                new FormRules.Fault(
                        "the workbook is damaged (" + refusal.what() + ")",
                        "Get it sent again, or save it anew as .xlsx");
            case TOO_LARGE ->
                new FormRules.Fault(
                        "the workbook is too large: " + refusal.what(), "Use a .csv file, or several workbooks");
            case PROTECTED ->
                new FormRules.Fault("the workbook is protected by a password", "Save it as .xlsx without a password");
            case PDF, DOCUMENT, PICTURE, MAIL, ARCHIVE, NOT_A_WORKBOOK, OTHER_FORMAT, HOSTILE ->
                new FormRules.Fault(
                        "the workbook cannot be understood (" + refusal.what() + ")",
                        "Save it anew as .xlsx, or as CSV UTF-8");
        };
    }

    @Override
    public void write(OutputStream out, List<GlossaryEntry> entries, TableLayout layout, Locale source)
            throws IOException {
        new WorkbookGlossaryWriter(Columns.toHold(entries, layout), layout).write(out, entries);
    }
}
