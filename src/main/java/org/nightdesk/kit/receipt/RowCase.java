package org.nightdesk.kit.receipt;

import org.nightdesk.kit.Decision;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.NormalizedText;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowPrints;
import org.nightdesk.kit.UnitNow;
import org.nightdesk.kit.read.ReturnedRow;

/**
 * Everything a rule needs to judge one row.
 *
 * @param row as it came back
 * @param issued the fingerprints with which the unit went out in its kit
 * @param sent the fingerprints with which this very row went out; differs from {@code issued} on a return slip
 * @param unit as it stands now
 * @param kit id of the kit; empty when the file does not say
 * @param slip whether the row stands on a return slip
 * @param person key of whoever the kit was for
 */
record RowCase(
        ReturnedRow row, RowPrints issued, RowPrints sent, UnitNow unit, String kit, boolean slip, String person) {
    boolean sourceChanged() {
        return !Fingerprint.of(unit.source()).equals(issued.source());
    }

    boolean isAsSent() {
        return Fingerprint.of(row.text()).equals(sent.text());
    }

    boolean isAsNow() {
        return !unit.text().isEmpty() && NormalizedText.same(row.text(), unit.text());
    }

    /** Whether the unit has another text than the one that went out. */
    boolean textChanged() {
        return !unit.text().isEmpty() && !Fingerprint.of(unit.text()).equals(issued.text());
    }

    /** Whether the unit has another text than the one that this very row went out with. */
    boolean changedSinceSent() {
        return !unit.text().isEmpty() && !Fingerprint.of(unit.text()).equals(sent.text());
    }

    /** Whether the unit is as the last return of this kit left it. */
    boolean isOfThisKit() {
        return !kit.isEmpty() && unit.textFrom().equals(kit);
    }

    boolean isWithSomebodyElse() {
        return !unit.assignee().isEmpty() && !unit.assignee().equals(person);
    }

    /** A choice of the decision column, in the language of whoever reads the sentence it stands in. */
    Reason word(Decision decision) {
        return Reason.of(decision.word());
    }
}
