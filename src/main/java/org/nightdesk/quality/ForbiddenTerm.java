package org.nightdesk.quality;

import java.util.Map;

/** A form that the glossary forbids stands in the translation. */
final class ForbiddenTerm extends UnitRule {
    ForbiddenTerm() {
        super("term-forbidden", Category.WRONG_TERM, Severity.MAJOR);
    }

    @Override
    void check(Unit unit, Findings findings) {
        for (TermUse use : unit.termUses().all()) {
            if (use.outcome() == TermUse.Outcome.FORBIDDEN) {
                int start = use.written().start();
                int end = use.written().end();
                Map<String, Object> named =
                        Map.of("written", unit.target().substring(start, end), "meant", use.meant());
                findings.add(this, unit, unit.targetSpan(start, end), named);
            }
        }
    }
}
