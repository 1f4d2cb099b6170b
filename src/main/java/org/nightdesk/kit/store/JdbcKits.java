package org.nightdesk.kit.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.StampKey;
import org.nightdesk.ledger.IdBatches;
import org.nightdesk.ledger.Numbers;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The kits in the store. */
final class JdbcKits implements Kits {
    private static final String PLANNED = "id, code, kind, person, locale, due_on, words";
    private static final String OUT = PLANNED + ", path, rows_out, night_id";

    private final JdbcTemplate batch;
    private final JdbcClient jdbc;
    private final JdbcStampKey key;

    /** @param random makes the secret of a store that has none yet */
    JdbcKits(JdbcTemplate batch, SecureRandom random) {
        this.batch = batch;
        this.key = new JdbcStampKey(batch, random);
        this.jdbc = JdbcClient.create(batch);
    }

    @Override
    public long nextId() {
        return jdbc.sql("select coalesce(max(id), 0) + 1 from kit")
                .query(Long.class)
                .single();
    }

    @Override
    public void plan(String job, List<Planned> kits, long nightId) {
        List<Object[]> kitRows = new ArrayList<>();
        List<Object[]> contents = new ArrayList<>();
        for (Planned kit : kits) {
            kitRows.add(new Object[] {
                kit.id(),
                kit.code(),
                job,
                kit.kind().code(),
                kit.person(),
                kit.locale().toLanguageTag(),
                kit.dueOn(),
                kit.words(),
                nightId
            });
            kit.translations().forEach(translation -> contents.add(new Object[] {kit.id(), translation}));
        }
        batch.batchUpdate(
                "insert into kit (id, code, job, kind, person, locale, due_on, words, night_id, rows_out)"
                        + " values (?,?,?,?,?,?,?,?,?,0)",
                kitRows);
        batch.batchUpdate("insert into kit_translation (kit_id, translation_id) values (?,?)", contents);
    }

    @Override
    public List<Planned> unwritten(String job) {
        return jdbc
                .sql("select " + PLANNED + " from kit where job = ? and path is null order by id")
                .param(job)
                .query((row, n) -> planned(row))
                .list()
                .stream()
                .map(this::withContents)
                .toList();
    }

    @Override
    public void drop(Collection<Long> kitIds) {
        List<Object[]> ids = kitIds.stream().map(id -> new Object[] {id}).toList();
        batch.batchUpdate(
                "delete from kit_translation where kit_id in (select id from kit where id = ? and path is null)", ids);
        batch.batchUpdate("delete from kit where id = ? and path is null", ids);
    }

    private static Planned planned(ResultSet row) throws SQLException {
        return new Planned(
                row.getLong("id"),
                row.getString("code"),
                Kit.Kind.of(row.getString("kind")),
                row.getString("person"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getObject("due_on", LocalDate.class),
                row.getInt("words"),
                List.of());
    }

    private Planned withContents(Planned kit) {
        List<Long> translations = jdbc.sql(
                        "select translation_id from kit_translation where kit_id = ? order by translation_id")
                .param(kit.id())
                .query(Long.class)
                .list();
        return new Planned(
                kit.id(), kit.code(), kit.kind(), kit.person(), kit.locale(), kit.dueOn(), kit.words(), translations);
    }

    @Override
    public void written(Out out, Contents contents) {
        long kit = out.kit().id();
        jdbc.sql("update kit set path = ?, rows_out = ?, signed = true where id = ?")
                .params(out.path(), out.rows(), kit)
                .update();
        List<Object[]> numbers = new ArrayList<>();
        contents.numbers()
                .forEach((translation, list) -> numbers.add(new Object[] {Numbers.write(list), kit, translation}));
        batch.batchUpdate("update kit_translation set numbers = ? where kit_id = ? and translation_id = ?", numbers);
        List<Object[]> texts = new ArrayList<>();
        contents.texts().forEach((unit, text) -> texts.add(new Object[] {kit, unit, text}));
        batch.batchUpdate("insert into kit_text (kit_id, unit_id, text) values (?,?,?)", texts);
    }

    @Override
    public boolean isReview(long kitId) {
        return kitId != 0
                && jdbc.sql("select kind from kit where id = ?")
                        .param(kitId)
                        .query(String.class)
                        .optional()
                        .map(kind -> Kit.Kind.of(kind) == Kit.Kind.REVIEW)
                        .orElse(false);
    }

    @Override
    public boolean isSigned(long kitId) {
        return jdbc.sql("select signed from kit where id = ?")
                .param(kitId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public StampKey stampKey() {
        return key.get();
    }

    @Override
    public Optional<Planned> byCode(String code) {
        return jdbc.sql("select " + PLANNED + " from kit where code = ?")
                .param(code)
                .query((row, n) -> planned(row))
                .optional()
                .map(this::withContents);
    }

    @Override
    public List<Planned> sentTo(String job, String person, int most) {
        return jdbc
                .sql("select " + PLANNED + " from kit where job = ? and person = ? and path is not null"
                        + " order by id desc fetch first ? rows only")
                .params(job, person, most)
                .query((row, n) -> planned(row))
                .list()
                .stream()
                .map(this::withContents)
                .toList();
    }

    @Override
    public Contents contents(long kitId) {
        Map<Long, List<Integer>> numbers = new TreeMap<>();
        jdbc.sql("select translation_id, numbers from kit_translation where kit_id = ? and numbers is not null")
                .param(kitId)
                .query(row -> {
                    numbers.put(row.getLong("translation_id"), Numbers.read(row.getString("numbers")));
                });
        Map<Long, String> texts = new TreeMap<>();
        jdbc.sql("select unit_id, text from kit_text where kit_id = ?")
                .param(kitId)
                .query(row -> {
                    texts.put(row.getLong("unit_id"), row.getString("text"));
                });
        return new Contents(numbers, texts);
    }

    @Override
    public List<Out> writtenIn(long nightId) {
        return jdbc.sql("select " + OUT + " from kit where night_id = ? and path is not null order by id")
                .param(nightId)
                .query((row, n) -> out(row))
                .list();
    }

    private static Out out(ResultSet row) throws SQLException {
        return new Out(planned(row), row.getString("path"), row.getInt("rows_out"), row.getLong("night_id"));
    }

    @Override
    public List<Out> of(long translationId) {
        return jdbc.sql("select " + OUT + """
                         from kit where path is not null
                        and id in (select kit_id from kit_translation where translation_id = ?) order by id""")
                .param(translationId)
                .query((row, n) -> out(row))
                .list();
    }

    @Override
    public Map<Long, Set<Long>> nights(Kit.Kind kind, Collection<Long> translationIds) {
        Map<Long, Set<Long>> nights = new TreeMap<>();
        for (List<Long> ids : IdBatches.of(translationIds)) {
            jdbc.sql("""
                            select c.translation_id, k.night_id from kit_translation c join kit k on k.id = c.kit_id
                            where c.translation_id in (:ids) and k.kind = :kind and k.path is not null""").param("ids", ids).param("kind", kind.code()).query(row -> {
                nights.computeIfAbsent(row.getLong("translation_id"), id -> new TreeSet<>())
                        .add(row.getLong("night_id"));
            });
        }
        return nights;
    }
}
