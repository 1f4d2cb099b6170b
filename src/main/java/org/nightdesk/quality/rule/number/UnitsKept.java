package org.nightdesk.quality.rule.number;

import java.util.Map;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.NumberMatch.Rendering;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.UnitRule;
import org.nightdesk.quality.number.Amount;
import org.nightdesk.quality.number.Amount.Kind;

/** A number of the source is in the translation, but counts something else: dollars for won, a per cent sign lost. */
public final class UnitsKept extends UnitRule {
    public UnitsKept() {
        super("unit", Category.MISTRANSLATION, Severity.MAJOR);
    }

    @Override
    public void check(CheckedUnit unit, Findings findings) {
        for (Rendering rendering : unit.numbers().renderings()) {
            Amount source = rendering.source();
            Amount target = rendering.target();
            if (clash(source, target)) {
                Map<String, Object> named = Map.of(
                        "source", unit.source().substring(source.start(), source.end()),
                        "written", unit.target().substring(target.start(), target.end()));
                findings.add(this, unit, unit.targetSpan(target.start(), target.end()), named);
            }
        }
    }

    private static boolean clash(Amount source, Amount target) {
        boolean figures = source.weight() == Amount.Weight.EXACT && target.weight() == Amount.Weight.EXACT;
        boolean percent = figures && (source.kind() == Kind.PERCENT) != (target.kind() == Kind.PERCENT);
        boolean money = source.kind() == Kind.MONEY || target.kind() == Kind.MONEY;
        return percent
                || money && figures && source.kind() != target.kind()
                || money && source.kind() == target.kind() && !source.unit().equals(target.unit());
    }
}
