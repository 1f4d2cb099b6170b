package org.nightdesk.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nightdesk.ledger.store.IntakeSamples.prepared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.IntakeResult;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.NewUnit;
import org.nightdesk.ledger.PreparedArticle;
import org.nightdesk.ledger.Queue;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Transition;
import org.nightdesk.ledger.Units;
import org.nightdesk.store.StoreTest;

/** What taking articles in does to units and lanes. */
@NullUnmarked
class JdbcIntakeTest extends StoreTest {
    private static final Locale EN = Locale.ENGLISH;
    private static final Locale JA = Locale.JAPANESE;

    private Articles articles;
    private Units units;
    private Queue queue;

    @BeforeEach
    void wire() {
        articles = new JdbcArticles(store.source());
        units = new JdbcUnits(store.source());
        queue = new JdbcQueue(store.source());
    }

    @Test
    void opensAUnitForEachSegmentAndLocaleAndQueuesTheWords() {
        IntakeResult taken = take(prepared("a", "v1", "제목", "하나 둘", "셋 넷 다섯"), prepared("b", "v1", "제목"));

        assertThat(taken).returns(2, IntakeResult::articles).returns(0, IntakeResult::changed);
        assertThat(taken.opened())
                .extracting(unit -> unit.locale() + " " + unit.before() + "|" + unit.source() + "|" + unit.after())
                .containsExactly(
                        "en |제목|하나 둘",
                        "en 제목|하나 둘|셋 넷 다섯",
                        "en 하나 둘|셋 넷 다섯|",
                        "ja |제목|하나 둘",
                        "ja 제목|하나 둘|셋 넷 다섯",
                        "ja 하나 둘|셋 넷 다섯|",
                        "en |제목|",
                        "ja |제목|");
        assertThat(waiting(Lane.TRANSLATOR)).extracting(Queue.Waiting::words).containsExactly(6, 6, 1, 1);
        assertThat(states(english(0))).containsExactly("0 OPEN", "1 OPEN", "2 OPEN");
    }

    @Test
    void leavesAnUnchangedArticleAlone() {
        take(prepared("a", "v1", "제목", "하나"));

        IntakeResult again = take(prepared("a", "v1", "제목", "하나"), prepared("b", "v1", "제목"));

        assertThat(again)
                .returns(1, IntakeResult::articles)
                .returns(0, IntakeResult::changed)
                .returns(1, IntakeResult::unchanged);
        assertThat(again.opened()).hasSize(2);
        assertThat(articles.load(articles.ids("nightly").get(0)).edition()).isEqualTo(1);
        assertThat(take().opened()).isEmpty();
    }

