package org.nightdesk.ledger.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.NewUnit;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.UnitState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the units of an article that is in the store in one more target locale. Segments that are gone get stale units. */
record JdbcNewTarget(DataSource source, JdbcArticles articles, Articles.Untargeted article) {

    List<NewUnit> open() {
        JdbcClient jdbc = JdbcClient.create(source);
        long translation = articles.nextTranslation();
        List<String> jobAndKey = jdbc.sql("select job, article_key from article where id = ?")
                .param(article.articleId())
                .query((row, n) -> List.of(row.getString("job"), row.getString("article_key")))
                .single();
        jdbc.sql("insert into translation (id, article_id, locale, ref) values (?,?,?,?)")
                .params(
                        translation,
                        article.articleId(),
                        article.target().toLanguageTag(),
                        JdbcIntake.ref(jobAndKey.get(0), jobAndKey.get(1), article.target()))
                .update();
        List<StoredSegment> all = articles.history(article.articleId());
        try (JdbcRows rows = JdbcRows.inserting(source, "insert into unit (id, state)", 2)) {
            for (StoredSegment segment : all) {
                rows.add(row -> {
                    row.setLong(1, Ids.of(translation, segment.n()));
                    row.setInt(2, (segment.current() ? UnitState.OPEN : UnitState.STALE).code());
                });
            }
        }
        List<StoredSegment> current = all.stream()
                .filter(StoredSegment::current)
                .sorted(Comparator.comparingInt(StoredSegment::position))
                .toList();
        new JdbcQueue(source)
                .add(
                        Lane.TRANSLATOR,
                        translation,
                        current.stream().mapToInt(one -> one.segment().words()).sum());
        return opened(translation, current);
    }

    private List<NewUnit> opened(long translation, List<StoredSegment> current) {
        List<NewUnit> opened = new ArrayList<>();
        for (int i = 0; i < current.size(); i++) {
            opened.add(new NewUnit(
                    Ids.of(translation, current.get(i).n()),
                    article.target(),
                    text(current, i),
                    text(current, i - 1),
                    text(current, i + 1),
                    ""));
        }
        return opened;
    }

    private static String text(List<StoredSegment> segments, int i) {
        return i < 0 || i >= segments.size() ? "" : segments.get(i).segment().text();
    }
}
