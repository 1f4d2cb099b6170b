package org.nightdesk.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.NullUnmarked;
import org.nightdesk.cli.HandInWays.Next;

/** Texts and rows in another order, and remarks. */
@NullUnmarked
final class HandInOrder extends HandInKind {
    HandInOrder(UnaryOperator<String> translate) {
        super(translate);
        wrongOrder();
        remarks();
    }

    private void wrongOrder() {
        book("rows-sorted", Next.TAKEN, book -> {
            List<Row> rows = rows(book.getSheetAt(1));
            List<List<String>> cells = new ArrayList<>();
            for (Row row : rows) {
                List<String> one = new ArrayList<>();
                for (int column = 0; column <= FINGERPRINT; column++) {
                    one.add(text(row, column));
                }
                cells.add(one);
            }
            cells.sort(Comparator.comparing(one -> one.get(TRANSLATION)));
            for (int column = 1; column <= FINGERPRINT; column++) {
                int at = column;
                setColumn(rows, column, cells.stream().map(one -> one.get(at)).toList());
            }
        });
        rows("only-the-texts-sorted", Next.SLIP, rows -> {
            List<String> texts = column(rows, TRANSLATION);
            texts.sort(Comparator.naturalOrder());
            setColumn(rows, TRANSLATION, texts);
        });
        rows("texts-one-row-down", Next.SLIP, rows -> {
            List<String> texts = column(rows, TRANSLATION);
            texts.add(0, "");
            put(
                    rows.get(0).getSheet().createRow(rows.get(rows.size() - 1).getRowNum() + 1),
                    TRANSLATION,
                    texts.get(texts.size() - 1));
            setColumn(rows, TRANSLATION, texts);
        });
        rows("texts-upside-down", Next.SLIP, rows -> {
            List<String> texts = column(rows, TRANSLATION);
            Collections.reverse(texts);
            setColumn(rows, TRANSLATION, texts);
        });
        rows(
                "a-remark-below",
                Next.TAKEN,
                rows -> put(
                        rows.get(0)
                                .getSheet()
                                .createRow(rows.get(rows.size() - 1).getRowNum() + 3),
                        TRANSLATION,
                        "Thank you for this one!"));
    }

    private void remarks() {
        for (int column : List.of(PART - 1, PART, SOURCE, COMMENT, NOTE, NOTE + 1)) {
            rows(
                    "said-below-in-column-" + column,
                    Next.HEARD,
                    rows -> put(
                            rows.get(0)
                                    .getSheet()
                                    .createRow(rows.get(rows.size() - 1).getRowNum() + 3),
                            column,
                            HandInWays.SAID + column));
        }
        book("said-on-start", Next.HEARD, book -> {
            Sheet start = book.getSheetAt(0);
            put(start.createRow(start.getLastRowNum() + 2), 1, HandInWays.SAID + "on the first sheet");
        });
        book(
                "said-beside-start",
                Next.HEARD,
                book -> put(book.getSheetAt(0).getRow(4), 3, HandInWays.SAID + "beside it"));
        book(
                "said-on-a-new-sheet",
                Next.HEARD,
                book -> put(book.createSheet("Remarks").createRow(0), 0, HandInWays.SAID + "on a sheet of mine"));
    }
}
