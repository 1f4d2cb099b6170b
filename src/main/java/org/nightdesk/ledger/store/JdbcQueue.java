package org.nightdesk.ledger.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.Queue;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queue in the store. */
final class JdbcQueue implements Queue {
    // The job is looked up from the inside out, by primary keys: of a join H2 makes all pairs of waiting translations
    // and
    // articles.
    private static final String BY_JOB = """
             from queue q where q.step = ? and (select a.job from article a where a.id =
            (select t.article_id from translation t where t.id = q.translation_id)) = ?""";

    private final DataSource source;
    private final JdbcTemplate batch;
    private final JdbcClient jdbc;

    JdbcQueue(DataSource source) {
        this.source = source;
        this.batch = new JdbcTemplate(source);
        this.jdbc = JdbcClient.create(batch);
    }

    @Override
    public void add(Lane lane, Map<Long, Integer> words) {
        if (words.isEmpty()) {
            return;
        }
        List<Object[]> rows = new ArrayList<>();
        new TreeMap<>(words).forEach((id, count) -> rows.add(new Object[] {count, lane.code(), id}));
        // One by one by the whole key: H2 answers "step = ? and translation_id in (…)" by reading the whole lane.
        int[] there =
                batch.batchUpdate("update queue set words = words + ? where step = ? and translation_id = ?", rows);
        List<Object[]> added = new ArrayList<>();
        for (int i = 0; i < there.length; i++) {
            if (there[i] == 0) {
                added.add(rows.get(i));
            }
        }
        batch.batchUpdate("insert into queue (words, step, translation_id) values (?,?,?)", added);
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
        return jdbc.sql("select q.translation_id, q.words" + BY_JOB + awake(lane)
                        + " and q.translation_id > ? order by q.translation_id fetch first ? rows only")
                .params(lane.code(), job, translationId, most)
                .query((row, n) -> new Waiting(row.getLong("translation_id"), row.getInt("words")))
                .list();
    }

    /** What rests is still checked. */
    private static String awake(Lane lane) {
        return lane == Lane.CHECK ? "" : JdbcPauses.QUEUED_IS_NOT_PAUSED;
    }

    @Override
    public long size(Lane lane, String job) {
        return jdbc.sql("select count(*)" + BY_JOB + awake(lane))
                .params(lane.code(), job)
                .query(Long.class)
                .single();
    }
}
