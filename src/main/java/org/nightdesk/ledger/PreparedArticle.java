package org.nightdesk.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Article;
import org.nightdesk.segment.Segment;

/**
 * An article read, cut and matched, ready to be taken into the store.
 *
 * @param version the content hash of the article
 * @param document the article in stored form
 * @param segments in reading order
 * @param terms for each segment its term matches in stored form, null for none
 * @param sourcePath the file it came in, as the manager knows it
 * @param rank in which order it is worked on: higher goes first, 0 is as usual
 */
public record PreparedArticle(
        Article article,
        String version,
        String document,
        List<Segment> segments,
        List<@Nullable String> terms,
        String sourcePath,
        int rank) {
    /** One that is ranked by its own orders alone. */
    public PreparedArticle(
            Article article,
            String version,
            String document,
            List<Segment> segments,
            List<@Nullable String> terms,
            String sourcePath) {
        this(
                article,
                version,
                document,
                segments,
                terms,
                sourcePath,
                article.orders().priority().rank());
    }

    public PreparedArticle {
        if (segments.size() != terms.size()) {
            throw new IllegalArgumentException(segments.size() + " segments but " + terms.size() + " lists of terms");
        }
    }
}
