package org.nightdesk.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.nightdesk.article.Part;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.segment.Segment;

/**
 * Where a result has the columns of segments. Looked up once per result: a night reads every segment several times, and looking
 * up ten names for each costs 0.15 µs a row.
 */
record SegmentColumns(
        int id,
        int position,
        int ref,
        int part,
        int block,
        int ordinal,
        int words,
        int source,
        int terms,
        int replaces) {
    static final String NAMES = "id, pos, ref, part, block_no, ordinal, words, source, terms, replaces";

    private static SegmentColumns of(ResultSet rows) throws SQLException {
        return new SegmentColumns(
                rows.findColumn("id"),
                rows.findColumn("pos"),
                rows.findColumn("ref"),
                rows.findColumn("part"),
                rows.findColumn("block_no"),
                rows.findColumn("ordinal"),
                rows.findColumn("words"),
                rows.findColumn("source"),
                rows.findColumn("terms"),
                rows.findColumn("replaces"));
    }

    /** The segments of a result that has all columns. */
    static List<StoredSegment> all(ResultSet rows) throws SQLException {
        SegmentColumns columns = of(rows);
        List<StoredSegment> segments = new ArrayList<>();
        while (rows.next()) {
            segments.add(columns.segment(rows));
        }
        return segments;
    }

    private StoredSegment segment(ResultSet row) throws SQLException {
        return new StoredSegment(
                Ids.number(row.getLong(id)),
                row.getInt(position),
                new Segment(
                        row.getLong(ref),
                        Part.of(row.getInt(part)),
                        row.getInt(block),
                        row.getInt(ordinal),
                        row.getString(source),
                        row.getInt(words)),
                row.getString(terms),
                row.getInt(replaces));
    }
}
