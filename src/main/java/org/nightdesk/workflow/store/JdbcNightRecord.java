package org.nightdesk.workflow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.change.EntryJson;
import org.nightdesk.workflow.NightRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nights read and found changed, from the store. */
final class JdbcNightRecord implements NightRecord {
    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;

    JdbcNightRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ReadFile> files(long nightId) {
        return jdbc.sql("select path, articles, rejected, dropped from source_file where night_id = ? order by id")
                .param(nightId)
                .query((row, n) -> new ReadFile(
                        row.getString("path"),
                        row.getInt("articles"),
                        row.getInt("rejected"),
                        row.getString("dropped")))
                .list();
    }

    @Override
    public List<ChangedEntry> changes(String job, long nightId) {
        return jdbc.sql(
                        "select entry_id, entry_before, entry_after from glossary_change where job = ? and night_id = ?")
                .params(job, nightId)
                .query((row, n) -> changed(row))
                .list();
    }

    @Override
    public List<ChangedEntry> lastChanges(String job, Collection<String> entryIds) {
        Map<String, ChangedEntry> last = new TreeMap<>();
        List<String> ids = new ArrayList<>(entryIds);
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            jdbc.sql("""
                            select entry_id, entry_before, entry_after from glossary_change
                            where job = :job and entry_id in (:ids) order by night_id""")
                    .param("job", job)
                    .param("ids", ids.subList(from, Math.min(ids.size(), from + AT_A_TIME)))
                    .query((row, n) -> changed(row))
                    .list()
                    .forEach(one -> last.put(one.id(), one));
        }
        return List.copyOf(last.values());
    }

    private static ChangedEntry changed(ResultSet row) throws SQLException {
        return new ChangedEntry(
                row.getString("entry_id"), entry(row.getString("entry_before")), entry(row.getString("entry_after")));
    }

    private static @Nullable GlossaryEntry entry(@Nullable String text) {
        return text == null ? null : EntryJson.read(text);
    }
}
