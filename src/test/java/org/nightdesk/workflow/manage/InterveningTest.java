package org.nightdesk.workflow.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nightdesk.workflow.WorkflowSamples.prepared;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.job.Job;
import org.nightdesk.job.Person.Role;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.receipt.Receipts;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.Pauses;
import org.nightdesk.ledger.Pauses.Pause;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.workflow.MemoryArticles;
import org.nightdesk.workflow.MemoryInterventions;
import org.nightdesk.workflow.MemoryKits;
import org.nightdesk.workflow.MemoryPauses;
import org.nightdesk.workflow.MemoryProposals;
import org.nightdesk.workflow.MemoryQuestions;
import org.nightdesk.workflow.MemoryQueue;
import org.nightdesk.workflow.MemoryReceipts;
import org.nightdesk.workflow.MemoryRoutes;
import org.nightdesk.workflow.MemoryUnits;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.RememberedTranslations;
import org.nightdesk.workflow.UnitLife;
import org.nightdesk.workflow.WorkflowSamples;
import org.nightdesk.workflow.collect.Collecting;
import org.nightdesk.workflow.collect.ReturnedRows;
import org.nightdesk.workflow.manage.Intervention.Action;
import org.nightdesk.workflow.manage.Intervention.Word;

@NullUnmarked
class InterveningTest {
    private static final Word WORD = new Word("Lee", "the interview was withdrawn", MemoryUnits.DATE);

    @TempDir
    private Path folder;

    private final MemoryArticles articles = new MemoryArticles();
    private final MemoryUnits units = new MemoryUnits();
    private final MemoryPauses pauses = new MemoryPauses();
    private final MemoryKits kits = new MemoryKits();
    private final MemoryRoutes routes = new MemoryRoutes();
    private final MemoryReceipts receipts = new MemoryReceipts();
    private final MemoryQueue queue = new MemoryQueue();
    private final MemoryInterventions interventions = new MemoryInterventions();
    private final UnitLife life = new UnitLife(units, queue);
    private final MemoryQuestions questions = new MemoryQuestions();
    private final ReturnedRows rows = new ReturnedRows(articles, units, life, new RememberedTranslations(), questions);
    private final Intervening desk = Intervening.of(
            new Intervening.Ledger(articles, units, pauses, queue),
            kits,
            new Intervening.Returns(
                    receipts, new Collecting(articles, units, kits, receipts, rows, new MemoryProposals()), questions),
            routes,
            life,
            interventions);
    private long english;
    private long japanese;
    private long article;

    @BeforeEach
    void takeAnArticle() {
        List<Long> ids = articles.put(
                prepared("lighthouse", "빛", "문하린", "빛이 남는 자리", "은수는 웃는다."), Locale.ENGLISH, Locale.JAPANESE);
        english = ids.get(0);
        japanese = ids.get(1);
        article = articles.translation(english).articleId();
    }

