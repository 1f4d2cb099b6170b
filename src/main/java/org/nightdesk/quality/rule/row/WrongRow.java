package org.nightdesk.quality.rule.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nightdesk.quality.AnalysedArticle;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.QualityRule;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.TermText;
import org.nightdesk.quality.TermUse;
import org.nightdesk.quality.number.Amount;

/**
 * A translation that seems to belong to a row nearby: it has none of the names and numbers of its own source, and those of
 * the other row. Korean drops subjects, so one name from next door proves nothing where the own source names nobody.
 */
public final class WrongRow extends QualityRule {
    private static final int NEAR = 3;
    private static final int PROOF_WITHOUT_OWN = 2;

    public WrongRow() {
        super("wrong-row", Category.MISTRANSLATION, Severity.CRITICAL);
    }

    @Override
    public void check(AnalysedArticle article, Findings findings) {
        List<CheckedUnit> units = article.units();
        List<Anchors> anchors = new ArrayList<>(units.size());
        for (CheckedUnit unit : units) {
            anchors.add(Anchors.of(unit));
        }
        for (CheckedUnit unit : article.translated()) {
            Anchors own = anchors.get(unit.index());
            if (own.foundIn(unit) == 0) {
                checkRowsNear(unit, units, anchors, findings);
            }
        }
    }

    private void checkRowsNear(CheckedUnit unit, List<CheckedUnit> units, List<Anchors> anchors, Findings findings) {
        for (int distance = 1; distance <= NEAR; distance++) {
            for (int other : new int[] {unit.index() - distance, unit.index() + distance}) {
                if (other >= 0
                        && other < units.size()
                        && belongsTo(anchors.get(other), unit, anchors.get(unit.index()))) {
                    report(unit, units.get(other), findings);
                    return;
                }
            }
        }
    }

    private void report(CheckedUnit unit, CheckedUnit other, Findings findings) {
        findings.add(this, unit, unit.wholeTarget(), Map.of("row", other.index() + 1, "source", other.source()));
    }

    private static boolean belongsTo(Anchors other, CheckedUnit unit, Anchors own) {
        if (other.size() == 0 || own.size() == 0 && !other.hasNumber()) {
            return false;
        }
        Anchors theirs = other.without(own);
        int found = theirs.foundIn(unit);
        boolean all = found > 0 && found == theirs.size();
        return all && (own.size() > 0 || found >= PROOF_WITHOUT_OWN && theirs.hasNumber());
    }

    /** What a translation of a source must have: its sure terms and its larger numbers. */
    private record Anchors(List<TermUse> terms, List<Amount> numbers) {
        /** Numbers up to this one turn up in any sentence. */
        private static final double COMMON = 3;

        static Anchors of(CheckedUnit unit) {
            List<Amount> numbers = new ArrayList<>();
            for (Amount amount : unit.numbers().required()) {
                if (amount.value() > COMMON) {
                    numbers.add(amount);
                }
            }
            return new Anchors(unit.termUses().all(), numbers);
        }

        int size() {
            return terms.size() + numbers.size();
        }

        boolean hasNumber() {
            return !numbers.isEmpty();
        }

        /** Those that another source does not share. */
        Anchors without(Anchors other) {
            List<TermUse> ownTerms = new ArrayList<>(terms);
            ownTerms.removeIf(use -> other.terms.stream()
                    .anyMatch(shared -> shared.entry().id().equals(use.entry().id())));
            List<Amount> ownNumbers = new ArrayList<>(numbers);
            ownNumbers.removeIf(number -> other.numbers.stream().anyMatch(number::isRenderedBy));
            return new Anchors(ownTerms, ownNumbers);
        }

        int foundIn(CheckedUnit unit) {
            if (size() == 0) {
                return 0;
            }
            int found = 0;
            TermText text = new TermText(unit.foldedTarget(), unit.targetLanguage());
            for (TermUse use : terms) {
                found += text.find(use.meant(), 0) != null ? 1 : 0;
            }
            for (Amount number : numbers) {
                found += unit.numbers().written().stream().anyMatch(number::isRenderedBy) ? 1 : 0;
            }
            return found;
        }
    }
}
