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
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.Pauses;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.workflow.MemoryArticles;
import org.nightdesk.workflow.MemoryInterventions;
import org.nightdesk.workflow.MemoryKits;
import org.nightdesk.workflow.MemoryPauses;
import org.nightdesk.workflow.MemoryQueue;
import org.nightdesk.workflow.MemoryRoutes;
import org.nightdesk.workflow.MemoryUnits;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.UnitLife;
import org.nightdesk.workflow.WorkflowSamples;
import org.nightdesk.workflow.manage.AssigningWork.Wish;
import org.nightdesk.workflow.manage.Intervention.Action;
import org.nightdesk.workflow.manage.Intervention.Word;

@NullUnmarked
class AssigningWorkTest {
    private static final Word WORD = new Word("Lee", "knows the director", MemoryUnits.DATE);
    private static final String MARCUS = "marcus-oyelaran";
    private static final String DANA = "dana-whitlock";

    @TempDir
    private Path folder;

    private final MemoryArticles articles = new MemoryArticles();
    private final MemoryUnits units = new MemoryUnits();
    private final MemoryPauses pauses = new MemoryPauses();
    private final MemoryKits kits = new MemoryKits();
    private final MemoryRoutes routes = new MemoryRoutes();
    private final MemoryQueue queue = new MemoryQueue();
    private final MemoryInterventions interventions = new MemoryInterventions();
    private final UnitLife life = new UnitLife(units, queue);
    private final AssigningWork desk = new AssigningWork(
            new Intervening.Ledger(articles, units, pauses, queue),
            new WorkInHand(queue, kits, life),
            routes,
            life,
            new Booking(interventions));
    private Night night;
    private long english;
    private long article;

    @BeforeEach
    void takeAnArticle() {
        night = WorkflowSamples.night(folder, Job.Gate.AFTER_REVIEW);
        english = articles.put(prepared("lighthouse", "빛", "문하린", "빛이 남는 자리", "은수는 웃는다."), Locale.ENGLISH)
                .get(0);
        article = articles.translation(english).articleId();
    }

