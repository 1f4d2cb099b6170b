package org.nightdesk.quality;

import java.util.Map;

/** The parts of a person's name stand in another order than the glossary's. */
final class NameOrder extends UnitRule {
    NameOrder() {
        super("name-order", Category.TERMINOLOGY_RESOURCE, Severity.MINOR);
    }

    @Override
    void check(Unit unit, Findings findings) {
        for (TermUse use : unit.termUses().all()) {
            if (use.outcome() == TermUse.Outcome.REVERSED) {
                int start = use.written().start();
                int end = use.written().end();
                Map<String, Object> named =
                        Map.of("written", unit.target().substring(start, end), "meant", use.meant());
                findings.add(this, unit, unit.targetSpan(start, end), named);
            }
        }
    }
}
