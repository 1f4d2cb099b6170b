package org.nightdesk.quality.rule.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightdesk.quality.AnalysedArticle;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.FindingText;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.KnownNames;
import org.nightdesk.quality.QualityRule;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.Span;
import org.nightdesk.quality.TermText;
import org.nightdesk.quality.TermUse;
import org.nightdesk.quality.Watch;

/** The source surely names a term and the translation has none of its forms, nor anything that comes close. */
public final class RequiredTerm extends QualityRule {
    /** One of these speaks wherever no right form is in the text. */
    private static final Set<String> RULES = Set.of("term-required", "term-forbidden", "term-near-miss", "name-order");

    public RequiredTerm() {
        super("term-required", Category.TERMINOLOGY_RESOURCE, Severity.MAJOR);
    }

    @Override
    public void check(AnalysedArticle article, Findings findings) {
        KnownNames known = new KnownNames();
        for (CheckedUnit unit : article.translated()) {
            known.note(unit);
            for (TermUse use : unit.termUses().all()) {
                if (use.outcome() == TermUse.Outcome.ABSENT && !known.isShortened(use, unit)) {
                    int start = use.match().start();
                    int end = use.match().end();
                    String source = unit.text().segment().text().substring(start, end);
                    Map<String, Object> named = Map.of(
                            "source",
                            source,
                            "required",
                            use.meant(),
                            FindingText.ENTRY,
                            use.entry().id());
                    findings.add(this, unit, Span.source(start, end), named);
                }
            }
        }
    }

    @Override
    public List<Watch> watches(AnalysedArticle article, CheckedUnit unit) {
        List<Watch> watches = new ArrayList<>();
        Map<Long, List<String>> byPlace = new LinkedHashMap<>();
        Map<Long, String> shown = new HashMap<>();
        for (TermUse use : unit.termUses().all()) {
            // Of two entries that claim the same words, either will do.
            long place =
                    (long) use.match().start() << Integer.SIZE | use.match().end();
            List<String> forms = byPlace.computeIfAbsent(place, any -> new ArrayList<>());
            use.rightForms(unit.text().targetLocale()).forEach(form -> forms.add(form.strip()));
            if (KnownNames.isNamedBefore(use, unit, article)) {
                forms.addAll(KnownNames.parts(use.meant()));
            }
            shown.putIfAbsent(place, use.meant());
        }
        byPlace.forEach((place, forms) -> watches.add(new Watch(
                Watch.Ask.ADD,
                shown.getOrDefault(place, ""),
                TermText.holdingOne(forms, unit.targetLanguage()),
                RULES)));
        return watches;
    }
}
