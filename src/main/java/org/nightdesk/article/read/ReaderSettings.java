package org.nightdesk.article.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a reader of articles has to know beside the file.
 *
 * @param locale the language of the articles, unless a file names its own
 * @param categoryLabels the labels that may be in brackets before a headline ({@code 리뷰}); empty: any short one
 * @param html the selectors for pages of every site
 * @param sites those of single sites, which go first; the first that fits a page is its site
 */
public record ReaderSettings(
        Locale locale, Set<String> categoryLabels, HtmlSelectors html, List<SiteSelectors> sites, ReaderLimits limits) {
    public ReaderSettings {
        if (locale.getLanguage().isEmpty()) {
            throw new IllegalArgumentException("a reader needs a language, not '" + locale + "'");
        }
        categoryLabels = Set.copyOf(categoryLabels);
        sites = List.copyOf(sites);
    }

    /** Any category label, no selectors, the default limits. */
    public static ReaderSettings of(Locale locale) {
        return new ReaderSettings(locale, Set.of(), HtmlSelectors.NONE, List.of(), ReaderLimits.DEFAULT);
    }

    public ReaderSettings withLimits(ReaderLimits newLimits) {
        return new ReaderSettings(locale, categoryLabels, html, sites, newLimits);
    }

    public ReaderSettings withHtml(HtmlSelectors newHtml) {
        return new ReaderSettings(locale, categoryLabels, newHtml, sites, limits);
    }

    public ReaderSettings withSites(List<SiteSelectors> newSites) {
        return new ReaderSettings(locale, categoryLabels, html, newSites, limits);
    }

    public ReaderSettings withCategoryLabels(Set<String> newLabels) {
        return new ReaderSettings(locale, newLabels, html, sites, limits);
    }

    /**
     * The selectors for a page: those of its site, then those of every site.
     *
     * @param file path below the inbox, with slashes
     * @param host of the page's address; empty when it names none
     */
    public HtmlSelectors selectors(String file, String host) {
        return sites.stream()
                .filter(site -> site.fits(file, host))
                .findFirst()
                .map(site -> site.selectors().before(html))
                .orElse(html);
    }
}