    @Test
    void letsAnArticleRestInAllItsLocales() {
        Outcome outcome = desk.articles().pause(whole(), Pauses.Kind.HOLD, WORD);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            assertThat(done.done()).singleElement().asString().startsWith("lighthouse is on hold:");
            assertThat(done.next()).last().asString().contains("nightdesk resume lighthouse");
        });
        assertThat(pauses.of(articles.translation(japanese))).isPresent();
        assertThat(interventions.of(article))
                .extracting(Intervention::action, Intervention::told)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Action.HOLD, "put on hold by Lee on 2026-11-28: the interview was withdrawn"));
    }

    @Test
    void letsOneLocaleRestAndSaysWhoStillHasWorkOnIt() {
        send(english, Kit.Kind.TRANSLATION, UnitState.OPEN, "kim");

        Outcome outcome = desk.articles().pause(in(english), Pauses.Kind.CANCELLED, WORD);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.next())
                                .containsExactly(
                                        "lighthouse in en: 2 rows with kim in kit K1. Tell them, or: nightdesk take-back K1",
                                        "Undo it: nightdesk resume lighthouse --locale en"));
        assertThat(pauses.of(articles.translation(english))).isPresent();
        assertThat(pauses.of(articles.translation(japanese))).isEmpty();
        assertThat(units.of(english)).as("with kim as before").allMatch(unit -> unit.state() == UnitState.ISSUED);
    }

    @Test
    void saysThatAPublishedPageStays() {
        units.put(english, 0, UnitState.PUBLISHED);

        Outcome outcome = desk.articles().pause(whole(), Pauses.Kind.CANCELLED, WORD);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.next())
                                .contains("lighthouse in en is published; its page stays as it is."));
    }

    @Test
    void restsOnce() {
        desk.articles().pause(whole(), Pauses.Kind.HOLD, WORD);

        assertThat(desk.articles().pause(in(english), Pauses.Kind.HOLD, WORD)).isInstanceOf(Outcome.Nothing.class);
        assertThat(desk.articles().pause(whole(), Pauses.Kind.HOLD, WORD)).isInstanceOf(Outcome.Nothing.class);
        assertThat(desk.articles().pause(whole(), Pauses.Kind.CANCELLED, WORD))
                .as("another word about it")
                .isInstanceOf(Outcome.Done.class);
        assertThat(pauses.of(article)).extracting(Pause::kind).containsExactly(Pauses.Kind.CANCELLED);
    }

    @Test
    void goesOnAsAWhole() {
        desk.articles().pause(in(english), Pauses.Kind.HOLD, WORD);
        desk.articles().pause(in(japanese), Pauses.Kind.CANCELLED, WORD);

        assertThat(desk.articles().resume(whole(), WORD)).isInstanceOf(Outcome.Done.class);

        assertThat(pauses.of(article)).isEmpty();
        assertThat(desk.articles().resume(whole(), WORD)).isInstanceOf(Outcome.Nothing.class);
        assertThat(interventions.of(article))
                .extracting(Intervention::action)
                .containsExactly(Action.HOLD, Action.CANCEL, Action.RESUME);
    }

    @Test
    void goesOnInOneLocaleOfAnArticleThatRestsAsAWhole() {
        desk.articles().pause(whole(), Pauses.Kind.HOLD, WORD);

        desk.articles().resume(in(english), WORD);

        assertThat(pauses.of(articles.translation(english))).isEmpty();
        assertThat(pauses.of(articles.translation(japanese))).isPresent();
    }

    @Test
    void takesBackWhatHasNotComeBackYet() {
        long kit = send(english, Kit.Kind.TRANSLATION, UnitState.OPEN, "kim");
        units.put(english, 5, UnitState.OPEN);
        long returned = units.of(english).get(0).id();
        units.move(org.nightdesk.ledger.Transition.RETURN, List.of(returned));

        Outcome outcome = desk.kits().takeBack("K1", WORD);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.done())
                                .containsExactly("lighthouse in en: 1 row taken back from kim."));
        assertThat(units.of(english))
                .extracting(unit -> unit.state())
                .containsExactly(UnitState.RETURNED, UnitState.OPEN, UnitState.OPEN);
        assertThat(queue.lane(Lane.TRANSLATOR)).containsExactly(Map.entry(english, 2));
        assertThat(articles.translation(english).translator()).isEmpty();
        assertThat(interventions.of(article)).extracting(Intervention::subject).containsExactly("kit K1");
        assertThat(desk.kits().takeBack("K1", WORD)).isInstanceOf(Outcome.Nothing.class);
        assertThat(kit).isEqualTo(1);
    }

    @Test
    void takesAReviewBackToLookForAnotherEditor() {
        send(english, Kit.Kind.REVIEW, UnitState.RETURNED, "dana");
        articles.assign(Role.EDITOR, Map.of(english, "dana"));

        desk.kits().takeBack("K1", WORD);

        assertThat(queue.lane(Lane.EDITOR)).containsExactly(Map.entry(english, 5));
        assertThat(articles.translation(english).editor()).isEmpty();
        assertThat(units.of(english)).allMatch(unit -> unit.state() == UnitState.RETURNED);
    }

    @Test
    void knowsWhichKitsThereAre() {
        assertThat(desk.kits().takeBack("NONE", WORD))
                .isInstanceOfSatisfying(
                        Outcome.Nothing.class,
                        nothing -> assertThat(nothing.reason()).contains("NONE"));
    }

    @Test
    void opensAPublishedRowAgainWithTheReasonForItsTranslator() {
        units.put(english, 0, UnitState.PUBLISHED);
        long unit = units.put(english, 1, UnitState.PUBLISHED);

        Outcome outcome = desk.rows().reopen(key(english, 1), WORD);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.next()).anyMatch(line -> line.contains("published as a correction")));
        assertThat(units.state(unit)).isEqualTo(UnitState.OPEN);
        assertThat(units.of(english).get(0).state()).isEqualTo(UnitState.PUBLISHED);
        assertThat(queue.lane(Lane.TRANSLATOR)).containsExactly(Map.entry(english, 2));
        assertThat(units.said())
                .singleElement()
                .satisfies(said -> assertThat(said.text()).isEqualTo(WORD.why()));
    }

    @Test
    void opensOnlyWhatIsAccepted() {
        units.put(english, 0, UnitState.RETURNED);

        assertThat(desk.rows().reopen(key(english, 0), WORD))
                .isInstanceOfSatisfying(
                        Outcome.Nothing.class,
                        nothing -> assertThat(nothing.reason()).contains("is returned"));
        assertThat(desk.rows().reopen(new RowKey(77, 77), WORD)).isInstanceOf(Outcome.Nothing.class);
    }

    @Test
    void letsAHeldRowGoOnWithTheTextThatCameBackLast() {
        units.put(english, 0, UnitState.RETURNED);
        long unit = units.put(english, 1, UnitState.HELD);
        receipts.keep(receipt(1, unit, RowOutcome.HELD, "first"));
        receipts.keep(receipt(2, unit, RowOutcome.HELD, "second"));
        receipts.keep(receipt(3, unit, RowOutcome.DUPLICATE, "third"));

        assertThat(desk.rows().release(key(english, 1), false, WORD)).isInstanceOf(Outcome.Done.class);

        assertThat(units.get(unit).text()).isEqualTo("second");
        assertThat(units.get(unit).current().person()).isEqualTo("kim");
        assertThat(units.state(unit)).isEqualTo(UnitState.RETURNED);
        assertThat(queue.of(english)).containsExactly(Lane.CHECK);
        assertThat(interventions.of(article)).extracting(Intervention::action).containsExactly(Action.RELEASE);
        assertThat(desk.rows().release(key(english, 1), false, WORD)).isInstanceOf(Outcome.Nothing.class);
    }

    @Test
    void sendsAHeldRowOutOnceMore() {
        units.put(english, 0, UnitState.RETURNED);
        long unit = units.put(english, 1, UnitState.HELD);

        assertThat(desk.rows().release(key(english, 1), false, WORD))
                .isInstanceOfSatisfying(
                        Outcome.Nothing.class,
                        nothing -> assertThat(nothing.remedy()).contains("--again"));
        assertThat(desk.rows().release(key(english, 1), true, WORD)).isInstanceOf(Outcome.Done.class);

        assertThat(units.state(unit)).isEqualTo(UnitState.OPEN);
        assertThat(queue.lane(Lane.TRANSLATOR)).containsExactly(Map.entry(english, 2));
        assertThat(units.said()).extracting(said -> said.text()).containsExactly(WORD.why());
    }

    @Test
    void acceptsOnlyWhatWasNotTaken() {
        receipts.keep(receipt(1, 1, RowOutcome.APPLIED, "text"));
        Night night = WorkflowSamples.night(folder, Job.Gate.AFTER_REVIEW);

        assertThat(desk.receipts().accept(1, "", night, WORD))
                .isInstanceOfSatisfying(
                        Outcome.Nothing.class,
                        nothing -> assertThat(nothing.reason()).contains("was taken already"));
        assertThat(desk.receipts().accept(7, "", night, WORD))
                .isInstanceOfSatisfying(
                        Outcome.Nothing.class,
                        nothing -> assertThat(nothing.reason()).contains("no receipt 7"));
    }

    private static Receipts.Kept receipt(long id, long unit, RowOutcome outcome, String text) {
        return new Receipts.Kept(
                id,
                "nightly",
                "sha" + id,
                "kim/k.xlsx",
                1,
                "K1",
                "kim",
                Receipts.FileOutcome.READ,
                "",
                List.of(new Receipts.Row(1, unit, "", outcome, "", text, "")),
                1,
                "",
                null);
    }

    @Test
    void shortensWhatTheStoreCannotHold() {
        Word word = new Word("  " + "n".repeat(300), "😀".repeat(1500), MemoryUnits.DATE);

        assertThat(word.by()).hasSize(Word.LONGEST_NAME).endsWith("…");
        assertThat(word.why()).hasSizeLessThanOrEqualTo(Word.LONGEST_REASON).endsWith("😀…");
    }

    private RowKey key(long translation, int n) {
        Translation one = articles.translation(translation);
        return new RowKey(
                one.ref(), articles.load(article).segments().get(n).segment().ref());
    }

    private Subject whole() {
        return new Subject(article, "lighthouse", null);
    }

    private Subject in(long translation) {
        return new Subject(article, "lighthouse", articles.translation(translation));
    }

    private long send(long translation, Kit.Kind kind, UnitState state, String person) {
        units.put(translation, 0, state);
        units.put(translation, 1, state);
        Kits.Planned kit =
                new Kits.Planned(1, "K1", kind, person, Locale.ENGLISH, MemoryUnits.DATE, 5, List.of(translation));
        kits.plan("nightly", List.of(kit), 1);
        kits.written(new Kits.Out(kit, person + "/k.xlsx", 2, 1), new Kits.Contents(Map.of(), Map.of()));
        if (kind == Kit.Kind.REVIEW) {
            units.review(translation, 1);
        } else {
            units.issue(translation, 1);
            articles.assign(Role.TRANSLATOR, Map.of(translation, person));
        }
        return 1;
    }
}
