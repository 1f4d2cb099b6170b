package org.nightdesk.assembly.publication;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Article;
import org.nightdesk.segment.Segment;

/**
 * Everything one article is assembled from, for one target locale.
 *
 * @param segments all segments of the article, in reading order
 * @param accepted the accepted target text of a segment; null when it has none
 * @param omitted whether a segment needs no text, as another's says it too or nothing is left of it on purpose
 * @param rowKey the key of the row in which a segment went out; empty where that is not known
 * @param work who did what on the accepted units, in any order
 * @param override credits set by hand
 */
public record Manuscript(
        Article article,
        List<Segment> segments,
        Function<Segment, @Nullable String> accepted,
        Predicate<Segment> omitted,
        Function<Segment, String> rowKey,
        OfficialNames names,
        List<AcceptedWork> work,
        CreditOverride override,
        Edition edition) {

    public Manuscript {
        segments = List.copyOf(segments);
        work = List.copyOf(work);
    }

    /** A manuscript of no store, in which every segment needs a text. */
    public Manuscript(
            Article article,
            List<Segment> segments,
            Function<Segment, @Nullable String> accepted,
            OfficialNames names,
            List<AcceptedWork> work,
            CreditOverride override,
            Edition edition) {
        this(article, segments, accepted, segment -> false, segment -> "", names, work, override, edition);
    }
}
