package org.nightdesk.workflow.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import org.nightdesk.workflow.correct.SeenGlossary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The glossary as a job's last night saw it, and what each night found changed. */
final class JdbcSeenGlossary implements SeenGlossary {
    /** Characters of a page; an entry that is longer has one for itself. */
    private static final int PAGE = 200_000;

    private static final int AT_A_TIME = 20_000;

    /** Entries that one processor makes pages of. */
    private static final int SLICE = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;
    private final TransactionTemplate transactions;

    JdbcSeenGlossary(JdbcClient jdbc, JdbcTemplate rows, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.transactions = transactions;
    }

    @Override
    public Optional<State> state(String job) {
        return jdbc.sql("select fingerprint, since_night from glossary_state where job = ?")
                .param(job)
                .query((row, n) -> new State(row.getString("fingerprint"), row.getLong("since_night")))
                .optional();
    }

    @Override
    public void learn(String job, Collection<GlossaryEntry> entries, State state) {
        transactions.executeWithoutResult(status -> {
            Pages pages = new Pages(job);
            List<GlossaryEntry> sorted = entries.stream()
                    .sorted(Comparator.comparing(GlossaryEntry::id))
                    .toList();
            for (int from = 0; from < sorted.size(); from += AT_A_TIME) {
                List<GlossaryEntry> some = sorted.subList(from, Math.min(sorted.size(), from + AT_A_TIME));
                slices(some).parallelStream()
                        .map(JdbcSeenGlossary::paged)
                        .toList()
                        .forEach(pages::add);
            }
            jdbc.sql("insert into glossary_state (job, fingerprint, since_night) values (?,?,?)")
                    .params(job, state.fingerprint(), state.sinceNight())
                    .update();
        });
    }

    private static List<List<GlossaryEntry>> slices(List<GlossaryEntry> entries) {
        List<List<GlossaryEntry>> slices = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += SLICE) {
            slices.add(entries.subList(from, Math.min(entries.size(), from + SLICE)));
        }
        return slices;
    }

    private static List<String> paged(List<GlossaryEntry> entries) {
        Paged paged = new Paged();
        entries.forEach(entry -> paged.add(entry.id(), EntryJson.write(entry)));
        return paged.pages();
    }

    /** Entries laid out in pages. */
    private static final class Paged {
        private final List<String> pages = new ArrayList<>();
        private final StringBuilder page = new StringBuilder();

        void add(String id, String entry) {
            if (page.length() > 0 && page.length() + id.length() + entry.length() > PAGE) {
                turn();
            }
            page.append(id).append('\t').append(entry).append('\n');
        }

        private void turn() {
            pages.add(page.toString());
            page.setLength(0);
        }

        List<String> pages() {
            if (page.length() > 0) {
                turn();
            }
            return pages;
        }
    }

    /** Writes all pages anew: a page of many entries is dearer to change than a row an entry, and cheaper to learn. */
    private final class Pages {
        private final String job;
        private int number;

        Pages(String job) {
            this.job = job;
            jdbc.sql("delete from glossary_page where job = ?").param(job).update();
        }

        void add(List<String> pages) {
            for (String page : pages) {
                rows.update("insert into glossary_page (job, page, entries) values (?,?,?)", job, number++, page);
            }
        }
    }

    /** The stored entries by id. */
    private TreeMap<String, String> stored(String job) {
        TreeMap<String, String> stored = new TreeMap<>();
        jdbc.sql("select entries from glossary_page where job = ? order by page")
                .param(job)
                .query(row -> {
                    row.getString("entries").lines().forEach(line -> {
                        int tab = line.indexOf('\t');
                        stored.put(line.substring(0, tab), line.substring(tab + 1));
                    });
                });
        return stored;
    }

    @Override
    public GlossaryDiff changes(String job, Collection<GlossaryEntry> now) {
        Map<String, String> seen = stored(job);
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

    @Override
    public void note(String job, GlossaryDiff changes, long nightId, State state) {
        jdbc.sql("delete from glossary_change where job = ? and night_id = ?")
                .params(job, nightId)
                .update();
        List<Object[]> noted = new ArrayList<>();
        TreeMap<String, String> all = stored(job);
        for (GlossaryEntry added : changes.added()) {
            noted.add(row(job, nightId, null, added));
            all.put(added.id(), EntryJson.write(added));
        }
        for (GlossaryEntry removed : changes.removed()) {
            noted.add(row(job, nightId, removed, null));
            all.remove(removed.id());
        }
        for (EntryChange changed : changes.changed()) {
            noted.add(row(job, nightId, changed.before(), changed.after()));
            all.put(changed.after().id(), EntryJson.write(changed.after()));
        }
        rows.batchUpdate(
                "insert into glossary_change (job, night_id, entry_id, entry_before, entry_after) values (?,?,?,?,?)",
                noted);
        Paged paged = new Paged();
        all.forEach(paged::add);
        new Pages(job).add(paged.pages());
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

    @Override
    public GlossaryDiff changesSince(String job, long nightId) {
        Map<String, @Nullable GlossaryEntry> before = new TreeMap<>();
        Map<String, @Nullable GlossaryEntry> after = new TreeMap<>();
        jdbc.sql("""
                        select entry_id, entry_before, entry_after from glossary_change
                        where job = ? and night_id >= ? order by night_id""").params(job, nightId).query(row -> {
            if (!before.containsKey(row.getString("entry_id"))) {
                before.put(row.getString("entry_id"), entry(row.getString("entry_before")));
            }
            after.put(row.getString("entry_id"), entry(row.getString("entry_after")));
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
