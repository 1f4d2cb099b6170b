package org.nightdesk.ledger.store;

import static org.nightdesk.ledger.store.UnitRange.SEGMENT_OF_UNIT;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.nightdesk.ledger.IdBatches;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.SourceSizes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sizes of sources, counted here: databases count characters differently. */
final class JdbcSourceSizes implements SourceSizes {
    private static final String SOURCES =
            "select u.id, s.words, s.source from unit u join translation t on t.id = u.id / " + Ids.MOST_SEGMENTS
                    + " join segment s on" + SEGMENT_OF_UNIT + "where u.id in (:ids)";

    private final JdbcClient jdbc;

    JdbcSourceSizes(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    @Override
    public Map<Long, Size> of(Collection<Long> unitIds) {
        Map<Long, Size> sizes = new HashMap<>();
        for (List<Long> ids : IdBatches.of(unitIds)) {
            jdbc.sql(SOURCES).param("ids", ids).query(row -> {
                sizes.put(row.getLong("id"), size(row.getInt("words"), row.getString("source")));
            });
        }
        return sizes;
    }

    private static Size size(int words, String source) {
        long withoutSpaces = source.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .count();
        return new Size(1, words, source.codePointCount(0, source.length()), withoutSpaces);
    }
}
