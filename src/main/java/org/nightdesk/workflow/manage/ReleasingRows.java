package org.nightdesk.workflow.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.Person.Role;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.receipt.Receipts;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.nightdesk.workflow.TranslationInWork;
import org.nightdesk.workflow.UnitLife;
import org.nightdesk.workflow.manage.Intervention.Action;
import org.nightdesk.workflow.manage.Intervention.Word;

/** Lets single rows go on or opens them again. Writes belong into the caller's transaction. */
public final class ReleasingRows {
    private final Articles articles;
    private final Units units;
    private final Kits kits;
    private final Receipts receipts;
    private final UnitLife life;
    private final Booking booking;

    ReleasingRows(Articles articles, Units units, Kits kits, Receipts receipts, UnitLife life, Booking booking) {
        this.articles = articles;
        this.units = units;
        this.kits = kits;
        this.receipts = receipts;
        this.life = life;
        this.booking = booking;
    }

    /**
     * Lets a held row go on.
     *
     * @param again whether its translator gets it once more, instead of taking the text that came back
     */
    public Outcome release(RowKey key, boolean again, Word word) {
        Row row = row(key);
        if (row == null) {
            return noRow(key);
        }
        if (row.unit.state() != UnitState.HELD) {
            return new Outcome.Nothing("Row " + key + " is " + row.unit.state().label() + ", not held.", "");
        }
        Subject subject = Subject.of(row.work);
        if (again) {
            life.sentBack(
                    row.work.id(), Map.of(row.unit.id(), row.segment.segment().words()));
            if (!word.why().isEmpty()) {
                units.remark(new Units.Remark(row.unit.id(), word.why(), word.by(), Role.EDITOR, word.on()));
            }
            booking.keep(subject, Action.RELEASE, "row " + key, word);
            return new Outcome.Done(
                    List.of(subject.title() + ": row " + key + " is open again."),
                    List.of("The next night sends it to its translator."));
        }
        Receipts.HeldRow held = receipts.lastHeld(row.unit.id()).orElse(null);
        if (held == null || held.text().isBlank()) {
            return new Outcome.Nothing(
                    "No text came back for row " + key + ".",
                    "Send it out once more: nightdesk release " + key + " --again");
        }
        boolean review = kits.byCode(held.kitCode())
                .map(kit -> kit.kind() == Kit.Kind.REVIEW)
                .orElse(false);
        life.returned(
                row.unit.id(),
                new Units.NewText(
                        held.text(),
                        held.person(),
                        review ? Role.EDITOR : Role.TRANSLATOR,
                        held.receiptId(),
                        word.on()));
        life.toCheck(row.work.id());
        booking.keep(subject, Action.RELEASE, "row " + key, word);
        return new Outcome.Done(
                List.of(subject.title() + ": row " + key + " has the text of " + held.person() + ": " + held.text()),
                List.of("The next night checks it; then it goes to the editor."));
    }

    private record Row(TranslationInWork work, StoredSegment segment, Unit unit) {}

    private @Nullable Row row(RowKey key) {
        Optional<Translation> translation = articles.byRef(key.translation());
        if (translation.isEmpty()) {
            return null;
        }
        TranslationInWork work = TranslationInWork.load(translation.get().id(), articles, units);
        for (StoredSegment segment : work.article().segments()) {
            Unit unit = work.unit(segment);
            if (segment.segment().ref() == key.segment() && unit != null) {
                return new Row(work, segment, unit);
            }
        }
        return null;
    }

    private static Outcome noRow(RowKey key) {
        return new Outcome.Nothing(
                "There is no row " + key + ".", "Row keys are in the last columns of a kit, and in nightdesk explain.");
    }

    /** Opens an accepted row again: its translator gets it with the reason, its editor afterwards. */
    public Outcome reopen(RowKey key, Word word) {
        Row row = row(key);
        if (row == null) {
            return noRow(key);
        }
        Unit unit = row.unit;
        if (!unit.state().isAccepted()) {
            return new Outcome.Nothing(
                    "Row " + key + " is " + unit.state().label() + ", not approved or published.", "");
        }
        boolean published = unit.state() == UnitState.PUBLISHED;
        life.corrected(row.work.id(), Map.of(unit.id(), row.segment.segment().words()));
        if (!word.why().isEmpty()) {
            units.remark(new Units.Remark(unit.id(), word.why(), word.by(), Role.EDITOR, word.on()));
        }
        Subject subject = Subject.of(row.work);
        booking.keep(subject, Action.REOPEN, "row " + key, word);
        List<String> next = new ArrayList<>();
        next.add("The next night sends it to its translator" + (word.why().isEmpty() ? "." : " with your reason."));
        if (published) {
            next.add("The page stays as it is until the new text is approved; then it is published as a correction.");
        }
        return new Outcome.Done(List.of(subject.title() + ": row " + key + " is open again."), next);
    }
}