    @Test
    void reopensOnlyWhatChanged() {
        take(prepared("a", "v1", "제목", "옛 문장", "끝이 온다"));
        give(english(0), 0, "Title");
        give(english(0), 1, "Old sentence");
        queue.remove(Lane.TRANSLATOR, english(0));

        IntakeResult changed = take(prepared("a", "v2", "제목", "새 문장", "끝이 온다"));

        assertThat(changed)
                .returns(0, IntakeResult::articles)
                .returns(1, IntakeResult::changed)
                .returns(0, IntakeResult::unchanged);
        assertThat(changed.opened())
                .containsExactly(
                        new NewUnit(Ids.of(english(0), 3), EN, "새 문장", "제목", "끝이 온다", "Old sentence"),
                        new NewUnit(Ids.of(english(0) + 1, 3), JA, "새 문장", "제목", "끝이 온다", ""));
        assertThat(states(english(0))).containsExactly("0 RETURNED", "1 STALE", "2 OPEN", "3 OPEN");
        assertThat(queue.after(Lane.TRANSLATOR, "nightly", 0, 1)).containsExactly(new Queue.Waiting(english(0), 2));
        long article = articles.ids("nightly").get(0);
        assertThat(articles.load(article))
                .satisfies(stored -> assertThat(stored.edition()).isEqualTo(2))
                .satisfies(stored -> assertThat(stored.version()).isEqualTo("v2"))
                .satisfies(stored -> assertThat(stored.segments())
                        .extracting(StoredSegment::n)
                        .containsExactly(0, 3, 2));
        assertThat(articles.history(article))
                .extracting(StoredSegment::position, StoredSegment::replaces)
                .containsExactly(tuple(0, -1), tuple(-1, -1), tuple(2, -1), tuple(1, 1));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @Test
    void bringsBackWhatComesBackWithItsText() {
        take(prepared("a", "v1", "제목", "옛 문장"));
        give(english(0), 1, "Old sentence");
        take(prepared("a", "v2", "제목", "새 문장"));

        IntakeResult back = take(prepared("a", "v3", "제목", "옛 문장"));

        assertThat(states(english(0))).containsExactly("0 OPEN", "1 OPEN", "2 STALE");
        assertThat(back.opened())
                .containsExactly(
                        new NewUnit(Ids.of(english(0), 1), EN, "옛 문장", "제목", "", "Old sentence"),
                        new NewUnit(Ids.of(english(0) + 1, 1), JA, "옛 문장", "제목", "", ""));
        assertThat(units.of(english(0)).get(1).text()).isEqualTo("Old sentence");
        assertThat(articles.load(articles.ids("nightly").get(0)).edition()).isEqualTo(3);
    }

    @Test
    void checksAnewWhatOnlyMoved() {
        take(prepared("a", "v1", "제목", "하나", "둘"));
        queue.remove(Lane.TRANSLATOR, List.of(english(0), english(0) + 1));

        IntakeResult moved = take(prepared("a", "v2", "제목", "둘", "하나"));

        assertThat(moved.opened()).isEmpty();
        assertThat(waiting(Lane.CHECK))
                .containsExactly(new Queue.Waiting(english(0), 0), new Queue.Waiting(english(0) + 1, 0));
        assertThat(waiting(Lane.TRANSLATOR)).isEmpty();
        assertThat(states(english(0))).containsExactly("0 OPEN", "1 OPEN", "2 OPEN");
    }

    @Test
    void retiresWhatIsGoneInWhateverStateItWas() {
        take(prepared("a", "v1", "제목", "하나", "둘", "셋"));
        give(english(0), 1, "One");
        units.move(Transition.APPROVE, List.of(Ids.of(english(0), 1)));
        units.move(Transition.HOLD, List.of(Ids.of(english(0), 2)), "merged cells");

        take(prepared("a", "v2", "제목"));

        assertThat(states(english(0))).containsExactly("0 OPEN", "1 STALE", "2 STALE", "3 STALE");
        assertThat(articles.load(articles.ids("nightly").get(0)).segments()).hasSize(1);
    }

    @Test
    void leavesOtherArticlesAndJobsAlone() {
        take(prepared("a", "v1", "제목", "하나"));
        take(prepared("b", "v1", "제목", "하나"));
        articles.take("film", List.of(prepared("a", "v1", "제목", "하나")), List.of(EN), 1);
        long film = articles.translations(articles.ids("film").get(0)).get(0).id();

        take(prepared("a", "v2", "제목"));

        assertThat(states(english(1))).containsExactly("0 OPEN", "1 OPEN");
        assertThat(states(film)).containsExactly("0 OPEN", "1 OPEN");
    }

    @Test
    void takesMoreRowsThanFitIntoABatch() {
        List<String> sentences = new ArrayList<>();
        for (int n = 0; n < 1_234; n++) {
            sentences.add("문장 " + n);
        }
        String[] texts = sentences.toArray(new String[0]);

        assertThat(take(prepared("a", "v1", texts)).opened()).hasSize(2 * 1_234);

        assertThat(articles.history(articles.ids("nightly").get(0)))
                .extracting(one -> one.segment().text())
                .containsExactlyElementsOf(sentences);
        assertThat(units.of(english(0) + 1)).hasSize(1_234);
        assertThat(take(prepared("a", "v2", "제목")).opened()).hasSize(2);
        assertThat(articles.history(articles.ids("nightly").get(0))).hasSize(1_235);
        assertThat(articles.load(articles.ids("nightly").get(0)).segments()).hasSize(1);
    }

    private IntakeResult take(PreparedArticle... some) {
        return articles.take("nightly", List.of(some), List.of(EN, JA), 1);
    }

    /** The English translation of one of the articles, in the order they came; the next id is the Japanese one. */
    private long english(int article) {
        return articles.translations(articles.ids("nightly").get(article))
                .get(0)
                .id();
    }

    private void give(long translation, int n, String text) {
        long unit = Ids.of(translation, n);
        units.revise(unit, new Units.NewText(text, "kim", Role.TRANSLATOR, 1, LocalDate.of(2026, 11, 22)));
        units.move(Transition.RETURN, List.of(unit));
    }

    private List<String> states(long translation) {
        return units.of(translation).stream()
                .map(unit -> unit.n() + " " + unit.state())
                .toList();
    }

    private List<Queue.Waiting> waiting(Lane lane) {
        return queue.after(lane, "nightly", 0, 100);
    }
}
