package org.nightdesk.cli;

import java.nio.file.Files;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.NullUnmarked;
import org.nightdesk.cli.HandInWays.Next;

/** Right texts, and texts in wrong places. */
@NullUnmarked
final class HandInTexts extends HandInKind {
    HandInTexts(UnaryOperator<String> translate) {
        super(translate);
        rightTexts();
        wrongPlaces();
    }

    private void rightTexts() {
        rows("as-asked", Next.TAKEN, rows -> {});
        rows("all-done", Next.TAKEN, rows -> rows.forEach(row -> put(row, STATUS, "done")));
        rows("done-in-korean", Next.TAKEN, rows -> rows.forEach(row -> put(row, STATUS, "완료")));
        rows("done-by-mark", Next.TAKEN, rows -> rows.forEach(row -> put(row, STATUS, "✓")));
        rows(
                "spaces-around",
                Next.TAKEN,
                rows -> rows.forEach(row -> put(row, TRANSLATION, "  " + text(row, TRANSLATION) + " \n")));
        rows(
                "no-break-spaces",
                Next.TAKEN,
                rows -> rows.forEach(row -> put(row, TRANSLATION, text(row, TRANSLATION) + "\u00a0")));
        rows("a-comment-each", Next.TAKEN, rows -> rows.forEach(row -> put(row, COMMENT, "Fine?")));
        rows("hidden-rows", Next.TAKEN, rows -> rows.forEach(row -> row.setZeroHeight(true)));
        book("hidden-columns", Next.TAKEN, book -> book.getSheetAt(1).setColumnHidden(SOURCE, true));
        rows(
                "sources-coloured-away",
                Next.TAKEN,
                rows -> rows.get(0).getCell(SOURCE).setCellStyle(null));
        add("twice", Next.TAKEN, (kit, folder) -> {
            save(filled(kit, book -> {}), folder.resolve("kit.xlsx"));
            Files.copy(folder.resolve("kit.xlsx"), folder.resolve("kit - Copy.xlsx"));
        });
        add("beside-a-lock-file", Next.CLOSE, (kit, folder) -> {
            Files.write(folder.resolve("~$kit.xlsx"), new byte[165]);
            save(filled(kit, book -> {}), folder.resolve("kit.xlsx"));
        });
        add(
                "in-a-folder-of-its-own",
                Next.TAKEN,
                (kit, folder) -> save(filled(kit, book -> {}), folder.resolve("Final/really final/kit.xlsx")));
        book("the-same-row-twice", Next.TAKEN, book -> copyRow(book.getSheetAt(1), null));
    }

