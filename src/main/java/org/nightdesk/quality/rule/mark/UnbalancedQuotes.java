package org.nightdesk.quality.rule.mark;

import java.util.List;
import java.util.Map;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.UnitRule;

/** A quotation mark has no partner, and the source is not itself cut in mid-quotation. */
public final class UnbalancedQuotes extends UnitRule {
    public UnbalancedQuotes() {
        super("quote-balance", Category.PUNCTUATION, Severity.MINOR);
    }

    @Override
    public void check(CheckedUnit unit, Findings findings) {
        List<PairedMarks.Lone> lone =
                PairedMarks.lone(unit.target(), unit.targetLanguage().quotePairs());
        if (lone.isEmpty()) {
            return;
        }
        List<PairedMarks.Lone> inSource =
                PairedMarks.lone(unit.source(), unit.sourceLanguage().quotePairs());
        for (PairedMarks.Lone mark : LoneMarks.without(lone, inSource)) {
            findings.add(
                    this,
                    unit,
                    unit.targetSpan(mark.at(), mark.at() + 1),
                    new Findings.Wording(
                            mark.opening() ? "open" : "close", Map.of("mark", String.valueOf(mark.mark()))));
        }
    }
}
