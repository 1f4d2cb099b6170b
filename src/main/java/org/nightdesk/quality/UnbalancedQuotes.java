package org.nightdesk.quality;

import java.util.List;
import java.util.Map;

/** A quotation mark has no partner, and the source is not itself cut in mid-quotation. */
final class UnbalancedQuotes extends UnitRule {
    UnbalancedQuotes() {
        super("quote-balance", Category.PUNCTUATION, Severity.MINOR);
    }

    @Override
    void check(Unit unit, Findings findings) {
        List<PairedMarks.Lone> lone =
                PairedMarks.lone(unit.target(), unit.targetLanguage().quotePairs());
        if (lone.isEmpty()) {
            return;
        }
        List<PairedMarks.Lone> inSource =
                PairedMarks.lone(unit.source(), unit.sourceLanguage().quotePairs());
        for (PairedMarks.Lone mark : Balance.without(lone, inSource)) {
            findings.add(
                    this,
                    unit,
                    unit.targetSpan(mark.at(), mark.at() + 1),
                    new Findings.Wording(
                            mark.opening() ? "open" : "close", Map.of("mark", String.valueOf(mark.mark()))));
        }
    }
}
