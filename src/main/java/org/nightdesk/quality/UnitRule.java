package org.nightdesk.quality;

/**
 * A rule that needs nothing but one translated unit, whose translation is never blank.
 *
 * <pre>{@code
 * public final class Ellipsis extends UnitRule {
 *     public Ellipsis() {
 *         super("ellipsis", Category.PUNCTUATION, Severity.MINOR);
 *     }
 *
 *     @Override
 *     public void check(CheckedUnit unit, Findings findings) {
 *         int at = unit.target().indexOf("...");
 *         if (at >= 0) {
 *             findings.add(this, unit, unit.targetSpan(at, at + 3), Map.of());
 *         }
 *     }
 * }
 * }</pre>
 */
public abstract class UnitRule extends QualityRule {
    protected UnitRule(String id, Category category, Severity severity) {
        super(id, category, severity);
    }

    @Override
    public final void check(AnalysedArticle article, Findings findings) {
        for (CheckedUnit unit : article.translated()) {
            check(unit, findings);
        }
    }

    /** Adds what is wrong with one unit. */
    public abstract void check(CheckedUnit unit, Findings findings);
}
