package org.nightdesk.quality.rule.term;

import java.util.Map;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.FindingText;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.TermUse;
import org.nightdesk.quality.UnitRule;

/** A form that the glossary forbids is in the translation. */
public final class ForbiddenTerm extends UnitRule {
    public ForbiddenTerm() {
        super("term-forbidden", Category.WRONG_TERM, Severity.MAJOR);
    }

    @Override
    public void check(CheckedUnit unit, Findings findings) {
        for (TermUse use : unit.termUses().all()) {
            if (use.outcome() == TermUse.Outcome.FORBIDDEN) {
                int start = use.written().start();
                int end = use.written().end();
                Map<String, Object> named = Map.of(
                        "written",
                        unit.target().substring(start, end),
                        "meant",
                        use.meant(),
                        FindingText.ENTRY,
                        use.entry().id());
                findings.add(this, unit, unit.targetSpan(start, end), named);
            }
        }
    }
}
