package org.nightdesk.nightly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.change.EntryChange;
import org.nightdesk.glossary.change.EntryJson;
import org.nightdesk.glossary.change.GlossaryDiff;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The glossary as a job's last night saw it, and what each night found changed. */
@Component
class SeenGlossary {
    private static final int AT_A_TIME = 5000;

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;
    private final TransactionTemplate transactions;

    SeenGlossary(JdbcClient jdbc, JdbcTemplate rows, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.transactions = transactions;
    }

    /** @param fingerprint of the glossary's files @param sinceNight whose changes may still wait for articles */
    record State(String fingerprint, long sinceNight) {}

    /** Empty before the job's first night. */
    Optional<State> state(String job) {
        return jdbc.sql("select fingerprint, since_night from glossary_state where job = ?")
                .param(job)
                .query((row, n) -> new State(row.getString(1), row.getLong(2)))
                .optional();
    }

    /** Takes a whole glossary for seen. Killed on the way it has not happened, and is done anew. */
    void learn(String job, Collection<GlossaryEntry> entries, State state) {
        jdbc.sql("delete from glossary_entry where job = ?").param(job).update();
        List<GlossaryEntry> page = new ArrayList<>(AT_A_TIME);
        for (GlossaryEntry entry : entries) {
            page.add(entry);
            if (page.size() == AT_A_TIME) {
                insert(job, page);
                page.clear();
            }
        }
        transactions.executeWithoutResult(status -> {
            insert(job, page);
            jdbc.sql("insert into glossary_state (job, fingerprint, since_night) values (?,?,?)")
                    .params(job, state.fingerprint(), state.sinceNight())
                    .update();
        });
    }

    private void insert(String job, List<GlossaryEntry> entries) {
        List<Object[]> values = entries.stream()
                .map(entry -> new Object[] {job, entry.id(), EntryJson.write(entry)})
                .toList();
        transactions.executeWithoutResult(
                status -> rows.batchUpdate("insert into glossary_entry (job, entry_id, entry) values (?,?,?)", values));
    }

    /** What is another than the last night saw. */
    GlossaryDiff changes(String job, Collection<GlossaryEntry> now) {
        Map<String, String> seen = new HashMap<>();
        jdbc.sql("select entry_id, entry from glossary_entry where job = ?")
                .param(job)
                .query(row -> {
                    seen.put(row.getString(1), row.getString(2));
                });
        List<GlossaryEntry> before = new ArrayList<>();
        List<GlossaryEntry> after = new ArrayList<>();
        for (GlossaryEntry entry : now) {
            String was = seen.remove(entry.id());
            if (was == null || !was.equals(EntryJson.write(entry))) {
                after.add(entry);
                if (was != null) {
                    before.add(EntryJson.read(was));
                }
            }
        }
        seen.values().forEach(gone -> before.add(EntryJson.read(gone)));
        return GlossaryDiff.between(before, after);
    }

    /** Takes changes for seen, in the caller's transaction. */
    void note(String job, GlossaryDiff changes, long nightId, State state) {
        jdbc.sql("delete from glossary_change where job = ? and night_id = ?")
                .params(job, nightId)
                .update();
        List<Object[]> noted = new ArrayList<>();
        List<Object[]> gone = new ArrayList<>();
        List<GlossaryEntry> now = new ArrayList<>(changes.added());
        for (GlossaryEntry added : changes.added()) {
            noted.add(row(job, nightId, null, added));
        }
        for (GlossaryEntry removed : changes.removed()) {
            noted.add(row(job, nightId, removed, null));
            gone.add(new Object[] {job, removed.id()});
        }
        for (EntryChange changed : changes.changed()) {
            noted.add(row(job, nightId, changed.before(), changed.after()));
            gone.add(new Object[] {job, changed.after().id()});
            now.add(changed.after());
        }
        rows.batchUpdate(
                "insert into glossary_change (job, night_id, entry_id, entry_before, entry_after) values (?,?,?,?,?)",
                noted);
        rows.batchUpdate("delete from glossary_entry where job = ? and entry_id = ?", gone);
        insert(job, now);
        jdbc.sql("update glossary_state set fingerprint = ?, since_night = ? where job = ?")
                .params(state.fingerprint(), state.sinceNight(), job)
                .update();
    }

    private static Object[] row(
            String job, long nightId, @Nullable GlossaryEntry before, @Nullable GlossaryEntry after) {
        GlossaryEntry one = Objects.requireNonNull(after == null ? before : after);
        return new Object[] {
            job,
            nightId,
            one.id(),
            before == null ? null : EntryJson.write(before),
            after == null ? null : EntryJson.write(after)
        };
    }

    /** All that changed since a night began: against what the night before saw, entries as they were noted last. */
    GlossaryDiff changesSince(String job, long nightId) {
        Map<String, @Nullable GlossaryEntry> before = new TreeMap<>();
        Map<String, @Nullable GlossaryEntry> after = new TreeMap<>();
        jdbc.sql("""
                        select entry_id, entry_before, entry_after from glossary_change
                        where job = ? and night_id >= ? order by night_id""").params(job, nightId).query(row -> {
            if (!before.containsKey(row.getString(1))) {
                before.put(row.getString(1), entry(row.getString(2)));
            }
            after.put(row.getString(1), entry(row.getString(3)));
        });
        return GlossaryDiff.between(present(before), present(after));
    }

    private static @Nullable GlossaryEntry entry(@Nullable String text) {
        return text == null ? null : EntryJson.read(text);
    }

    private static List<GlossaryEntry> present(Map<String, @Nullable GlossaryEntry> entries) {
        List<GlossaryEntry> present = new ArrayList<>();
        for (GlossaryEntry entry : entries.values()) {
            if (entry != null) {
                present.add(entry);
            }
        }
        return present;
    }
}
