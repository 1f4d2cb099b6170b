package org.nightdesk.article.read;

import java.util.Locale;

/**
 * The selectors for the pages of one site, told by the host of their address or by their folder; either may be empty,
 * not both. Where both are given, both must fit.
 *
 * @param host {@code example.org} with its subdomains, or {@code *.example.org} for these alone
 * @param folder below the inbox, with slashes
 */
public record SiteSelectors(String host, String folder, HtmlSelectors selectors) {
    private static final String SUBDOMAINS = "*.";

    public SiteSelectors {
        if (host.isEmpty() && folder.isEmpty()) {
            throw new IllegalArgumentException("selectors for no site: " + selectors);
        }
    }

    /**
     * @param file path below the inbox, with slashes
     * @param pageHost the host the page names as its own; empty when it names none
     */
    boolean fits(String file, String pageHost) {
        return (folder.isEmpty() || file.startsWith(folder + "/")) && (host.isEmpty() || fitsHost(pageHost));
    }

    private boolean fitsHost(String pageHost) {
        String page = pageHost.toLowerCase(Locale.ROOT);
        return host.startsWith(SUBDOMAINS)
                ? page.endsWith(host.substring(1))
                : page.equals(host) || page.endsWith("." + host);
    }
}
