package org.nightdesk.quality.rule.number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightdesk.quality.AnalysedArticle;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.NumberMatch;
import org.nightdesk.quality.NumberMatch.Mismatch;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.Span;
import org.nightdesk.quality.UnitRule;
import org.nightdesk.quality.Watch;
import org.nightdesk.quality.number.Amount;
import org.nightdesk.quality.number.NumberReader;

/** A rule on numbers of certain kinds: each must be in the translation, and none may come from nowhere. */
abstract class NumberRule extends UnitRule {
    private final Set<Amount.Kind> kinds;

    NumberRule(String id, Severity severity, Set<Amount.Kind> kinds) {
        super(id, Category.MISTRANSLATION, severity);
        this.kinds = kinds;
    }

    @Override
    public final void check(CheckedUnit unit, Findings findings) {
        for (Mismatch mismatch : unit.numbers().mismatches()) {
            if (kinds.contains(mismatch.kind())) {
                report(unit, mismatch, findings);
            }
        }
    }

    @Override
    public final List<Watch> watches(AnalysedArticle article, CheckedUnit unit) {
        if (unit.numbers().isEmpty()) {
            return List.of();
        }
        List<Watch> watches = new ArrayList<>();
        NumberReader reader = NumberReader.of(unit.text().targetLocale());
        for (NumberMatch.Expected expected : unit.numbers().expected(reader)) {
            Amount amount = expected.amount();
            if (kinds.contains(amount.kind())) {
                String shown =
                        unit.source().substring(amount.start(), amount.end()).strip();
                watches.add(new Watch(Watch.Ask.ADD, shown, expected.written(), Set.of(id())));
            }
        }
        return watches;
    }

    private void report(CheckedUnit unit, Mismatch mismatch, Findings findings) {
        Amount source = mismatch.source();
        Amount target = mismatch.target();
        Map<String, Object> named = new HashMap<>();
        Span span = unit.wholeTarget();
        if (source != null) {
            named.put("source", unit.source().substring(source.start(), source.end()));
            span = unit.sourceSpan(source.start(), source.end());
        }
        if (target != null) {
            named.put("written", unit.target().substring(target.start(), target.end()));
            span = unit.targetSpan(target.start(), target.end());
        }
        String variant = source == null ? "surplus" : target == null ? "missing" : "changed";
        findings.add(this, unit, span, new Findings.Wording(variant, named));
    }
}
