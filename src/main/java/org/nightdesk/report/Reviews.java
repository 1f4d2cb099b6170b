package org.nightdesk.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.score.Scorecards;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what waits with which editor, and how translators' work came out. */
@Component
public class Reviews {
    private final JdbcClient jdbc;
    private final Scorecards scorecards;

    public Reviews(JdbcClient jdbc, Scorecards scorecards) {
        this.jdbc = jdbc;
        this.scorecards = scorecards;
    }

    /** What waits, the editors by key, and the scorecards by translator and month. */
    public record Status(List<Waiting> waiting, List<Score> scorecards) {}

    /**
     * A translation an editor has.
     *
     * @param rows to decide on
     * @param words of the source in these rows
     * @param since the business date of the review kit; null when it has not gone out yet
     * @param findings on these rows by severity, the worst first
     */
    public record Waiting(
            String editor,
            String article,
            String locale,
            int rows,
            int words,
            @Nullable LocalDate since,
            LocalDate dueOn,
            Map<String, Integer> findings) {}

    public Status status() {
        List<Score> scores = new ArrayList<>();
        for (String job : jdbc.sql("select distinct job from night order by job")
                .query(String.class)
                .list()) {
            scores.addAll(Scores.overTime(scorecards.upTo(job, Long.MAX_VALUE)));
        }
        return new Status(waiting(), scores);
    }

    private record Load(long translationId, String editor, String article, String locale, LocalDate dueOn) {}

    private List<Waiting> waiting() {
        List<Load> loads = jdbc.sql("""
                        select w.translation_id, w.person, a.article_key, t.locale, w.due_on
                        from workload w join translation t on t.id = w.translation_id join article a on a.id = t.article_id
                        where w.role = 'EDITOR' order by w.person, w.due_on, w.translation_id""")
                .query((row, n) -> new Load(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class)))
                .list();
        return loads.stream().map(this::waiting).toList();
    }

    private Waiting waiting(Load load) {
        long first = Ids.first(load.translationId());
        long last = Ids.last(load.translationId());
        int[] size = jdbc.sql("""
                        select count(*), coalesce(sum(s.words), 0) from unit u
                        join translation t on t.id = ?
                        join segment s on s.id = t.article_id * 1048576 + (u.id - t.id * 1048576)
                        where u.id between ? and ? and u.state = ?""")
                .params(load.translationId(), first, last, UnitState.RETURNED.code())
                .query((row, n) -> new int[] {row.getInt(1), row.getInt(2)})
                .single();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = Severity.values().length - 1; i >= 0; i--) {
            counts.put(Severity.values()[i].label(), 0);
        }
        jdbc.sql("""
                        select f.severity, count(*) from finding f join unit u on u.id = f.unit_id
                        where f.unit_id between ? and ? and u.state = ? group by f.severity""").params(first, last, UnitState.RETURNED.code()).query(row -> {
            counts.put(row.getString(1).toLowerCase(Locale.ROOT), row.getInt(2));
        });
        LocalDate since = jdbc.sql("""
                        select max(n.business_date) from kit k join night n on n.id = k.night_id
                        join kit_translation c on c.kit_id = k.id
                        where c.translation_id = ? and k.kind = 'REVIEW' and k.path is not null""")
                .param(load.translationId())
                .query((row, n) -> java.util.Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
        return new Waiting(load.editor(), load.article(), load.locale(), size[0], size[1], since, load.dueOn(), counts);
    }
}
