package org.nightdesk.workflow.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nightdesk.io.Fitted;
import org.nightdesk.problem.Problem;
import org.nightdesk.workflow.intake.IntakeItem;
import org.nightdesk.workflow.intake.SourceFiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the store knows of the files in the inbox, and what of them could not be used. */
final class JdbcSourceFiles implements SourceFiles {
    private static final int LONGEST_PLACE = 200;

    private final JdbcClient jdbc;

    JdbcSourceFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> known(String job) {
        return jdbc
                .sql("""
                        select path, sha256 from source_file f where job = ?
                        and not exists (select 1 from quarantined q where q.job = f.job and q.path = f.path
                        and q.night_id = f.night_id and q.reason like ?)""")
                .params(job, ID_TAKEN + "%")
                .query((row, n) -> Map.entry(row.getString("path"), row.getString("sha256")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void read(String job, IntakeItem.EndOfFile file, long nightId) {
        String dropped = file.dropped().stream()
                .collect(Collectors.groupingBy(
                        one -> one.what(), java.util.TreeMap::new, Collectors.summingInt(one -> one.count())))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " ×" + entry.getValue())
                .collect(Collectors.joining(", "));
        int there = jdbc.sql("""
                        update source_file set sha256 = ?, bytes = ?, articles = ?, rejected = ?, dropped = ?, night_id = ?
                        where job = ? and path = ?""")
                .params(
                        file.sha256(),
                        file.bytes(),
                        file.articles(),
                        file.rejected(),
                        dropped,
                        nightId,
                        job,
                        file.path())
                .update();
        if (there == 0) {
            jdbc.sql("""
                            insert into source_file (id, job, path, sha256, bytes, articles, rejected, dropped, night_id)
                            values ((select coalesce(max(id), 0) + 1 from source_file), ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            job,
                            file.path(),
                            file.sha256(),
                            file.bytes(),
                            file.articles(),
                            file.rejected(),
                            dropped,
                            nightId)
                    .update();
        }
    }

    @Override
    public void quarantine(String job, String path, List<Problem> problems, long nightId) {
        problems.stream()
                .map(JdbcSourceFiles::place)
                .distinct()
                .forEach(place -> jdbc.sql(
                                "delete from quarantined where job = ? and path = ? and place = ? and night_id = ?")
                        .params(job, path, place, nightId)
                        .update());
        for (Problem problem : problems) {
            jdbc.sql("""
                            insert into quarantined (id, job, path, place, reason, remedy, night_id)
                            values ((select coalesce(max(id), 0) + 1 from quarantined), ?, ?, ?, ?, ?, ?)""")
                    .params(job, path, place(problem), problem.reason(), problem.remedy(), nightId)
                    .update();
        }
    }

    /** A place may name a key of the file, which may have any length. */
    private static String place(Problem problem) {
        return Fitted.of(problem.place(), LONGEST_PLACE);
    }

    @Override
    public List<Problem> quarantined(long nightId) {
        return jdbc.sql("select path, place, reason, remedy from quarantined where night_id = ? order by id")
                .param(nightId)
                .query((row, n) -> new Problem(
                        row.getString("path"),
                        row.getString("place"),
                        row.getString("reason"),
                        row.getString("remedy")))
                .list();
    }

    @Override
    public List<Problem> standing(String job) {
        return jdbc.sql("""
                        select q.path, q.place, q.reason, q.remedy from quarantined q
                        join source_file f on f.job = q.job and f.path = q.path and f.night_id <= q.night_id
                        where q.job = ? order by q.id""")
                .param(job)
                .query((row, n) -> new Problem(
                        row.getString("path"),
                        row.getString("place"),
                        row.getString("reason"),
                        row.getString("remedy")))
                .list();
    }
}
