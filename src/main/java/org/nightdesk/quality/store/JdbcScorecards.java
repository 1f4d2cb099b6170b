package org.nightdesk.quality.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nightdesk.ledger.NightLog;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.score.Scorecard;
import org.nightdesk.quality.score.Scorecards;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The scorecards in the store; the frequency of categories as {@code OMISSION 2,PUNCTUATION 1}. */
final class JdbcScorecards implements Scorecards {
    private static final String ENTRY = """
            select translation_id, person, locale, units, words, penalty, edited, longest, categories, night_id
            from scorecard\s""";

    private final JdbcClient jdbc;
    private final NightLog nights;

    JdbcScorecards(JdbcClient jdbc, NightLog nights) {
        this.jdbc = jdbc;
        this.nights = nights;
    }

    @Override
    public void keep(Entry entry, long nightId) {
        Scorecard card = entry.card();
        jdbc.sql("""
                        insert into scorecard (id, translation_id, person, locale, units, words, penalty, edited, longest,
                        categories, night_id)
                        values ((select coalesce(max(id), 0) + 1 from scorecard), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        entry.translationId(),
                        entry.person(),
                        entry.locale().toLanguageTag(),
                        card.units(),
                        card.words(),
                        card.penalty(),
                        card.edited(),
                        card.longest(),
                        card.categories().stream()
                                .map(count -> count.category().code() + " " + count.findings())
                                .collect(Collectors.joining(",")),
                        nightId)
                .update();
    }

    @Override
    public List<Entry> upTo(String job, long nightId) {
        Map<Long, LocalDate> dates = nights.ofJob(job);
        List<Entry> entries = new ArrayList<>();
        jdbc.sql(ENTRY + "where night_id <= ? order by id").param(nightId).query(row -> {
            LocalDate on = dates.get(row.getLong("night_id"));
            if (on != null) {
                entries.add(entry(row, on));
            }
        });
        return entries;
    }

    @Override
    public List<Entry> keptIn(long nightId) {
        LocalDate on = nights.dates(List.of(nightId)).get(nightId);
        return on == null
                ? List.of()
                : jdbc.sql(ENTRY + "where night_id = ? order by id")
                        .param(nightId)
                        .query((row, n) -> entry(row, on))
                        .list();
    }

    private static Entry entry(ResultSet row, LocalDate on) throws SQLException {
        List<Scorecard.Count> categories = new ArrayList<>();
        for (String count : row.getString("categories").split(",")) {
            int space = count.indexOf(' ');
            if (space > 0) {
                categories.add(new Scorecard.Count(
                        Category.of(count.substring(0, space)), Integer.parseInt(count.substring(space + 1))));
            }
        }
        return new Entry(
                row.getLong("translation_id"),
                row.getString("person"),
                Locale.forLanguageTag(row.getString("locale")),
                on,
                new Scorecard(
                        row.getInt("units"),
                        row.getInt("words"),
                        row.getInt("penalty"),
                        row.getLong("edited"),
                        row.getLong("longest"),
                        categories));
    }
}
