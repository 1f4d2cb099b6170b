/**
 * Quality rules: what is wrong with a translation, where, and how to mend it.
 *
 * <p>{@link org.nightdesk.quality.QualityChecks} runs every {@code QualityRule} of the {@code RuleBook} over a
 * {@link org.nightdesk.quality.TranslatedArticle}. A new rule is a class of its own, a line in the {@code RuleBook}, its
 * sentences in {@code messages.properties} and labelled pairs in the tests. What a rule knows of a language stands in
 * {@code language/} and {@code number/} under the resources of this package.
 */
@ApplicationModule(allowedDependencies = {"article", "glossary", "glossary::spelling", "job", "ledger", "segment"})
@NullMarked
package org.nightdesk.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
