package org.nightdesk.assembly.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nightdesk.ledger.IdBatches;
import org.nightdesk.ledger.LedgerQueries;
import org.nightdesk.ledger.NightLog;
import org.nightdesk.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The publications in the store. */
final class JdbcPublications implements Publications {
    private static final int MOST_PATHS = 500;
    private static final String EDITION = "select id, translation_id, edition, version, night_id from publication ";

    private static final String LAST = """
            select p.translation_id, f.format, f.path, f.sha256, f.source
            from published_file f join publication p on p.id = f.publication_id
            where not exists (
              select 1 from publication l where l.translation_id = p.translation_id and l.edition > p.edition)""";

    private final JdbcClient jdbc;
    private final NightLog nights;
    private final LedgerQueries ledger;

    JdbcPublications(JdbcClient jdbc, NightLog nights, LedgerQueries ledger) {
        this.jdbc = jdbc;
        this.nights = nights;
        this.ledger = ledger;
    }

    @Override
    public List<Published> editions(long translationId) {
        return published(
                jdbc.sql(EDITION + "where translation_id = ? order by edition").param(translationId));
    }

    @Override
    public Map<Long, LastEdition> lastEditions(String job) {
        Map<Long, LocalDate> dates = nights.ofJob(job);
        Map<Long, LastEdition> last = new TreeMap<>();
        jdbc.sql("select translation_id, edition, night_id from publication order by translation_id, edition")
                .query(row -> {
                    LocalDate on = dates.get(row.getLong("night_id"));
                    if (on != null) {
                        last.put(row.getLong("translation_id"), new LastEdition(row.getInt("edition"), on));
                    }
                });
        return last;
    }

    @Override
    public List<Published> publishedIn(long nightId) {
        return published(jdbc.sql(EDITION + "where night_id = ? order by id").param(nightId));
    }

    /** An edition before its files and the date of its night are known. */
    private record Edition(long id, long translationId, int edition, String version, long nightId) {}

    private List<Published> published(JdbcClient.StatementSpec select) {
        List<Edition> editions = select.query((row, n) -> new Edition(
                        row.getLong("id"),
                        row.getLong("translation_id"),
                        row.getInt("edition"),
                        row.getString("version"),
                        row.getLong("night_id")))
                .list();
        Map<Long, LocalDate> dates =
                nights.dates(editions.stream().map(Edition::nightId).toList());
        Map<Long, List<File>> files = files(editions.stream().map(Edition::id).toList());
        return editions.stream()
                .map(one -> new Published(
                        one.id(),
                        one.translationId(),
                        one.edition(),
                        one.version(),
                        files.getOrDefault(one.id(), List.of()),
                        Objects.requireNonNull(dates.get(one.nightId())),
                        one.nightId()))
                .toList();
    }

    /** By edition, sorted by path. */
    private Map<Long, List<File>> files(List<Long> publicationIds) {
        Map<Long, List<File>> files = new TreeMap<>();
        for (List<Long> ids : IdBatches.of(publicationIds)) {
            jdbc.sql("""
                            select publication_id, format, path, sha256, source from published_file
                            where publication_id in (:ids)""").param("ids", ids).query(row -> {
                files.computeIfAbsent(row.getLong("publication_id"), id -> new ArrayList<>())
                        .add(file(row));
            });
        }
        files.values().forEach(some -> some.sort(Comparator.comparing(File::path)));
        return files;
    }

