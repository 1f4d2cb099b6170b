package org.nightdesk.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.ledger.RowKey;

/** Makes rows as a reader would have found them; whatever a test does not say is empty. */
public final class RowMaker {
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

    public static RowMaker row() {
        return new RowMaker();
    }

    public RowMaker key(@Nullable RowKey newKey) {
        key = newKey;
        keyText = newKey == null ? "" : newKey.toString();
        return this;
    }

    RowMaker keyText(String newText) {
        keyText = newText;
        return this;
    }

    public RowMaker source(String newSource) {
        source = newSource;
        return this;
    }

    public RowMaker prints(@Nullable RowPrints newPrints) {
        prints = newPrints;
        return this;
    }

    public RowMaker text(String newText) {
        text = newText;
        return this;
    }

    RowMaker shown(String newShown) {
        shown = newShown;
        return this;
    }

    public RowMaker terms(String... newTerms) {
        terms = List.of(newTerms);
        return this;
    }

    public RowMaker part(String newPart) {
        part = newPart;
        return this;
    }

    public RowMaker status(@Nullable RowStatus newStatus) {
        status = newStatus;
        return this;
    }

    public RowMaker decision(@Nullable Decision newDecision) {
        decision = newDecision;
        return this;
    }

    public RowMaker comment(String newComment) {
        comment = newComment;
        return this;
    }

    public RowMaker hold(String code) {
        holds = List.of(Reason.of(code));
        return this;
    }

    RowMaker note(String code) {
        notes = List.of(Reason.of(code, "x"));
        return this;
    }

    public RowMaker at(String newSheet, int newPlace) {
        sheet = newSheet;
        place = newPlace;
        return this;
    }

    public ReturnedRow made() {
        return new ReturnedRow(
                sheet, place, keyText, key, source, prints, text, shown, terms, part, status, decision, comment, holds,
                notes);
    }
}