    @Test
    void givesWhatLooksForATranslatorToThePerson() {
        open();

        Outcome outcome = assign(Role.TRANSLATOR, MARCUS);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            assertThat(done.done())
                    .containsExactly("lighthouse in en: 2 rows, 5 words, go to translator " + MARCUS + ".");
            assertThat(done.next()).last().asString().endsWith("nightdesk assign lighthouse --open --locale en");
        });
        assertThat(queue.of(english)).containsExactly(Lane.TRANSLATION_KIT);
        assertThat(queue.lane(Lane.TRANSLATION_KIT)).containsExactly(Map.entry(english, 5));
        assertThat(articles.translation(english).translator()).isEqualTo(MARCUS);
        assertThat(routes.due(english, Role.TRANSLATOR).person()).isEqualTo(MARCUS);
        assertThat(routes.history(english)).last().asString().startsWith("assigned by Lee on");
        assertThat(interventions.of(article))
                .extracting(Intervention::action, Intervention::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Action.ASSIGN, "translator " + MARCUS));
        assertThat(assign(Role.TRANSLATOR, MARCUS)).as("with them already").isInstanceOf(Outcome.Nothing.class);
    }

    @Test
    void takesWhatIsOutBackFromWhomeverHasIt() {
        open();
        assign(Role.TRANSLATOR, MARCUS);
        out(Kit.Kind.TRANSLATION, MARCUS);
        long returned = units.of(english).get(0).id();
        units.move(org.nightdesk.ledger.Transition.RETURN, List.of(returned));

        Outcome outcome = assign(Role.TRANSLATOR, DANA);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            assertThat(done.done()).singleElement().asString().contains("1 row, ", "taken from " + MARCUS);
            assertThat(done.next()).first().asString().startsWith("Tell " + MARCUS + ", who has 1 row");
        });
        assertThat(units.of(english))
                .extracting(unit -> unit.state())
                .containsExactly(UnitState.RETURNED, UnitState.OPEN);
        assertThat(queue.lane(Lane.TRANSLATION_KIT)).containsExactly(Map.entry(english, 2));
        assertThat(routes.due(english, Role.TRANSLATOR).person()).isEqualTo(DANA);
    }

    @Test
    void leavesTheWorkToRoutingAgain() {
        open();
        assign(Role.TRANSLATOR, MARCUS);

        assertThat(assign(Role.TRANSLATOR, "")).isInstanceOf(Outcome.Done.class);

        assertThat(queue.of(english)).containsExactly(Lane.TRANSLATOR);
        assertThat(queue.lane(Lane.TRANSLATOR)).containsExactly(Map.entry(english, 5));
        assertThat(articles.translation(english).translator()).isEmpty();
        assertThat(routes.due(english, Role.TRANSLATOR)).isNull();
        assertThat(assign(Role.TRANSLATOR, "")).as("with nobody already").isInstanceOf(Outcome.Nothing.class);
    }

    @Test
    void refusesWhoCannotDoIt() {
        open();

        assertThat(reason(assign(Role.TRANSLATOR, "nobody"))).contains("no key “nobody”");
        assertThat(assign(Role.TRANSLATOR, "toyama-nagisa")).isInstanceOfSatisfying(Outcome.Nothing.class, nothing -> {
            assertThat(nothing.reason()).contains("not listed as translator for ko>en");
            assertThat(nothing.remedy()).contains(MARCUS);
        });
        assertThat(units.of(english)).allMatch(unit -> unit.state() == UnitState.OPEN);
        assertThat(queue.of(english)).containsExactly(Lane.TRANSLATOR);
        assertThat(interventions.of(article)).isEmpty();
    }

    @Test
    void waitsWithWhatRestsOrStandsInAPlan() {
        open();
        pauses.pause(new Pauses.Pause(article, english, Pauses.Kind.HOLD, "Lee", "", MemoryUnits.DATE));

        assertThat(reason(assign(Role.TRANSLATOR, MARCUS))).contains("on hold");

        pauses.resume(article, english);
        kits.plan(night.job().name(), List.of(planned(Kit.Kind.TRANSLATION, DANA)), 1);
        assertThat(reason(assign(Role.TRANSLATOR, MARCUS))).contains("interrupted night");
    }

    @Test
    void givesAReviewToAnotherEditorButNotToTheTranslator() {
        units.put(english, 0, UnitState.RETURNED);
        units.put(english, 1, UnitState.RETURNED);
        units.revise(
                units.of(english).get(0).id(),
                new org.nightdesk.ledger.Units.NewText("Light.", DANA, Role.TRANSLATOR, 1, MemoryUnits.DATE));
        assertThat(reason(assign(Role.EDITOR, "seo-hae-lan"))).contains("does not wait for an editor");
        life.toEditor(english, 5);

        assertThat(reason(assign(Role.EDITOR, DANA))).contains(DANA + " translated lighthouse in en");
        assertThat(assign(Role.EDITOR, "seo-hae-lan")).isInstanceOf(Outcome.Done.class);

        assertThat(queue.of(english)).containsExactly(Lane.REVIEW_KIT);
        assertThat(queue.lane(Lane.REVIEW_KIT)).containsExactly(Map.entry(english, 5));
        assertThat(articles.translation(english).editor()).isEqualTo("seo-hae-lan");
    }

    private void open() {
        units.put(english, 0, UnitState.OPEN);
        units.put(english, 1, UnitState.OPEN);
        queue.add(Lane.TRANSLATOR, english, 5);
    }

    private void out(Kit.Kind kind, String person) {
        Kits.Planned kit = planned(kind, person);
        kits.plan(night.job().name(), List.of(kit), 1);
        kits.written(new Kits.Out(kit, person + "/k.xlsx", 2, 1), new Kits.Contents(Map.of(), Map.of()));
        units.issue(english, 1);
        life.planned(Role.TRANSLATOR, List.of(english));
    }

    private Kits.Planned planned(Kit.Kind kind, String person) {
        return new Kits.Planned(1, "K1", kind, person, Locale.ENGLISH, MemoryUnits.DATE, 5, List.of(english));
    }

    private Outcome assign(Role role, String person) {
        return desk.assign(new Wish("lighthouse", Locale.ENGLISH, role, person), night, WORD)
                .get(0);
    }

    private static String reason(Outcome outcome) {
        return outcome instanceof Outcome.Nothing nothing ? nothing.reason() : outcome.toString();
    }
}
