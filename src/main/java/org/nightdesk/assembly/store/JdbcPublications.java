package org.nightdesk.assembly.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightdesk.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The publications in the store. */
final class JdbcPublications implements Publications {
    private static final String EDITION = """
            select p.id, p.translation_id, p.edition, p.version, n.business_date, p.night_id
            from publication p join night n on n.id = p.night_id\s""";

    private final JdbcClient jdbc;

    JdbcPublications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Published> editions(long translationId) {
        return jdbc.sql(EDITION + "where p.translation_id = ? order by p.edition")
                .param(translationId)
                .query((row, n) -> published(row))
                .list();
    }

    @Override
    public List<Published> publishedIn(long nightId) {
        return jdbc.sql(EDITION + "where p.night_id = ? order by p.id")
                .param(nightId)
                .query((row, n) -> published(row))
                .list();
    }

    private Published published(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Published(
                id,
                row.getLong("translation_id"),
                row.getInt("edition"),
                row.getString("version"),
                files(id),
                row.getObject("business_date", LocalDate.class),
                row.getLong("night_id"));
    }

    private List<File> files(long publicationId) {
        return jdbc
                .sql("select format, path, sha256 from published_file where publication_id = ?")
                .param(publicationId)
                .query((row, n) -> new File(row.getString("format"), row.getString("path"), row.getString("sha256")))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(File::path))
                .toList();
    }

    @Override
    public long nextId() {
        return jdbc.sql("select coalesce(max(id), 0) + 1 from publication")
                .query(Long.class)
                .single();
    }

    @Override
    public void publish(Published edition, List<CreditLine> credits) {
        jdbc.sql("insert into publication (id, translation_id, edition, version, night_id) values (?,?,?,?,?)")
                .params(edition.id(), edition.translationId(), edition.edition(), edition.version(), edition.nightId())
                .update();
        insert(edition.id(), edition.files());
        int place = 0;
        for (CreditLine credit : credits) {
            jdbc.sql("insert into credit (publication_id, place, role, person, name, words) values (?,?,?,?,?,?)")
                    .params(edition.id(), place++, credit.role(), credit.person(), credit.name(), credit.words())
                    .update();
        }
        forget(edition.translationId());
    }

    @Override
    public void rewrite(long publicationId, List<File> files) {
        jdbc.sql("delete from published_file where publication_id = ?")
                .param(publicationId)
                .update();
        insert(publicationId, files);
    }

    private void insert(long publicationId, List<File> files) {
        for (File file : files) {
            jdbc.sql("insert into published_file (publication_id, format, path, sha256) values (?,?,?,?)")
                    .params(publicationId, file.format(), file.path(), file.sha256())
                    .update();
        }
    }

    @Override
    public void refuse(long translationId, List<Problem> reasons) {
        forget(translationId);
        int place = 0;
        for (Problem problem : reasons) {
            jdbc.sql("insert into gate_refusal (translation_id, place, reason, remedy) values (?,?,?,?)")
                    .params(translationId, place++, where(problem) + problem.reason(), problem.remedy())
                    .update();
        }
    }

    private static String where(Problem problem) {
        return problem.place().isEmpty() ? "" : problem.place() + ": ";
    }

    private void forget(long translationId) {
        jdbc.sql("delete from gate_refusal where translation_id = ?")
                .param(translationId)
                .update();
    }

    @Override
    public Map<Long, List<Problem>> refusals(String job) {
        Map<Long, List<Problem>> refusals = new TreeMap<>();
        jdbc.sql("""
                        select g.translation_id,
                        (select a.article_key from article a where a.id =
                        (select t.article_id from translation t where t.id = g.translation_id)) article_key,
                        (select t.locale from translation t where t.id = g.translation_id) locale, g.reason, g.remedy
                        from gate_refusal g where (select a.job from article a where a.id =
                        (select t.article_id from translation t where t.id = g.translation_id)) = ?
                        order by g.translation_id, g.place""").param(job).query(row -> {
            refusals.computeIfAbsent(row.getLong("translation_id"), id -> new ArrayList<>())
                    .add(new Problem(
                            row.getString("article_key") + " in " + row.getString("locale"),
                            "",
                            row.getString("reason"),
                            row.getString("remedy")));
        });
        return refusals;
    }

    @Override
    public List<CreditLine> credits(long publicationId) {
        return jdbc.sql("select role, person, name, words from credit where publication_id = ? order by place")
                .param(publicationId)
                .query((row, n) -> new CreditLine(
                        row.getString("role"), row.getString("person"), row.getString("name"), row.getInt("words")))
                .list();
    }

    @Override
    public Map<Long, List<CreditLine>> creditsIn(long nightId) {
        Map<Long, List<CreditLine>> credits = new TreeMap<>();
        jdbc.sql("""
                        select c.publication_id, c.role, c.person, c.name, c.words
                        from publication p join credit c on c.publication_id = p.id
                        where p.night_id = ? order by c.publication_id, c.place""").param(nightId).query(row -> {
            credits.computeIfAbsent(row.getLong("publication_id"), id -> new ArrayList<>())
                    .add(new CreditLine(
                            row.getString("role"),
                            row.getString("person"),
                            row.getString("name"),
                            row.getInt("words")));
        });
        return credits;
    }
}
