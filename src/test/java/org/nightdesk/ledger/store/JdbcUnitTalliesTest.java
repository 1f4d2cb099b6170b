package org.nightdesk.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nightdesk.article.Article;
import org.nightdesk.article.ArticleJson;
import org.nightdesk.article.Headline;
import org.nightdesk.article.Part;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.PreparedArticle;
import org.nightdesk.ledger.Transition;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.UnitTallies;
import org.nightdesk.ledger.Units;
import org.nightdesk.segment.Segment;
import org.nightdesk.store.StoreTest;
import org.nightdesk.text.CodedText;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever the ports change, the tallies say what a count of the units says. */
@NullUnmarked
class JdbcUnitTalliesTest extends StoreTest {
    private static final String JOB = "nightly";
    private static final List<Locale> TARGETS = List.of(Locale.ENGLISH, Locale.JAPANESE);
    private static final LocalDate DATE = LocalDate.of(2026, 11, 28);
    private static final long KIT = 5;

    private Articles articles;
    private Units units;
    private UnitTallies tallies;
    private long translation;

    /** Every method of the two ports that writes, by its name. */
    private enum Change {
        TAKE {
            @Override
            void make(JdbcUnitTalliesTest of) {
                // Editions with one segment more, with some gone and one back, and a new article.
                of.take("lighthouse", "v2", 70, 71, 72, 74);
                of.assertAgree();
                of.take("lighthouse", "v3", 71, 74);
                of.assertAgree();
                of.take("lighthouse", "v4", 70, 71, 74);
                of.assertAgree();
                of.take("harbour", "v1", 80, 81);
            }
        },
        OPEN {
            @Override
            void make(JdbcUnitTalliesTest of) {
                of.articles.untargeted(JOB, List.of(Locale.GERMAN)).forEach(of.articles::open);
            }
        },
        REMATCH {
            @Override
            void make(JdbcUnitTalliesTest of) {
                of.articles.rematch(1, Collections.singletonMap(0, null));
            }
        },
        ASSIGN {
            @Override
            void make(JdbcUnitTalliesTest of) {
                of.articles.assign(Role.EDITOR, Map.of(of.translation, "dana"));
            }
        },
        REVISE {
            @Override
            void make(JdbcUnitTalliesTest of) {
                of.units.revise(of.unit(0), new Units.NewText("Light", "kim", Role.TRANSLATOR, 1, DATE));
            }
        },
        REMARK {
            @Override
            void make(JdbcUnitTalliesTest of) {
                of.units.remark(new Units.Remark(of.unit(0), "unsure", "kim", Role.TRANSLATOR, DATE));
            }
        },
        ISSUE {
            @Override
            void make(JdbcUnitTalliesTest of) {
                assertThat(of.units.issue(of.translation, KIT)).isPositive();
            }
        },
        REVIEW {
            @Override
            void make(JdbcUnitTalliesTest of) {
                of.units.move(Transition.RETURN, List.of(of.unit(1)));
                of.tallies.count(JOB);
                assertThat(of.units.review(of.translation, KIT)).isPositive();
            }
        },
        MOVE {
            @Override
            void make(JdbcUnitTalliesTest of) {
                of.units.move(Transition.RETURN, List.of(of.unit(1)));
                of.units.move(Transition.HOLD, List.of(of.unit(2)), "merged cells");
            }
        };

        abstract void make(JdbcUnitTalliesTest of);
    }

    private static final Set<String> READING = Set.of(
            "known",
            "untargeted",
            "load",
            "document",
            "history",
            "find",
            "translations",
            "translation",
            "byRef",
            "ids",
            "names",
            "sources",
            "of",
            "histories",
            "authors",
            "orders",
            "remarks",
            "count");

    @BeforeEach
    void takeAnArticle() {
        store.night(1, JOB, DATE);
        LedgerStore ledger = new LedgerStore();
        articles = ledger.articles(store.source());
        units = ledger.units(store.source());
        tallies = ledger.unitTallies(store.source());
        take("lighthouse", "v1", 70, 71, 72);
        translation = articles.translations(1).get(0).id();
    }

    @ParameterizedTest
    @EnumSource
    void agreeWithACountAfterEveryChange(Change change) {
        tallies.count(JOB);

        change.make(this);

        assertThat(tallies.recount(JOB).wrong()).isEmpty();
        assertAgree();
    }

    @Test
    void agreeWithACountAfterEveryTransition() {
        for (Transition transition : Transition.values()) {
            for (UnitState from : transition.from()) {
                setStates(from);
                tallies.drop(List.of(translation));
                tallies.count(JOB);

                units.move(transition, List.of(unit(0), unit(2)), transition.needsReason() ? "merged cells" : "");

                assertThat(tallies.count(JOB))
                        .as("%s from %s", transition, from)
                        .isEqualTo(units.count(JOB));
            }
        }
    }

