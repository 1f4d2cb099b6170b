/**
 * Quality rules: what a rule gets to see of a translation, and what it finds. The types that a rule needs are an interface for
 * other modules too: {@link org.nightdesk.quality.QualityRule} and {@link org.nightdesk.quality.UnitRule} to extend,
 * {@link org.nightdesk.quality.AnalysedArticle} and {@link org.nightdesk.quality.CheckedUnit} to read,
 * {@link org.nightdesk.quality.Findings} to add to.
 */
@NullMarked
package org.nightdesk.quality;

import org.jspecify.annotations.NullMarked;
