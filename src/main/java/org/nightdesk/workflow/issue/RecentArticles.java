package org.nightdesk.workflow.issue;

import java.util.Iterator;
import java.util.LinkedHashMap;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.StoredArticle;
import org.nightdesk.ledger.StoredSegment;

/**
 * The articles read from the store last: those of one night go into the kits of all its locales within a short while. Holds
 * about a million characters. Thread-safe; an article that changes while this is used may still be given as it was.
 */
public final class RecentArticles {
    private static final long MOST_CHARACTERS = 1 << 20;

    private final Articles articles;
    private final LinkedHashMap<Long, StoredArticle> recent = new LinkedHashMap<>(64, 0.75f, true);
    private long characters;

    public RecentArticles(Articles articles) {
        this.articles = articles;
    }

    StoredArticle load(long articleId) {
        synchronized (recent) {
            StoredArticle known = recent.get(articleId);
            if (known != null) {
                return known;
            }
        }
        StoredArticle loaded = articles.load(articleId);
        keep(articleId, loaded);
        return loaded;
    }

    private void keep(long articleId, StoredArticle loaded) {
        synchronized (recent) {
            StoredArticle other = recent.put(articleId, loaded);
            characters += characters(loaded) - (other == null ? 0 : characters(other));
            Iterator<StoredArticle> oldest = recent.values().iterator();
            while (characters > MOST_CHARACTERS && oldest.hasNext()) {
                characters -= characters(oldest.next());
                oldest.remove();
            }
        }
    }

    private static long characters(StoredArticle article) {
        long characters = 0;
        for (StoredSegment segment : article.segments()) {
            characters += segment.segment().text().length();
        }
        return characters;
    }
}
