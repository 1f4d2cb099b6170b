package org.nightdesk.cli;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.NullUnmarked;
import org.nightdesk.cli.HandInWays.Next;

/** Hidden columns and headings that programs and people changed. */
@NullUnmarked
final class HandInKeys extends HandInKind {
    HandInKeys(UnaryOperator<String> translate) {
        super(translate);
        spelledAnew();
        exchanged();
        headings();
    }

    private void keys(String name, UnaryOperator<String> change) {
        rows(name, Next.TAKEN, rows -> rows.forEach(row -> put(row, KEY, change.apply(text(row, KEY)))));
    }

    private void spelledAnew() {
        keys("keys-with-spaces-behind", key -> key + "  ");
        keys("keys-with-no-break-spaces", key -> key + "\u00a0");
        keys(
                "keys-in-full-width",
                key -> key.chars()
                        .mapToObj(c -> String.valueOf((char) (c > ' ' && c < 127 ? c + 0xFEE0 : c)))
                        .collect(Collectors.joining()));
        keys("keys-with-dashes", key -> key.replace('-', '\u2013'));
        keys("keys-in-quotation-marks", key -> "\u201c" + key + "\u201d");
        keys("keys-in-small-letters", key -> key.toLowerCase(Locale.ROOT));
        keys("keys-cut-off", key -> key.substring(0, key.length() - 3));
    }

    private static void turn(List<Row> rows, int column) {
        List<String> cells = column(rows, column);
        Collections.rotate(cells, 1);
        setColumn(rows, column, cells);
    }

    private void exchanged() {
        rows("two-keys-exchanged", Next.TAKEN, rows -> turn(rows.subList(2, 4), KEY));
        rows("all-keys-pushed-down", Next.TAKEN, rows -> turn(rows, KEY));
        rows("keys-and-fingerprints-pushed-down", Next.SLIP, rows -> {
            turn(rows, KEY);
            turn(rows, FINGERPRINT);
        });
        rows(
                "one-key-filled-down",
                Next.TAKEN,
                rows -> setColumn(rows.subList(2, 5), KEY, Collections.nCopies(3, text(rows.get(2), KEY))));
    }

    private void headings() {
        book("headings-in-another-language-and-order", Next.TAKEN, book -> {
            Sheet sheet = book.getSheetAt(1);
            sheet.forEach(row -> {
                String source = text(row, SOURCE);
                put(row, SOURCE, text(row, FINGERPRINT));
                put(row, FINGERPRINT, text(row, TRANSLATION));
                put(row, TRANSLATION, source);
            });
            for (int column = 0; column <= FINGERPRINT; column++) {
                put(sheet.getRow(0), column, "");
                put(sheet.getRow(1), column, "\uc5f4 " + column);
            }
        });
        book("headings-deleted", Next.TAKEN, book -> {
            Sheet sheet = book.getSheetAt(1);
            sheet.removeRow(sheet.getRow(0));
            sheet.removeRow(sheet.getRow(1));
        });
        book("headings-deleted-and-a-draft-beside", Next.SLIP, book -> {
            Sheet sheet = book.getSheetAt(1);
            sheet.removeRow(sheet.getRow(0));
            sheet.removeRow(sheet.getRow(1));
            rows(sheet).forEach(row -> put(row, FINGERPRINT + 1, "Draft of " + row.getRowNum()));
        });
        book(
                "heading-cells-merged",
                Next.TAKEN,
                book -> book.getSheetAt(1).addMergedRegion(new CellRangeAddress(1, 1, SOURCE, TRANSLATION)));
    }
}
