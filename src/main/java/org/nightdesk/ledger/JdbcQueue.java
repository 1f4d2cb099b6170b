package org.nightdesk.ledger;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queue in the store. */
final class JdbcQueue implements Queue {
    private static final String BY_JOB = " from queue q join translation t on t.id = q.translation_id"
            + " join article a on a.id = t.article_id where q.step = ? and a.job = ?";

    private final DataSource source;
    private final JdbcClient jdbc;

    JdbcQueue(DataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
    }

    @Override
    public void add(Lane lane, Map<Long, Integer> words) {
        if (words.isEmpty()) {
            return;
        }
        Set<Long> there = new HashSet<>(
                jdbc.sql("select translation_id from queue where step = :lane and translation_id in (:ids)")
                        .param("lane", lane.code())
                        .param("ids", words.keySet())
                        .query(Long.class)
                        .list());
        try (JdbcRows added = new JdbcRows(source, "insert into queue (words, step, translation_id) values (?,?,?)");
                JdbcRows more = new JdbcRows(
                        source, "update queue set words = words + ? where step = ? and translation_id = ?")) {
            new TreeMap<>(words)
                    .forEach((id, count) -> (there.contains(id) ? more : added).add(row -> {
                        row.setInt(1, count);
                        row.setInt(2, lane.code());
                        row.setLong(3, id);
                    }));
        }
    }

    @Override
    public void remove(Lane lane, Collection<Long> translationIds) {
        try (JdbcRows gone = new JdbcRows(source, "delete from queue where step = ? and translation_id = ?")) {
            for (long id : translationIds) {
                gone.add(row -> {
                    row.setInt(1, lane.code());
                    row.setLong(2, id);
                });
            }
        }
    }

    @Override
    public List<Waiting> after(Lane lane, String job, long translationId, int most) {
        return jdbc.sql("select q.translation_id, q.words" + BY_JOB
                        + " and q.translation_id > ? order by q.translation_id fetch first ? rows only")
                .params(lane.code(), job, translationId, most)
                .query((row, n) -> new Waiting(row.getLong(1), row.getInt(2)))
                .list();
    }

    @Override
    public long size(Lane lane, String job) {
        return jdbc.sql("select count(*)" + BY_JOB)
                .params(lane.code(), job)
                .query(Long.class)
                .single();
    }
}
