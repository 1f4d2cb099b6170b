package org.nightdesk.quality;

/** A rule that needs nothing but one translated unit, whose translation is never blank. */
public abstract class UnitRule extends QualityRule {
    public UnitRule(String id, Category category, Severity severity) {
        super(id, category, severity);
    }

    @Override
    public final void check(AnalysedArticle article, Findings findings) {
        for (CheckedUnit unit : article.translated()) {
            check(unit, findings);
        }
    }

    public abstract void check(CheckedUnit unit, Findings findings);
}
