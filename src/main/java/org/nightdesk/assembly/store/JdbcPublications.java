package org.nightdesk.assembly.store;

import java.time.LocalDate;
import java.util.ArrayList;
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
    private static final String EDITION = "select id, translation_id, edition, version, night_id from publication ";

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
            jdbc.sql("select publication_id, format, path, sha256 from published_file where publication_id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        files.computeIfAbsent(row.getLong("publication_id"), id -> new ArrayList<>())
                                .add(new File(row.getString("format"), row.getString("path"), row.getString("sha256")));
                    });
        }
        files.values().forEach(some -> some.sort(Comparator.comparing(File::path)));
        return files;
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