    private static File file(ResultSet row) throws SQLException {
        return new File(
                row.getString("format"), row.getString("path"), row.getString("sha256"), row.getString("source"));
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
            jdbc.sql("insert into published_file (publication_id, format, path, sha256, source) values (?,?,?,?,?)")
                    .params(publicationId, file.format(), file.path(), file.sha256(), file.source())
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
        Map<Long, LedgerQueries.Subject> subjects =
                ledger.subjects(jdbc.sql("select distinct translation_id from gate_refusal")
                        .query(Long.class)
                        .list());
        jdbc.sql("select translation_id, reason, remedy from gate_refusal order by translation_id, place")
                .query(row -> {
                    LedgerQueries.Subject subject = subjects.get(row.getLong("translation_id"));
                    if (subject != null && subject.job().equals(job)) {
                        refusals.computeIfAbsent(row.getLong("translation_id"), id -> new ArrayList<>())
                                .add(new Problem(
                                        subject.title(), "", row.getString("reason"), row.getString("remedy")));
                    }
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

    /** A file of a last edition before it is known what that is of. */
    private record Last(long translationId, File file) {}

    @Override
    public List<Standing> standing(Collection<String> paths) {
        List<Last> found = new ArrayList<>();
        for (List<String> some : batches(paths)) {
            found.addAll(last(
                    jdbc.sql(LAST + " and f.path in (:paths) order by f.path").param("paths", some)));
        }
        return standing(found);
    }

    @Override
    public List<Standing> standing() {
        return standing(last(jdbc.sql(LAST + " order by f.path")));
    }

    private static List<List<String>> batches(Collection<String> all) {
        List<String> list = List.copyOf(all);
        List<List<String>> batches = new ArrayList<>();
        for (int i = 0; i < list.size(); i += MOST_PATHS) {
            batches.add(list.subList(i, Math.min(list.size(), i + MOST_PATHS)));
        }
        return batches;
    }

    private static List<Last> last(JdbcClient.StatementSpec select) {
        return select.query((row, n) -> new Last(row.getLong("translation_id"), file(row)))
                .list();
    }

    private List<Standing> standing(List<Last> files) {
        Map<Long, LedgerQueries.Subject> subjects = ledger.subjects(
                files.stream().map(Last::translationId).distinct().toList());
        List<Standing> standing = new ArrayList<>();
        for (Last one : files) {
            LedgerQueries.Subject subject = subjects.get(one.translationId());
            if (subject != null) {
                standing.add(new Standing(
                        one.translationId(), subject.job(), subject.article(), subject.locale(), one.file()));
            }
        }
        standing.sort(Comparator.comparing(Standing::job)
                .thenComparing(one -> one.file().path()));
        return standing;
    }

    @Override
    public void publishInto(String job, String folder) {
        int there = jdbc.sql("update publish_folder set folder = ? where job = ?")
                .params(folder, job)
                .update();
        if (there == 0) {
            jdbc.sql("insert into publish_folder (job, folder) values (?, ?)")
                    .params(job, folder)
                    .update();
        }
    }

    @Override
    public Map<String, String> folders() {
        Map<String, String> folders = new TreeMap<>();
        jdbc.sql("select job, folder from publish_folder").query(row -> {
            folders.put(row.getString("job"), row.getString("folder"));
        });
        return folders;
    }

    @Override
    public Set<String> creditedPeople() {
        return new TreeSet<>(jdbc.sql("select distinct person from credit where person <> ''")
                .query(String.class)
                .list());
    }

    @Override
    public Set<Long> crediting(String person) {
        return new TreeSet<>(jdbc.sql("""
                        select distinct p.translation_id from credit c join publication p on p.id = c.publication_id
                        where c.person = ?""").param(person).query(Long.class).list());
    }

    @Override
    public Map<Locale, String> creditedNames(String person) {
        Map<Long, String> byTranslation = new LinkedHashMap<>();
        jdbc.sql("""
                        select p.translation_id, c.name from credit c join publication p on p.id = c.publication_id
                        where c.person = ? order by p.id""").param(person).query(row -> {
            byTranslation.remove(row.getLong("translation_id"));
            byTranslation.put(row.getLong("translation_id"), row.getString("name"));
        });
        Map<Long, LedgerQueries.Subject> subjects = ledger.subjects(byTranslation.keySet());
        Map<Locale, String> names = new HashMap<>();
        byTranslation.forEach((translation, name) -> {
            LedgerQueries.Subject subject = subjects.get(translation);
            if (subject != null) {
                names.put(subject.locale(), name);
            }
        });
        return names;
    }
}
