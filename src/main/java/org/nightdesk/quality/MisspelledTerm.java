package org.nightdesk.quality;

import java.util.Map;

/** A term stands in the translation in a form that comes close to the right one without being it. */
final class MisspelledTerm extends UnitRule {
    MisspelledTerm() {
        super("term-near-miss", Category.TERMINOLOGY_RESOURCE, Severity.MAJOR);
    }

    @Override
    void check(Unit unit, Findings findings) {
        for (TermUse use : unit.termUses().all()) {
            if (use.outcome() == TermUse.Outcome.MISSPELLED) {
                int start = use.written().start();
                int end = use.written().end();
                Map<String, Object> named =
                        Map.of("written", unit.target().substring(start, end), "meant", use.meant());
                findings.add(this, unit, unit.targetSpan(start, end), named);
            }
        }
    }
}
