package org.nightdesk.ledger;

import java.util.List;
import org.nightdesk.article.Article;

/**
 * An article in its current edition.
 *
 * @param edition counts the versions taken in, from 1
 * @param segments of the current edition, in reading order
 */
public record StoredArticle(
        long id, String version, int edition, Article article, String sourcePath, List<StoredSegment> segments) {
    public StoredArticle {
        segments = List.copyOf(segments);
    }
}
