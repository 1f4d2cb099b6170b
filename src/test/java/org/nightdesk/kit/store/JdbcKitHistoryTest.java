package org.nightdesk.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightdesk.article.Article;
import org.nightdesk.article.Headline;
import org.nightdesk.article.Part;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.receipt.KitHistory;
import org.nightdesk.kit.receipt.Receipts;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.PreparedArticle;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.Transition;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.Units;
import org.nightdesk.ledger.store.LedgerStore;
import org.nightdesk.segment.Segment;
import org.nightdesk.store.StoreTest;
import org.nightdesk.text.CodedText;

/** A kit with two rows of an article of three segments, and what came back of it in two nights. */
@NullUnmarked
class JdbcKitHistoryTest extends StoreTest {
    private static final LocalDate SENT = LocalDate.of(2026, 11, 22);
    private static final LocalDate BACK = LocalDate.of(2026, 11, 24);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 29);

    private Articles articles;
    private KitHistory history;
    private long translation;

    @BeforeEach
    void sendAKitAndGetItBackTwice() {
        articles = new LedgerStore().articles(store.source());
        Units units = new LedgerStore().units(store.source());
        Kits kits = new JdbcKits(store.jdbc(), new SecureRandom());
        Receipts receipts = new JdbcReceipts(store.jdbc());
        history = new JdbcKitHistory(store.client(), store.nights(), kits, new KitRows(articles, units));
        store.night(1, "nightly", SENT);
        store.night(2, "nightly", BACK);
        translation = takeAnArticle();
        Kits.Planned kit = new Kits.Planned(
                1, "K7Q2", Kit.Kind.TRANSLATION, "kim-hoyeun", SampleKits.EN, DUE, 9, List.of(translation));
        kits.plan("nightly", List.of(kit, unwritten()), 1);
        kits.written(
                new Kits.Out(kit, "2026-11-22/kit.xlsx", 3, 1),
                new Kits.Contents(Map.of(translation, List.of(0, 1, 2, 9)), Map.of()));
        units.move(Transition.HOLD, List.of(unit(1)), "of old");
        receipts.keep(receipt(
                4,
                "kim-hoyeun",
                1,
                List.of(
                        new Receipts.Row(1, unit(0), "A-1", RowOutcome.HELD, "formula", "=A1", "why?"),
                        new Receipts.Row(2, unit(1), "B-1", RowOutcome.BLANK, "", "", ""))));
        receipts.keep(receipt(
                5,
                "lee-sora",
                2,
                List.of(
                        new Receipts.Row(1, unit(0), "A-1", RowOutcome.APPLIED, "", "A light", ""),
                        new Receipts.Row(2, null, "?", RowOutcome.UNKNOWN, "no such row", "", ""),
                        new Receipts.Row(3, unit(1), "B-1", RowOutcome.APPLIED, "", "goes out", ""))));
        receipts.keep(new Receipts.Kept(
                6,
                "nightly",
                "sha6",
                "other.xlsx",
                10,
                "",
                "",
                Receipts.FileOutcome.REFUSED,
                "The file is a PDF",
                List.of(),
                2,
                "",
                null));
    }

    private static Kits.Planned unwritten() {
        return new Kits.Planned(2, "K7Q3", Kit.Kind.REVIEW, "lee-sora", Locale.FRENCH, DUE, 9, List.of());
    }

    private static Receipts.Kept receipt(long id, String person, long night, List<Receipts.Row> rows) {
        return new Receipts.Kept(
                id,
                "nightly",
                "sha" + id,
                person + "/kit.xlsx",
                4096,
                "K7Q2",
                person,
                Receipts.FileOutcome.READ,
                "",
                rows,
                night,
                "",
                null);
    }

    private long takeAnArticle() {
        Article article = new Article(
                "lighthouse",
                SampleKits.KO,
                new Headline("", false, CodedText.plain("등대")),
                List.of(),
                null,
                null,
                null,
                null,
                List.of());
        List<Segment> segments = List.of(
                new Segment(70, Part.HEADLINE, -1, 0, "등대", 1),
                new Segment(71, Part.PARAGRAPH, 0, 0, "불이 꺼진다.", 2),
                new Segment(72, Part.LIST_ITEM, 1, 0, "그리고", 1));
        articles.take(
                "nightly",
                List.of(new PreparedArticle(
                        article, "v1", "{}", segments, Collections.nCopies(segments.size(), null), "l.md")),
                List.of(SampleKits.EN),
                1);
        return articles.translations(1).get(0).id();
    }

    private long unit(int number) {
        return Ids.of(translation, number);
    }

    @Test
    void tellsWhatArrivedOldestFirst() {
        List<KitHistory.Arrival> arrivals = history.arrivals("", null);

        assertThat(arrivals)
                .containsExactly(
                        new KitHistory.Arrival(
                                4,
                                SENT,
                                "nightly",
                                "kim-hoyeun",
                                "kim-hoyeun/kit.xlsx",
                                "K7Q2",
                                "read",
                                "",
                                Map.of("held", 1, "blank", 1)),
                        new KitHistory.Arrival(
                                5,
                                BACK,
                                "nightly",
                                "lee-sora",
                                "lee-sora/kit.xlsx",
                                "K7Q2",
                                "read",
                                "",
                                Map.of("applied", 2, "unknown", 1)),
                        new KitHistory.Arrival(
                                6, BACK, "nightly", "", "other.xlsx", "", "refused", "The file is a PDF", Map.of()));
        assertThat(arrivals.get(0).rows().keySet()).containsExactly("blank", "held");
    }

    @Test
    void tellsWhatArrivedFromAPersonOrSinceADay() {
        assertThat(history.arrivals("", BACK))
                .extracting(KitHistory.Arrival::receipt)
                .containsExactly(5L, 6L);
        assertThat(history.arrivals("", BACK.plusDays(1))).isEmpty();
        assertThat(history.arrivals("lee-sora", null))
                .extracting(KitHistory.Arrival::receipt)
                .containsExactly(5L);
        assertThat(history.arrivals("kim-hoyeun", BACK)).isEmpty();
    }

    @Test
    void givesAReceiptWhole() {
        assertThat(history.account(5).orElseThrow().rows())
                .containsExactly(
                        new KitHistory.AccountRow(1, "A-1", "applied", "", "", "A light", ""),
                        new KitHistory.AccountRow(2, "?", "unknown", "no such row", "", "", ""),
                        new KitHistory.AccountRow(3, "B-1", "applied", "", "", "goes out", ""));
        assertThat(history.account(4).orElseThrow())
                .satisfies(account -> assertThat(account.arrival().receipt()).isEqualTo(4))
                .satisfies(account -> assertThat(account.rows())
                        .contains(new KitHistory.AccountRow(1, "A-1", "held", "formula", "", "=A1", "why?")));
        assertThat(history.account(99)).isEmpty();
    }

    @Test
    void tellsWhatBecameOfEveryRowOfAKit() {
        Translation sent = articles.translation(translation);

        KitHistory.Sent kit = history.sent("K7Q2").orElseThrow();

        assertThat(kit)
                .returns("translation", KitHistory.Sent::kind)
                .returns("kim-hoyeun", KitHistory.Sent::person)
                .returns("en", KitHistory.Sent::locale)
                .returns(SENT, KitHistory.Sent::on)
                .returns(DUE, KitHistory.Sent::dueOn)
                .returns(9, KitHistory.Sent::words)
                .returns("2026-11-22/kit.xlsx", KitHistory.Sent::file);
        assertThat(kit.returns()).extracting(KitHistory.Arrival::receipt).containsExactly(4L, 5L);
        assertThat(kit.rows())
                .containsExactly(
                        new KitHistory.SentRow(
                                new RowKey(sent.ref(), 70).toString(), "headline", "등대", "open", "applied", "", "", ""),
                        new KitHistory.SentRow(
                                new RowKey(sent.ref(), 71).toString(),
                                "paragraph",
                                "불이 꺼진다.",
                                "held",
                                "applied",
                                "",
                                "",
                                ""),
                        new KitHistory.SentRow(
                                new RowKey(sent.ref(), 72).toString(), "list-item", "그리고", "open", "", "", "", ""));
    }

    @Test
    void tellsOfKitsThatAreNotWrittenOrNotOurs() {
        assertThat(history.sent("K7Q3").orElseThrow())
                .returns("review", KitHistory.Sent::kind)
                .returns("fr", KitHistory.Sent::locale)
                .returns("", KitHistory.Sent::file)
                .satisfies(kit -> assertThat(kit.rows()).isEmpty())
                .satisfies(kit -> assertThat(kit.returns()).isEmpty());
        assertThat(history.sent("K7Q9")).isEmpty();
        assertThat(history.returnsOf("K7Q2")).hasSize(2);
        assertThat(history.returnsOf("K7Q9")).isEmpty();
    }
}
