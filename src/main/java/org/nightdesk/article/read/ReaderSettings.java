package org.nightdesk.article.read;

import java.util.Locale;
import java.util.Set;

/**
 * What a reader of articles has to know beside the file.
 *
 * @param locale the language of the articles, unless a file names its own
 * @param categoryLabels the labels that may stand in brackets before a headline ({@code 리뷰}); empty: any short one
 */
public record ReaderSettings(Locale locale, Set<String> categoryLabels, HtmlSelectors html, ReaderLimits limits) {
    public ReaderSettings {
        if (locale.getLanguage().isEmpty()) {
            throw new IllegalArgumentException("a reader needs a language, not '" + locale + "'");
        }
        categoryLabels = Set.copyOf(categoryLabels);
    }

    /** Any category label, no selectors, the default limits. */
    public static ReaderSettings of(Locale locale) {
        return new ReaderSettings(locale, Set.of(), HtmlSelectors.NONE, ReaderLimits.DEFAULT);
    }

    public ReaderSettings withLimits(ReaderLimits newLimits) {
        return new ReaderSettings(locale, categoryLabels, html, newLimits);
    }

    public ReaderSettings withHtml(HtmlSelectors newHtml) {
        return new ReaderSettings(locale, categoryLabels, newHtml, limits);
    }

    public ReaderSettings withCategoryLabels(Set<String> newLabels) {
        return new ReaderSettings(locale, newLabels, html, limits);
    }
}
