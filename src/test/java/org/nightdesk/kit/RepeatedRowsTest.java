package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.article.Part;
import org.nightdesk.kit.read.KitReader;
import org.nightdesk.kit.receipt.Receipt;
import org.nightdesk.kit.receipt.ReceiptLine;
import org.nightdesk.kit.receipt.Reconciliation;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.ledger.UnitState;

/** A kit of six rows, of which the third and the fifth say what the first says, filled in and returned. */
class RepeatedRowsTest {
    private static final int FIRST = KitBook.FIRST_BAND + 1;
    private static final Kit KIT = SampleKits.kit(Kit.Kind.TRANSLATION, Locale.ENGLISH, Locale.ENGLISH);
    private static final HandIn HAND_IN = HandIn.by("kim-hoyeun", "nightly");
    private static final String SAME = "다음 회를 기다린다.";

    @TempDir
    Path folder;

    private final List<KitArticle> articles = List.of(article());
    private final FakeStore store = FakeStore.after(KIT, articles);

    private static KitArticle article() {
        List<KitRow> rows = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            String source = n % 2 == 0 ? SAME : "다른 문장 " + "가나다라마바".charAt(n) + ".";
            rows.add(KitRow.open(SampleKits.key(0, n), Part.PARAGRAPH, source, 3, List.of()));
        }
        return new KitArticle("lighthouse", "등대", "", List.of(), rows);
    }

    /** What became of the rows, with their texts. */
    private List<String> returned(HandIn handIn, Consumer<KitBook> fill) throws Exception {
        KitBook book = KitBook.of(KIT, articles, folder.resolve("out"));
        fill.accept(book);
        Path file = folder.resolve("back.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            book.workbook.write(out);
        }
        Receipt receipt = Reconciliation.of(new KitReader().read(file), handIn, store);
        return receipt.lines().stream().map(RepeatedRowsTest::told).toList();
    }

    private static String told(ReceiptLine line) {
        return (line.outcome() + " " + line.text()).strip();
    }

    private static void put(KitBook book, int row, KitColumn column, String text) {
        book.cell(FIRST + row, column).setCellValue(text);
    }

    private static void translate(KitBook book, int row, String text) {
        put(book, row, KitColumn.TRANSLATION, text);
    }

    @Test
    void takeTheTextOfTheirFirst() throws Exception {
        List<String> rows = returned(HAND_IN.fillingRepeats(), book -> {
            translate(book, 0, "He waits.");
            translate(book, 1, "Other.");
        });

        assertThat(rows)
                .containsExactly(
                        "APPLIED He waits.",
                        "APPLIED Other.",
                        "APPLIED He waits.",
                        "BLANK",
                        "APPLIED He waits.",
                        "BLANK");
    }

    @Test
    void sayWhereTheirTextIsFrom() throws Exception {
        KitBook book = KitBook.of(KIT, articles, folder.resolve("out"));
        translate(book, 0, "He waits.");
        Path file = folder.resolve("back.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            book.workbook.write(out);
        }
        Receipt receipt = Reconciliation.of(new KitReader().read(file), HAND_IN.fillingRepeats(), store);

        assertThat(receipt.lines(RowOutcome.APPLIED))
                .extracting(line -> line.reasonsIn(Locale.ENGLISH))
                .containsExactly(
                        "",
                        "Left empty, so it takes the translation of row 1, which has the same source text",
                        "Left empty, so it takes the translation of row 1, which has the same source text");
    }

    @Test
    void keepATextOfTheirOwnAndAQuestion() throws Exception {
        List<String> rows = returned(HAND_IN.fillingRepeats(), book -> {
            translate(book, 0, "He waits.");
            translate(book, 2, "She waits.");
            put(book, 4, KitColumn.STATUS, "question");
            put(book, 4, KitColumn.COMMENT, "Who waits here?");
        });

        assertThat(rows)
                .containsExactly("APPLIED He waits.", "BLANK", "APPLIED She waits.", "BLANK", "QUESTION", "BLANK");
    }

    @Test
    void areNotFilledBesideAComment() throws Exception {
        List<String> rows = returned(HAND_IN.fillingRepeats(), book -> {
            translate(book, 0, "He waits.");
            put(book, 2, KitColumn.COMMENT, "I am not sure here.");
        });

        assertThat(rows)
                .containsExactly(
                        "APPLIED He waits.",
                        "BLANK",
                        "HELD I am not sure here.",
                        "BLANK",
                        "APPLIED He waits.",
                        "BLANK");
    }

    @Test
    void stayOpenWhereTheirFirstIsNotTakenOver() throws Exception {
        assertThat(returned(HAND_IN.fillingRepeats(), book -> translate(book, 2, "He waits.")))
                .containsExactly("BLANK", "BLANK", "APPLIED He waits.", "BLANK", "BLANK", "BLANK");
        assertThat(returned(HAND_IN.fillingRepeats(), book -> {
                    translate(book, 0, "He waits.");
                    put(book, 0, KitColumn.STATUS, "perhaps");
                }))
                .containsExactly("HELD He waits.", "BLANK", "BLANK", "BLANK", "BLANK", "BLANK");
    }

    @Test
    void stayOpenWhereTheJobAsksForEveryRow() throws Exception {
        assertThat(returned(HAND_IN, book -> translate(book, 0, "He waits.")))
                .containsExactly("APPLIED He waits.", "BLANK", "BLANK", "BLANK", "BLANK", "BLANK");
    }

    @Test
    void areCountedOnceWhenTheFileComesTwice() throws Exception {
        store.units.replaceAll((key, unit) -> unit.source().equals(SAME)
                ? new UnitNow(key, SAME, UnitState.RETURNED, "He waits.", KIT.id(), unit.assignee())
                : unit);

        assertThat(returned(HAND_IN.fillingRepeats(), book -> translate(book, 0, "He waits.")))
                .containsExactly(
                        "UNCHANGED He waits.", "BLANK", "UNCHANGED He waits.", "BLANK", "UNCHANGED He waits.", "BLANK");
    }

    @Test
    void neverReplaceATextThatCameInAnotherWay() throws Exception {
        KitRow third = articles.get(0).rows().get(2);
        store.units.put(
                third.key(), new UnitNow(third.key(), SAME, UnitState.APPROVED, "She waits.", "", "kim-hoyeun"));

        assertThat(returned(HAND_IN.fillingRepeats(), book -> translate(book, 0, "He waits.")))
                .containsExactly("APPLIED He waits.", "BLANK", "BLANK", "BLANK", "APPLIED He waits.", "BLANK");
    }
}
