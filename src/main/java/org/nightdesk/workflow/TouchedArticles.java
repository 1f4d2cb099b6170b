package org.nightdesk.workflow;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nightdesk.article.Work;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.change.GlossaryDiff;
import org.nightdesk.glossary.match.TermSearch;
import org.nightdesk.job.Job;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the articles that changed entries may touch. The texts stored are read once, in the order they lie in and only when
 * an entry in force changed; everything dearer follows the articles found.
 */
@Component
public class TouchedArticles {
    private static final int ARTICLES_A_PAGE = 200;

    private final JdbcClient jdbc;
    private final Articles articles;

    public TouchedArticles(JdbcClient jdbc, Articles articles) {
        this.jdbc = jdbc;
        this.articles = articles;
    }

    /** The ids of the articles, ascending. */
    public Collection<Long> of(Job job, GlossaryDiff changes) {
        List<GlossaryEntry> entries = changes.toLookFor(job.targets());
        Set<Long> found = new TreeSet<>();
        if (entries.isEmpty()) {
            return found;
        }
        List<Long> all = jdbc.sql("select id from article where job = ? order by id")
                .param(job.name())
                .query(Long.class)
                .list();
        mentioning(all, new TermSearch(job.source().locale(), entries), found);
        about(all, entries, found);
        return found;
    }

    private void mentioning(List<Long> all, TermSearch search, Set<Long> found) {
        Set<Long> ofJob = new HashSet<>(all);
        for (int from = 0; from < all.size(); from += ARTICLES_A_PAGE) {
            long first = all.get(from);
            long last = all.get(Math.min(from + ARTICLES_A_PAGE, all.size()) - 1);
            jdbc.sql("select id, source from segment where id between ? and ? and pos >= 0")
                    .params(Ids.first(first), Ids.last(last))
                    .query(row -> {
                        long article = Ids.owner(row.getLong(1));
                        if (ofJob.contains(article)
                                && !found.contains(article)
                                && search.mayMention(row.getString(2))) {
                            found.add(article);
                        }
                    });
        }
    }

    /** A title that is known by another name brings its scoped terms into articles about it, or takes them out. */
    private void about(List<Long> all, List<GlossaryEntry> entries, Set<Long> found) {
        Set<String> titles = new HashSet<>();
        for (GlossaryEntry entry : entries) {
            if (entry.kind() == GlossaryEntry.Kind.TITLE) {
                titles.add(JobGlossary.plain(entry.source()));
                entry.variants().forEach(variant -> titles.add(JobGlossary.plain(variant)));
            }
        }
        if (titles.isEmpty()) {
            return;
        }
        for (long article : all) {
            if (!found.contains(article)) {
                for (Work work : articles.document(article).works()) {
                    if (titles.contains(JobGlossary.plain(work.title()))) {
                        found.add(article);
                    }
                }
            }
        }
    }
}
