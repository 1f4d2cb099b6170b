package org.nightdesk.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightdesk.ledger.RowKey;

/** Makes rows as a reader would have found them; whatever a test does not say is empty. */
final class RowMaker {
    private @Nullable RowKey key;
    private String keyText = "";
    private String source = "";
    private @Nullable RowPrints prints;
    private String text = "";
    private String shown = "";
    private List<String> terms = List.of();
    private String part = "";
    private @Nullable RowStatus status;
    private @Nullable Decision decision;
    private String comment = "";
    private List<Reason> holds = List.of();
    private List<Reason> notes = List.of();
    private String sheet = "S";
    private int place = 3;

    static RowMaker row() {
        return new RowMaker();
    }

    RowMaker key(@Nullable RowKey newKey) {
        key = newKey;
        keyText = newKey == null ? "" : newKey.toString();
        return this;
    }

    RowMaker keyText(String newText) {
        keyText = newText;
        return this;
    }

    RowMaker source(String newSource) {
        source = newSource;
        return this;
    }

    RowMaker prints(@Nullable RowPrints newPrints) {
        prints = newPrints;
        return this;
    }

    RowMaker text(String newText) {
        text = newText;
        return this;
    }

    RowMaker shown(String newShown) {
        shown = newShown;
        return this;
    }

    RowMaker terms(String... newTerms) {
        terms = List.of(newTerms);
        return this;
    }

    RowMaker part(String newPart) {
        part = newPart;
        return this;
    }

    RowMaker status(@Nullable RowStatus newStatus) {
        status = newStatus;
        return this;
    }

    RowMaker decision(@Nullable Decision newDecision) {
        decision = newDecision;
        return this;
    }

    RowMaker comment(String newComment) {
        comment = newComment;
        return this;
    }

    RowMaker hold(String code) {
        holds = List.of(Reason.of(code));
        return this;
    }

    RowMaker note(String code) {
        notes = List.of(Reason.of(code, "x"));
        return this;
    }

    RowMaker at(String newSheet, int newPlace) {
        sheet = newSheet;
        place = newPlace;
        return this;
    }

    ReturnedRow made() {
        return new ReturnedRow(
                sheet, place, keyText, key, source, prints, text, shown, terms, part, status, decision, comment, holds,
                notes);
    }
}
