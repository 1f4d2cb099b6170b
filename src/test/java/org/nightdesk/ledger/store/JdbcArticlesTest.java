package org.nightdesk.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nightdesk.ledger.store.IntakeSamples.article;
import static org.nightdesk.ledger.store.IntakeSamples.prepared;
import static org.nightdesk.ledger.store.IntakeSamples.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightdesk.article.Part;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.PreparedArticle;
import org.nightdesk.ledger.StoredArticle;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Translation;
import org.nightdesk.segment.Segment;
import org.nightdesk.store.StoreTest;

/** What is read of articles that were taken in. */
@NullUnmarked
class JdbcArticlesTest extends StoreTest {
    private static final Locale EN = Locale.ENGLISH;
    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");

    private Articles articles;

    @BeforeEach
    void wire() {
        articles = new JdbcArticles(store.source());
    }

    @Test
    void givesBackAnArticleAsItWasTaken() {
        List<String> sentences = new ArrayList<>(TEXTS);
        sentences.add(0, "제목");
        List<String> terms = Arrays.asList(null, "0-2:eun-soo", TEXTS.get(1), null, "x".repeat(100_000));
        take("nightly", List.of(EN), prepared("lighthouse", "v1", sentences, terms));

        StoredArticle stored = articles.find("nightly", "lighthouse").orElseThrow();

        assertThat(stored)
                .returns("v1", StoredArticle::version)
                .returns(1, StoredArticle::edition)
                .returns("inbox/lighthouse.md", StoredArticle::sourcePath)
                .returns(article("lighthouse", sentences), StoredArticle::article);
        List<Segment> segments = segments(sentences);
        for (int i = 0; i < segments.size(); i++) {
            assertThat(stored.segments().get(i)).isEqualTo(new StoredSegment(i, i, segments.get(i), terms.get(i), -1));
        }
        assertThat(articles.load(stored.id())).isEqualTo(stored);
        assertThat(articles.document(stored.id())).isEqualTo(stored.article());
        assertThat(articles.history(stored.id())).isEqualTo(stored.segments());
    }

    @Test
    void givesBackEveryPartOfAnArticle() {
        List<Segment> segments = new ArrayList<>();
        for (Part part : Part.values()) {
            segments.add(
                    new Segment((1L << 40) - 1 - part.code(), part, part.code() - 1, part.code(), part.label(), 1));
        }
        PreparedArticle all = new PreparedArticle(
                article("a", List.of("제목")), "v", "{}", segments, Collections.nCopies(segments.size(), null), "a.md");

        take("nightly", List.of(EN), all);

        assertThat(articles.history(articles.ids("nightly").get(0)))
                .extracting(StoredSegment::segment)
                .containsExactlyElementsOf(segments);
    }

