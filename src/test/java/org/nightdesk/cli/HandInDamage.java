package org.nightdesk.cli;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import org.nightdesk.cli.HandInWays.Next;

/** Workbooks that have lost a part. */
@NullUnmarked
final class HandInDamage extends HandInKind {
    HandInDamage(UnaryOperator<String> translate) {
        super(translate);
        lostParts();
    }

    private void lostParts() {
        rows("keys-cleared", Next.TAKEN, rows -> rows.forEach(row -> put(row, KEY, "")));
        rows("fingerprints-cleared", Next.TAKEN, rows -> rows.forEach(row -> put(row, FINGERPRINT, "")));
        rows(
                "keys-and-fingerprints-cleared",
                Next.TAKEN,
                rows -> rows.forEach(row -> {
                    put(row, KEY, "");
                    put(row, FINGERPRINT, "");
                }));
        rows(
                "a-key-mistyped",
                Next.TAKEN,
                rows -> put(rows.get(2), KEY, "X" + text(rows.get(2), KEY).substring(1)));
        rows("sources-cleared", Next.TAKEN, rows -> rows.forEach(row -> put(row, SOURCE, "")));
        book("other-sheets-removed", Next.TAKEN, book -> {
            while (book.getNumberOfSheets() > 2) {
                book.removeSheetAt(2);
            }
            book.removeSheetAt(0);
        });
        book("sheet-renamed", Next.TAKEN, book -> book.setSheetName(1, "Sheet 1 (final)"));
        book("headings-renamed", Next.TAKEN, book -> {
            for (int column = 0; column <= FINGERPRINT; column++) {
                put(book.getSheetAt(1).getRow(1), column, "Column " + column);
            }
        });
        book(
                "a-column-inserted",
                Next.TAKEN,
                book -> book.getSheetAt(1).forEach(row -> {
                    for (int column = FINGERPRINT; column >= SOURCE; column--) {
                        put(row, column + 1, text(row, column));
                    }
                    put(row, SOURCE, row.getRowNum() == 1 ? "My notes" : "");
                }));
    }
}
