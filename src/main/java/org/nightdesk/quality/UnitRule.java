package org.nightdesk.quality;

/** A rule that needs nothing but one translated unit, whose translation is never blank. */
abstract class UnitRule extends QualityRule {
    UnitRule(String id, Category category, Severity severity) {
        super(id, category, severity);
    }

    @Override
    final void check(AnalysedArticle article, Findings findings) {
        for (Unit unit : article.translated()) {
            check(unit, findings);
        }
    }

    abstract void check(Unit unit, Findings findings);
}