    private void wrongPlaces() {
        rows("in-the-source-column", Next.SLIP, rows -> move(rows, TRANSLATION, SOURCE));
        rows("in-the-comments", Next.SLIP, rows -> move(rows, TRANSLATION, COMMENT));
        rows(
                "ticked-without-text",
                Next.SLIP,
                rows -> rows.forEach(row -> {
                    put(row, TRANSLATION, "");
                    put(row, STATUS, "done");
                }));
        rows("in-a-column-of-their-own", Next.SLIP, rows -> {
            put(rows.get(0).getSheet().getRow(1), FINGERPRINT + 2, "English");
            move(rows, TRANSLATION, FINGERPRINT + 2);
        });
        rows("in-the-notes-for-them", Next.SLIP, rows -> move(rows, TRANSLATION, NOTE));
        book("on-a-new-sheet", Next.SLIP, book -> {
            List<Row> rows = rows(book.getSheetAt(1));
            Sheet english = book.createSheet("English");
            rows.forEach(row -> {
                Row copy = english.createRow(english.getLastRowNum() + 1);
                put(copy, 0, text(row, SOURCE));
                put(copy, 1, text(row, TRANSLATION));
                put(row, TRANSLATION, "");
            });
        });
        book("texts-alone-on-a-new-sheet", Next.SLIP, book -> {
            List<Row> rows = rows(book.getSheetAt(1));
            Sheet english = book.createSheet("English");
            rows.forEach(row -> {
                put(english.createRow(english.getLastRowNum() + 1), 0, text(row, TRANSLATION));
                put(row, TRANSLATION, "");
            });
        });
        rows("in-rows-put-in-below", Next.SLIP, rows -> {
            for (int i = rows.size() - 1; i >= 0; i--) {
                Row row = rows.get(i);
                Sheet sheet = row.getSheet();
                int below = row.getRowNum() + 1;
                if (below <= sheet.getLastRowNum()) {
                    sheet.shiftRows(below, sheet.getLastRowNum(), 1);
                }
                put(sheet.createRow(below), SOURCE, text(row, TRANSLATION));
                put(row, TRANSLATION, "");
            }
        });
        rows(
                "source-and-translation-exchanged",
                Next.SLIP,
                rows -> rows.subList(2, 5).forEach(row -> {
                    String source = text(row, SOURCE);
                    put(row, SOURCE, text(row, TRANSLATION));
                    put(row, TRANSLATION, source);
                }));
        rows("one-in-the-source-column", Next.SLIP, rows -> move(rows.subList(3, 4), TRANSLATION, SOURCE));
        rows("a-formula", Next.SLIP, rows -> {
            Cell cell = rows.get(4).getCell(TRANSLATION);
            String text = cell.getStringCellValue();
            cell.setCellFormula("\"" + text + "\"");
        });
        rows("a-number", Next.SLIP, rows -> rows.get(2).getCell(TRANSLATION).setCellValue(42));
        rows("struck-through", Next.SLIP, rows -> strike(rows.get(2)));
        rows("an-unknown-status", Next.SLIP, rows -> put(rows.get(3), STATUS, "nearly so"));
        rows("words-for-merged-as-a-text", Next.SLIP, rows -> put(rows.get(5), TRANSLATION, "see above"));
        rows("merged-and-yet-a-text", Next.SLIP, rows -> put(rows.get(5), STATUS, "merged with row above"));
        rows("merged-with-a-held-row", Next.SLIP, rows -> {
            put(rows.get(4), TRANSLATION, "see below");
            put(rows.get(5), TRANSLATION, "");
            put(rows.get(5), STATUS, "merged with row above");
        });
        book("two-cells-merged", Next.SLIP, book -> {
            int at = rows(book.getSheetAt(1)).get(3).getRowNum();
            book.getSheetAt(1).addMergedRegion(new CellRangeAddress(at, at + 1, TRANSLATION, TRANSLATION));
        });
        book("the-same-row-with-two-texts", Next.SLIP, book -> copyRow(book.getSheetAt(1), "Something else."));
        rows("a-question", Next.KIT, rows -> {
            put(rows.get(3), TRANSLATION, "");
            put(rows.get(3), STATUS, "question");
            put(rows.get(3), COMMENT, "Who is meant?");
        });
        rows("half-of-it", Next.KIT, rows -> rows.subList(4, rows.size()).forEach(row -> put(row, TRANSLATION, "")));
        book(
                "rows-deleted",
                Next.KIT,
                book -> rows(book.getSheetAt(1))
                        .subList(2, 5)
                        .forEach(row -> row.getSheet().removeRow(row)));
    }

    private static void strike(Row row) {
        Workbook workbook = row.getSheet().getWorkbook();
        Font font = workbook.createFont();
        font.setStrikeout(true);
        XSSFRichTextString text = new XSSFRichTextString(text(row, TRANSLATION) + " or not");
        text.applyFont(text.length() - 7, text.length(), font);
        row.getCell(TRANSLATION).setCellValue(text);
    }

    private static void copyRow(XSSFSheet sheet, String text) {
        Row row = rows(sheet).get(2);
        Row copy = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int column = 0; column <= FINGERPRINT; column++) {
            put(copy, column, text(row, column));
        }
        if (text != null) {
            put(copy, TRANSLATION, text);
        }
    }
}
