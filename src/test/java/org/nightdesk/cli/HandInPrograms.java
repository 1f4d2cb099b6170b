package org.nightdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.nightdesk.cli.HandInWays.Next;

/** What other programs, phones and mail make of a kit. */
@NullUnmarked
final class HandInPrograms extends HandInKind {
    HandInPrograms(UnaryOperator<String> translate) {
        super(translate);
        copies();
        cells();
        notes();
        files();
    }

    private static void copyTable(Sheet from, Sheet to, int down) {
        from.forEach(row -> {
            Row copy = to.createRow(row.getRowNum() + down);
            for (int column = 0; column <= FINGERPRINT; column++) {
                put(copy, column, text(row, column));
            }
        });
    }

    private void copies() {
        add(
                "named-copy-of",
                Next.TAKEN,
                (kit, folder) -> save(filled(kit, book -> {}), folder.resolve("Copy of " + kit.getFileName())));
        add("a-sheet-for-each-table", Next.TAKEN, (kit, folder) -> {
            XSSFWorkbook plain = new XSSFWorkbook();
            filled(kit, book -> {
                for (int i = 0; i < 2; i++) {
                    String name = book.getSheetName(i);
                    Sheet to = plain.createSheet(name + " - Table 1");
                    put(to.createRow(0), 0, name);
                    copyTable(book.getSheetAt(i), to, 1);
                }
            });
            save(plain, folder.resolve("kit.xlsx"));
        });
        book("two-sheets-each-half-filled", Next.TAKEN, book -> {
            Sheet copy = book.cloneSheet(1, "Part 2");
            List<Row> first = rows(book.getSheetAt(1));
            List<Row> second = rows(copy);
            first.subList(4, first.size()).forEach(row -> put(row, TRANSLATION, ""));
            second.subList(0, 4).forEach(row -> put(row, TRANSLATION, ""));
        });
        book("without-protection", Next.TAKEN, book -> book.getSheetAt(1).protectSheet(null));
        rows("half-of-the-texts-in-a-second-column", Next.SLIP, rows -> {
            put(rows.get(0).getSheet().getRow(1), FINGERPRINT + 1, "Translation, part 2");
            move(rows.subList(4, rows.size()), TRANSLATION, FINGERPRINT + 1);
        });
    }

    private void cells() {
        rows("a-row-of-totals", Next.TAKEN, rows -> {
            Row total =
                    rows.get(0).getSheet().createRow(rows.get(rows.size() - 1).getRowNum() + 1);
            put(total, PART, "Total");
            total.createCell(TRANSLATION).setCellFormula("COUNTA(D4:D11)");
        });
        rows("status-translated-by-a-program", Next.TAKEN, rows -> {
            List<String> words = List.of("erledigt", "terminé", "hecho", "完了", "Done!", "OK");
            for (int i = 0; i < words.size(); i++) {
                put(rows.get(i), STATUS, words.get(i));
            }
        });
        rows("a-date-as-status", Next.SLIP, rows -> put(rows.get(2), STATUS, "24/11/2026"));
        rows(
                "suggested-in-notes",
                Next.SLIP,
                rows -> rows.subList(2, 5).forEach(row -> {
                    note(row, text(row, TRANSLATION));
                    put(row, TRANSLATION, "");
                }));
        add("a-cell-of-40500-characters", Next.SLIP, (kit, folder) -> {
            StringBuilder csv = new StringBuilder();
            filled(kit, book -> {
                put(rows(book.getSheetAt(1)).get(3), TRANSLATION, "Much. ".repeat(5_000));
                book.getSheetAt(1).forEach(row -> {
                    for (int column = 0; column <= FINGERPRINT; column++) {
                        csv.append(quoted(text(row, column).replace("Much. ", "Far too much. ")))
                                .append(column < FINGERPRINT ? "," : "\n");
                    }
                });
            });
            Files.writeString(folder.resolve("kit.csv"), csv);
        });
        rows("all-struck-and-written-anew", Next.SLIP, rows -> {
            Workbook workbook = rows.get(2).getSheet().getWorkbook();
            Font font = workbook.createFont();
            font.setStrikeout(true);
            XSSFRichTextString text = new XSSFRichTextString("An earlier one " + text(rows.get(2), TRANSLATION));
            text.applyFont(0, 15, font);
            rows.get(2).getCell(TRANSLATION).setCellValue(text);
        });
        rows(
                "line-breaks-from-a-phone",
                Next.TAKEN,
                rows -> rows.forEach(row -> put(row, TRANSLATION, "\u200b" + text(row, TRANSLATION) + "\r\n")));
    }

    private void notes() {
        rows(
                "said-in-a-note-below",
                Next.HEARD,
                rows -> note(
                        rows.get(0)
                                .getSheet()
                                .createRow(rows.get(rows.size() - 1).getRowNum() + 3),
                        HandInWays.SAID + "in a note"));
        rows(
                "said-in-a-note-on-a-heading",
                Next.HEARD,
                rows -> note(rows.get(0).getSheet().getRow(1), HandInWays.SAID + "in a note above"));
    }

    private static void note(Row row, String text) {
        Workbook workbook = row.getSheet().getWorkbook();
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setRow1(row.getRowNum());
        anchor.setRow2(row.getRowNum() + 2);
        anchor.setCol1(TRANSLATION);
        anchor.setCol2(TRANSLATION + 2);
        Comment note = row.getSheet().createDrawingPatriarch().createCellComment(anchor);
        note.setString(workbook.getCreationHelper().createRichTextString(text));
        row.getCell(TRANSLATION, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellComment(note);
    }

    private void files() {
        add(
                "a-mail",
                Next.SLIP,
                (kit, folder) -> Files.writeString(
                        folder.resolve("Re kit.eml"),
                        "From: her\nTo: desk\nSubject: Re: kit\nMIME-Version: 1.0\nContent-Type: text/plain\n\n> The Lighthouse\n"));
        add("in-a-zip-with-what-a-mac-adds", Next.TAKEN, (kit, folder) -> {
            Path book = Files.createTempFile("kit", ".xlsx");
            save(filled(kit, one -> {}), book);
            zip(
                    folder.resolve("kit.zip"),
                    Map.of(
                            "kit.xlsx",
                            Files.readAllBytes(book),
                            "__MACOSX/._kit.xlsx",
                            new byte[9],
                            ".DS_Store",
                            new byte[9]));
            Files.delete(book);
        });
        add("a-list-without-headings", Next.TAKEN, (kit, folder) -> list(kit, folder.resolve("list.csv"), "\n"));
        add(
                "a-list-in-a-colleagues-folder",
                Next.MOVE,
                (kit, folder) -> list(
                        kit, folder.resolveSibling("colleague").resolve("a-list-in-a-colleagues-folder.csv"), "\r\n"));
    }

    /** @param end of a line: files with the same bytes are one file */
    private void list(Path kit, Path file, String end) throws IOException {
        StringBuilder csv = new StringBuilder();
        filled(
                kit,
                book -> rows(book.getSheetAt(1))
                        .forEach(row -> csv.append(quoted(text(row, SOURCE)))
                                .append(',')
                                .append(quoted(text(row, TRANSLATION)))
                                .append(end)));
        Files.createDirectories(file.getParent());
        Files.writeString(file, csv);
    }
}
