package org.nightdesk.workflow.intake;

import org.nightdesk.article.read.HtmlSelectors;
import org.nightdesk.article.read.ReaderLimits;
import org.nightdesk.article.read.ReaderSettings;
import org.nightdesk.article.read.SiteSelectors;
import org.nightdesk.job.Job;

/** How a job wants the articles of its inbox read. */
final class InboxSettings {
    private InboxSettings() {}

    static ReaderSettings of(Job job) {
        Job.Source source = job.source();
        Job.Limits limits = job.limits();
        return new ReaderSettings(
                source.locale(),
                source.categories().keySet(),
                selectors(source.html()),
                source.sites().stream()
                        .map(site -> new SiteSelectors(site.host(), site.folder(), selectors(site.page())))
                        .toList(),
                new ReaderLimits(limits.articleBytes(), limits.articleBlocks(), limits.nesting()));
    }

    private static HtmlSelectors selectors(Job.Page page) {
        return new HtmlSelectors(
                page.content(),
                page.furniture(),
                new HtmlSelectors.Fields(
                        page.fact(Job.Fact.HEADLINE),
                        page.fact(Job.Fact.CRITIC),
                        page.fact(Job.Fact.DATE),
                        page.fact(Job.Fact.RATING),
                        page.fact(Job.Fact.WORK),
                        page.fact(Job.Fact.LEAD_IMAGE)));
    }
}