    @Test
    void everyMethodOfThePortsIsTriedHereOrOnlyReads() {
        Set<String> tried = new TreeSet<>(READING);
        for (Change change : Change.values()) {
            tried.add(change.name().toLowerCase(Locale.ROOT));
        }

        Set<String> methods = new TreeSet<>();
        Stream.of(Units.class, Articles.class)
                .flatMap(port -> Arrays.stream(port.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic())
                .forEach(method -> methods.add(method.getName()));
        assertThat(methods).isEqualTo(tried);
    }

    @Test
    void areRightAfterAChangeThatWasRolledBack() {
        tallies.count(JOB);

        new TransactionTemplate(new JdbcTransactionManager(store.source())).executeWithoutResult(transaction -> {
            units.issue(translation, KIT);
            assertThat(tallies.count(JOB)).containsEntry(UnitState.ISSUED, 3L);
            transaction.setRollbackOnly();
        });

        assertAgree();
        assertThat(tallies.count(JOB)).containsEntry(UnitState.ISSUED, 0L).containsEntry(UnitState.OPEN, 6L);
    }

    @Test
    void countNothingAgainThatDidNotChange() {
        tallies.count(JOB);
        // Not by a port, so nobody notices: what is kept is used.
        setStates(UnitState.APPROVED);

        assertThat(tallies.count(JOB)).containsEntry(UnitState.OPEN, 6L).containsEntry(UnitState.APPROVED, 0L);
        assertThat(tallies.with(JOB, UnitState.APPROVED)).isEmpty();
    }

    @Test
    void aRecountTellsWhichAreWrong() {
        tallies.count(JOB);
        setStates(UnitState.APPROVED);

        UnitTallies.Recount recount = tallies.recount(JOB);

        assertThat(recount.wrong()).containsExactly(translation);
        assertThat(recount.units()).isEqualTo(units.count(JOB)).containsEntry(UnitState.APPROVED, 3L);
    }

    @Test
    void findTheTranslationsThatHaveUnitsInAState() {
        units.move(Transition.HOLD, List.of(unit(1)), "merged cells");

        assertThat(tallies.with(JOB, UnitState.HELD)).containsExactly(translation);
        assertThat(tallies.with(JOB, UnitState.OPEN)).hasSize(2).contains(translation);
        assertThat(tallies.with("weekly", UnitState.OPEN)).isEmpty();
    }

    @Test
    void keepJobsApart() {
        articles.take("weekly", List.of(article("lighthouse", "v1", 70)), TARGETS, 1);

        assertThat(tallies.count("weekly")).containsEntry(UnitState.OPEN, 2L);
        assertThat(tallies.count(JOB)).containsEntry(UnitState.OPEN, 6L);
        assertThat(tallies.count("none").values())
                .hasSize(UnitState.values().length)
                .containsOnly(0L);
    }

    private void assertAgree() {
        assertThat(summed()).as("whether kept or not").isEqualTo(positive(units.count(JOB)));
        assertThat(tallies.count(JOB)).isEqualTo(units.count(JOB));
        assertThat(tallies.recount(JOB).wrong()).isEmpty();
        assertThat(tallies.recount(JOB).units()).isEqualTo(units.count(JOB));
    }

    private Map<UnitState, Long> summed() {
        Map<UnitState, Long> sums = new EnumMap<>(UnitState.class);
        tallies.byTranslation(JOB)
                .values()
                .forEach(one -> one.forEach((state, count) -> sums.merge(state, count, Long::sum)));
        return sums;
    }

    private static Map<UnitState, Long> positive(Map<UnitState, Long> counts) {
        Map<UnitState, Long> positive = new EnumMap<>(counts);
        positive.values().removeIf(count -> count == 0);
        return positive;
    }

    private long unit(int n) {
        return Ids.of(translation, n);
    }

    /** Of the units of the one translation, behind the back of the ports. */
    private void setStates(UnitState state) {
        store.jdbc()
                .update(
                        "update unit set state = ? where id between ? and ?",
                        state.code(),
                        Ids.first(translation),
                        Ids.last(translation));
    }

    private void take(String key, String version, int... refs) {
        articles.take(JOB, List.of(article(key, version, refs)), TARGETS, 1);
    }

    private static PreparedArticle article(String key, String version, int... refs) {
        Article article = new Article(
                key,
                Locale.KOREAN,
                new Headline("", false, CodedText.plain("등대")),
                List.of(),
                null,
                null,
                null,
                null,
                List.of());
        List<Segment> segments = IntStream.of(refs)
                .mapToObj(ref -> new Segment(ref, Part.PARAGRAPH, 0, ref, "불이 꺼진다 " + ref, 3))
                .toList();
        return new PreparedArticle(
                article,
                version,
                ArticleJson.write(article),
                segments,
                new ArrayList<>(Collections.nCopies(segments.size(), null)),
                key + ".md");
    }
}
