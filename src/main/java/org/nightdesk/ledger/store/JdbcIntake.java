package org.nightdesk.ledger.store;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.nightdesk.article.Orders;
import org.nightdesk.io.Sha256;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.IntakeResult;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.NewUnit;
import org.nightdesk.ledger.PreparedArticle;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.store.JdbcArticles.Head;
import org.nightdesk.segment.Segment;
import org.nightdesk.segment.SegmentDiff;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes one batch of articles into the store. Used once, by one thread. */
final class JdbcIntake {
    private static final String INSERT_SEGMENT =
            "insert into segment" + " (id, ref, pos, part, block_no, ordinal, words, replaces, source, terms)";

    private final DataSource source;
    private final JdbcClient jdbc;
    private final JdbcArticles articles;
    private final String job;
    private final List<Locale> targets;
    private final long nightId;
    private final List<NewUnit> opened = new ArrayList<>();
    private final Map<Long, Integer> openedWords = new HashMap<>();

    JdbcIntake(DataSource source, JdbcArticles articles, String job, List<Locale> targets, long nightId) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        this.articles = articles;
        this.job = job;
        this.targets = targets;
        this.nightId = nightId;
    }

    IntakeResult take(List<PreparedArticle> batch) {
        Map<String, Head> known = articles.heads(
                job, batch.stream().map(one -> one.article().key()).toList());
        List<PreparedArticle> fresh = new ArrayList<>();
        int changed = 0;
        for (PreparedArticle one : batch) {
            Head head = known.get(one.article().key());
            if (head == null) {
                fresh.add(one);
            } else if (!head.known().version().equals(one.version())) {
                change(one, head);
                order(one, head.id(), head.known().hasOrders());
                changed++;
            } else {
                order(one, head.id(), head.known().hasOrders());
                jdbc.sql("update article set document = ? where id = ?")
                        .params(one.document(), head.id())
                        .update();
            }
        }
        insert(fresh);
        enqueue();
        return new IntakeResult(fresh.size(), changed, batch.size() - fresh.size() - changed, opened);
    }

    private void insert(List<PreparedArticle> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        long articleId = articles.nextArticle();
        long translationId = articles.nextTranslation();
        try (JdbcRows articleRows = JdbcRows.inserting(
                        source,
                        "insert into article (id, job, article_key, version, edition, next_n, headline, document,"
                                + " source_path, night_id)",
                        10);
                JdbcRows segmentRows = JdbcRows.inserting(source, INSERT_SEGMENT, 10);
                JdbcRows translationRows =
                        JdbcRows.inserting(source, "insert into translation (id, article_id, locale, ref)", 4);
                JdbcRows unitRows = unitRows();
                JdbcRows tallyRows = JdbcUnitTallies.rows(source)) {
            for (PreparedArticle one : fresh) {
                long id = articleId++;
                article(articleRows, id, one);
                order(one, id, false);
                List<Segment> segments = one.segments();
                int words = 0;
                for (int n = 0; n < segments.size(); n++) {
                    segment(
                            segmentRows,
                            Ids.of(id, n),
                            n,
                            segments.get(n),
                            one.terms().get(n),
                            -1);
                    words += segments.get(n).words();
                }
                for (Locale target : targetsOf(one)) {
                    long translation = translationId++;
                    translationRows.add(row -> {
                        row.setLong(1, translation);
                        row.setLong(2, id);
                        row.setString(3, target.toLanguageTag());
                        row.setLong(4, ref(job, one.article().key(), target));
                    });
                    for (int n = 0; n < segments.size(); n++) {
                        open(unitRows, Ids.of(translation, n));
                        opened.add(new NewUnit(
                                Ids.of(translation, n),
                                target,
                                text(segments, n),
                                text(segments, n - 1),
                                text(segments, n + 1),
                                ""));
                    }
                    openedWords.put(translation, words);
                    JdbcUnitTallies.begin(tallyRows, translation, segments.size());
                }
            }
        }
    }

    private List<Locale> targetsOf(PreparedArticle one) {
        return targets.stream().filter(one.article().orders()::isFor).toList();
    }

    /** Keeps what decides when the article is worked on, in place of what it asked before. */
    private void order(PreparedArticle one, long id, boolean before) {
        if (before) {
            jdbc.sql("delete from article_order where article_id = ?").param(id).update();
        }
        Orders orders = one.article().orders();
        if (!orders.isEmpty() || one.rank() != 0) {
            String locales =
                    orders.locales().stream().map(Locale::toLanguageTag).collect(Collectors.joining(" "));
            jdbc.sql("insert into article_order (article_id, priority, due_on, embargo_on, locales) values (?,?,?,?,?)")
                    .param(1, id)
                    .param(2, one.rank())
                    .param(3, orders.dueOn(), Types.DATE)
                    .param(4, orders.notBefore(), Types.DATE)
                    .param(5, locales.isEmpty() ? null : " " + locales + " ", Types.VARCHAR)
                    .update();
        }
    }

    private void article(JdbcRows rows, long id, PreparedArticle one) {
        rows.add(row -> {
            row.setLong(1, id);
            row.setString(2, job);
            row.setString(3, one.article().key());
            row.setString(4, one.version());
            row.setInt(5, 1);
            row.setInt(6, one.segments().size());
            row.setString(7, one.article().headline().text().withoutCodes());
            row.setString(8, one.document());
            row.setString(9, one.sourcePath());
            row.setLong(10, nightId);
        });
    }

    private static void segment(
            JdbcRows rows,
            long id,
            int position,
            Segment segment,
            @org.jspecify.annotations.Nullable String terms,
            int replaces) {
        rows.add(row -> {
            row.setLong(1, id);
            row.setLong(2, segment.ref());
            row.setInt(3, position);
            row.setInt(4, segment.part().code());
            row.setInt(5, segment.block());
            row.setInt(6, segment.ordinal());
            row.setInt(7, segment.words());
            row.setInt(8, replaces);
            row.setString(9, segment.text());
            row.setString(10, terms);
        });
    }

    private JdbcRows unitRows() {
        return JdbcRows.inserting(source, "insert into unit (id, state)", 2);
    }

    private static void open(JdbcRows unitRows, long id) {
        unitRows.add(row -> {
            row.setLong(1, id);
            row.setInt(2, UnitState.OPEN.code());
        });
    }

    /** A new edition: segments that stay keep their number and units, gone ones leave stale units behind. */
    private void change(PreparedArticle one, Head head) {
        Map<Long, StoredSegment> byRef = new HashMap<>();
        List<Segment> before = new ArrayList<>();
        for (StoredSegment stored : articles.history(head.id())) {
            byRef.put(stored.segment().ref(), stored);
            if (stored.current()) {
                before.add(stored.segment());
            }
        }
        List<Segment> after = one.segments();
        Map<Long, Segment> replaced = replaced(before, after);
        List<Integer> numbers = new ArrayList<>();
        Map<Integer, Integer> replaces = new HashMap<>();
        int next = head.nextN();
        jdbc.sql("update segment set pos = -1 where id between ? and ?")
                .params(Ids.first(head.id()), Ids.last(head.id()))
                .update();
        try (JdbcRows kept = new JdbcRows(
                        source, "update segment set pos = ?, block_no = ?, ordinal = ?, terms = ? where id = ?");
                JdbcRows added = JdbcRows.inserting(source, INSERT_SEGMENT, 10)) {
            for (int position = 0; position < after.size(); position++) {
                Segment segment = after.get(position);
                StoredSegment stored = byRef.get(segment.ref());
                String terms = one.terms().get(position);
                if (stored == null) {
                    int n = next++;
                    Segment old = replaced.get(segment.ref());
                    StoredSegment oldStored = old == null ? null : byRef.get(old.ref());
                    int oldN = oldStored == null ? -1 : oldStored.n();
                    segment(added, Ids.of(head.id(), n), position, segment, terms, oldN);
                    numbers.add(n);
                    replaces.put(n, oldN);
                } else {
                    keep(kept, Ids.of(head.id(), stored.n()), position, segment, terms);
                    numbers.add(stored.n());
                }
            }
        }
        jdbc.sql("""
                        update article set version = ?, edition = ?, next_n = ?, headline = ?, document = ?,
                        source_path = ?, night_id = ? where id = ?""")
                .params(
                        one.version(),
                        head.edition() + 1,
                        next,
                        one.article().headline().text().withoutCodes(),
                        one.document(),
                        one.sourcePath(),
                        nightId,
                        head.id())
                .update();
        for (Translation translation : articles.translations(head.id())) {
            new JdbcEditionUnits(source, translation, after, numbers, replaces, opened, openedWords).write();
        }
    }

    /** For the refs of new segments the segment whose place each took. */
    private static Map<Long, Segment> replaced(List<Segment> before, List<Segment> after) {
        Map<Long, Segment> replaced = new HashMap<>();
        for (SegmentDiff.Change change : SegmentDiff.between(before, after)) {
            Segment old = change.before();
            if (old != null) {
                replaced.put(change.after().ref(), old);
            }
        }
        return replaced;
    }

    private static void keep(
            JdbcRows rows, long id, int position, Segment segment, @org.jspecify.annotations.Nullable String terms) {
        rows.add(row -> {
            row.setInt(1, position);
            row.setInt(2, segment.block());
            row.setInt(3, segment.ordinal());
            row.setString(4, terms);
            row.setLong(5, id);
        });
    }

    private void enqueue() {
        new JdbcQueue(source).add(Lane.TRANSLATOR, openedWords);
    }

    static String text(List<Segment> segments, int n) {
        return n < 0 || n >= segments.size() ? "" : segments.get(n).text();
    }

    /** Names a translation by content: 50 bits of SHA-256 over job, article key and locale. */
    static long ref(String job, String key, Locale target) {
        return Sha256.first64BitsOf(job + "\0" + key + "\0" + target.toLanguageTag()) & RowKey.TRANSLATION_MASK;
    }
}