    @Test
    void tellsWhatItDoesNotKnow() {
        take("nightly", List.of(EN), prepared("a", "v1", "제목"));

        assertThat(articles.find("nightly", "A")).isEmpty();
        assertThat(articles.find("film", "a")).isEmpty();
        assertThat(articles.byRef(12345)).isEmpty();
        assertThat(articles.ids("film")).isEmpty();
        assertThat(articles.history(99)).isEmpty();
        assertThat(articles.translations(99)).isEmpty();
        assertThat(articles.known("film", List.of("a"))).isEmpty();
        assertThat(articles.known("nightly", List.of())).isEmpty();
        assertThatThrownBy(() -> articles.load(99)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> articles.document(99)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> articles.translation(99)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsTheSameKeyOfTwoJobsApart() {
        take("nightly", List.of(EN), prepared("a", "v1", "제목", "하나"));
        take("film", List.of(EN), prepared("a", "v2", "제목"));

        assertThat(articles.known("nightly", List.of("a", "b")))
                .containsExactly(Map.entry("a", new Articles.Known("v1", "inbox/a.md")));
        assertThat(articles.known("film", List.of("a")).get("a").version()).isEqualTo("v2");
        assertThat(articles.ids("nightly")).hasSize(1).doesNotContainAnyElementsOf(articles.ids("film"));
        long nightly =
                articles.translations(articles.ids("nightly").get(0)).get(0).ref();
        assertThat(articles.translations(articles.ids("film").get(0)).get(0).ref())
                .isNotEqualTo(nightly);
    }

    @Test
    void listsTranslationsByLocaleAndFindsThemByRef() {
        take("nightly", List.of(BRAZIL, EN, Locale.JAPANESE), prepared("a", "v1", "제목"));

        List<Translation> translations =
                articles.translations(articles.ids("nightly").get(0));

        assertThat(translations).extracting(Translation::locale).containsExactly(EN, Locale.JAPANESE, BRAZIL);
        assertThat(translations).allSatisfy(one -> {
            assertThat(one.translator()).isEmpty();
            assertThat(one.editor()).isEmpty();
            assertThat(articles.translation(one.id())).isEqualTo(one);
            assertThat(articles.byRef(one.ref())).contains(one);
        });
    }

    @Test
    void namesThePeopleOfARoleAndNoOthers() {
        take("nightly", List.of(EN, BRAZIL), prepared("a", "v1", "제목"));
        List<Translation> both = articles.translations(articles.ids("nightly").get(0));
        long english = both.get(0).id();
        long brazilian = both.get(1).id();

        articles.assign(Role.TRANSLATOR, Map.of(english, "kim", brazilian, "lee"));
        articles.assign(Role.EDITOR, Map.of(english, "dana"));
        articles.assign(Role.TRANSLATOR, Map.of(english, "han"));
        articles.assign(Role.EDITOR, Map.of());

        assertThat(articles.translation(english))
                .returns("han", Translation::translator)
                .returns("dana", Translation::editor);
        assertThat(articles.translation(brazilian))
                .returns("lee", Translation::translator)
                .returns("", Translation::editor);
    }

    @Test
    void replacesMatchesOfTheSegmentsNamedOnly() {
        take("nightly", List.of(EN), prepared("a", "v1", List.of("제목", "하나", "둘"), List.of("t0", "t1", "t2")));
        take("nightly", List.of(EN), prepared("b", "v1", List.of("제목", "하나"), List.of("u0", "u1")));
        List<Long> ids = articles.ids("nightly");
        Map<Integer, String> terms = new HashMap<>();
        terms.put(0, null);
        terms.put(2, "new");

        articles.rematch(ids.get(0), terms);
        articles.rematch(ids.get(1), Map.of());

        assertThat(articles.history(ids.get(0)))
                .extracting(StoredSegment::terms)
                .containsExactly(null, "t1", "new");
        assertThat(articles.history(ids.get(1)))
                .extracting(StoredSegment::terms)
                .containsExactly("u0", "u1");
    }

    @Test
    void handsOverTheCurrentTextsOfARangeOfArticles() {
        take("nightly", List.of(EN), prepared("a", "v1", "제목", "옛 문장"));
        take("film", List.of(EN), prepared("b", "v1", "영화"));
        take("nightly", List.of(EN), prepared("c", "v1", "끝"));
        take("nightly", List.of(EN), prepared("a", "v2", "제목", "새 문장"));
        long first = articles.ids("nightly").get(0);
        List<String> read = new ArrayList<>();

        articles.sources(first, first + 1, (article, text) -> read.add(article - first + " " + text));

        assertThat(read).containsExactlyInAnyOrder("0 제목", "0 새 문장", "1 영화");
    }

    @Test
    void opensTheUnitsOfATargetThatWasAddedLater() {
        take("nightly", List.of(EN), prepared("a", "v1", "제목", "옛 문장", "끝이 온다"));
        take("nightly", List.of(EN), prepared("a", "v2", "제목", "새 문장", "끝이 온다"));
        take("nightly", List.of(EN, BRAZIL), prepared("b", "v1", "제목"));
        take("film", List.of(EN), prepared("c", "v1", "제목"));
        long first = articles.ids("nightly").get(0);

        List<Articles.Untargeted> missing = articles.untargeted("nightly", List.of(EN, BRAZIL));
        assertThat(missing).containsExactly(new Articles.Untargeted(first, BRAZIL));
        assertThat(articles.open(missing.get(0)))
                .extracting(
                        unit -> Ids.number(unit.id()), unit -> unit.before() + "|" + unit.source() + "|" + unit.after())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, "|제목|새 문장"),
                        org.assertj.core.groups.Tuple.tuple(3, "제목|새 문장|끝이 온다"),
                        org.assertj.core.groups.Tuple.tuple(2, "새 문장|끝이 온다|"));

        assertThat(articles.untargeted("nightly", List.of(EN, BRAZIL))).isEmpty();
        assertThat(articles.untargeted("nightly", List.of())).isEmpty();
        long translation = articles.translations(first).get(1).id();
        assertThat(new JdbcUnits(store.source()).of(translation))
                .extracting(unit -> unit.n() + " " + unit.state())
                .containsExactly("0 OPEN", "1 STALE", "2 OPEN", "3 OPEN");
        assertThat(new JdbcQueue(store.source())
                        .after(org.nightdesk.ledger.Lane.TRANSLATOR, "nightly", translation - 1, 1))
                .containsExactly(new org.nightdesk.ledger.Queue.Waiting(translation, 5));
    }

    private void take(String job, List<Locale> targets, PreparedArticle... some) {
        articles.take(job, List.of(some), targets, 1);
    }
}
