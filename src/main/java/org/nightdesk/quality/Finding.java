package org.nightdesk.quality;

import java.util.Locale;

/**
 * A mistake that a quality rule found in one unit.
 *
 * <pre>{@code
 * for (Finding finding : checks.check(article)) {
 *     System.out.println(finding.severity().label() + ": " + finding.message(Locale.ENGLISH));
 * }
 * }</pre>
 *
 * @param text what it says
 * @param severity the rule's own, or what the job set for it
 * @param index the unit's place in its {@link TranslatedArticle}, from 0
 * @param span where the mistake is
 */
public record Finding(FindingText text, Category category, Severity severity, int index, Span span) {
    /** The id of the rule. */
    public String rule() {
        return text.rule();
    }

    /** What is wrong, a sentence in the reader's language; English where there is no other. */
    public String message(Locale reader) {
        return text.message(reader);
    }

    /** What to do about it, a sentence in the reader's language; English where there is no other. */
    public String remedy(Locale reader) {
        return text.remedy(reader);
    }
}
