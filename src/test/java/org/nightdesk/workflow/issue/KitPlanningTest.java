package org.nightdesk.workflow.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nightdesk.workflow.WorkflowSamples.prepared;

import java.nio.file.Path;
import java.util.ArrayList;
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
import org.nightdesk.routing.Assignment;
import org.nightdesk.routing.Route;
import org.nightdesk.routing.Routes;
import org.nightdesk.workflow.MemoryArticles;
import org.nightdesk.workflow.MemoryKits;
import org.nightdesk.workflow.MemoryQuestions;
import org.nightdesk.workflow.MemoryQueue;
import org.nightdesk.workflow.MemoryRoutes;
import org.nightdesk.workflow.MemoryUnits;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.Routing;
import org.nightdesk.workflow.UnitLife;
import org.nightdesk.workflow.WorkflowSamples;

/** Which translations share a kit; the sample's kits hold 1,000 words. */
@NullUnmarked
class KitPlanningTest {
    @TempDir
    private Path folder;

    private final MemoryArticles articles = new MemoryArticles();
    private final MemoryQueue queue = new MemoryQueue();
    private final MemoryRoutes routes = new MemoryRoutes();
    private final MemoryKits kits = new MemoryKits();
    private final KitPlanning planning =
            new KitPlanning(queue, articles, routes, kits, new UnitLife(new MemoryUnits(), queue));
    private Night night;
    private int made;

    @BeforeEach
    void wire() {
        night = WorkflowSamples.night(folder, Job.Gate.AFTER_REVIEW);
    }

    @Test
    void plansNothingWhereNothingWaits() {
        planning.plan(night);

        assertThat(kits.all()).isEmpty();
    }

    @Test
    void makesAKitForEachPersonPairAndKind() {
        long first = waiting(Role.TRANSLATOR, Locale.ENGLISH, "kim-hoyeun", 300, 2);
        long other = waiting(Role.TRANSLATOR, Locale.ENGLISH, "marcus-oyelaran", 300, 2);
        long japanese = waiting(Role.TRANSLATOR, Locale.JAPANESE, "kim-hoyeun", 300, 2);
        long second = waiting(Role.TRANSLATOR, Locale.ENGLISH, "kim-hoyeun", 200, 5);
        long review = waiting(Role.EDITOR, Locale.ENGLISH, "kim-hoyeun", 100, 1);

        planning.plan(night);

        assertThat(kits.all())
                .extracting(Kits.Planned::kind, Kits.Planned::person, Kits.Planned::translations, Kits.Planned::words)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                Kit.Kind.TRANSLATION, "kim-hoyeun", List.of(first, second), 500),
                        org.assertj.core.groups.Tuple.tuple(
                                Kit.Kind.TRANSLATION, "marcus-oyelaran", List.of(other), 300),
                        org.assertj.core.groups.Tuple.tuple(Kit.Kind.TRANSLATION, "kim-hoyeun", List.of(japanese), 300),
                        org.assertj.core.groups.Tuple.tuple(Kit.Kind.REVIEW, "kim-hoyeun", List.of(review), 100));
        assertThat(kits.all()).extracting(Kits.Planned::id).containsExactly(1L, 2L, 3L, 4L);
        assertThat(kits.all()).extracting(Kits.Planned::code).doesNotHaveDuplicates();
        assertThat(kits.all().stream()
                        .filter(kit -> kit.translations().contains(second))
                        .map(Kits.Planned::dueOn))
                .as("due when the last of it is")
                .containsExactly(night.date().plusDays(5));
        assertThat(queue.lane(Lane.TRANSLATION_KIT)).isEmpty();
        assertThat(queue.lane(Lane.REVIEW_KIT)).isEmpty();
    }

    @Test
    void beginsANewKitWhereOneIsFull() {
        for (int n = 0; n < 5; n++) {
            waiting(Role.TRANSLATOR, Locale.ENGLISH, "kim-hoyeun", 400, 1);
        }

        planning.plan(night);

        assertThat(kits.all()).hasSizeGreaterThan(1).allMatch(kit -> kit.words() <= 1_000);
        assertThat(kits.all().stream().flatMap(kit -> kit.translations().stream()))
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void givesTheSameKitTheSameCodeInEveryStore() {
        waiting(Role.TRANSLATOR, Locale.ENGLISH, "kim-hoyeun", 400, 1);
        planning.plan(night);
        MemoryKits elsewhere = new MemoryKits();
        queue.add(Lane.TRANSLATION_KIT, 1, 400);

        new KitPlanning(queue, articles, routes, elsewhere, new UnitLife(new MemoryUnits(), queue)).plan(night);

        assertThat(elsewhere.all()).isEqualTo(kits.all());
        assertThat(kits.all().get(0).code()).hasSize(8);
    }

    @Test
    void isDueTomorrowWhereNobodyKnowsWhen() {
        waiting(Role.TRANSLATOR, Locale.ENGLISH, "kim-hoyeun", 400, 3);
        routes.done(1, Role.TRANSLATOR);

        planning.plan(night);

        assertThat(kits.all())
                .extracting(Kits.Planned::dueOn)
                .containsExactly(night.date().plusDays(1));
    }

    @Test
    void dropsThePlanForSomebodyWhoHasLeftAndGivesTheWorkBack() {
        long first = waiting(Role.TRANSLATOR, Locale.ENGLISH, "kim-hoyeun", 400, 3);
        long review = waiting(Role.EDITOR, Locale.ENGLISH, "kim-hoyeun", 100, 1);
        long other = waiting(Role.TRANSLATOR, Locale.ENGLISH, "marcus-oyelaran", 300, 2);
        planning.plan(night);

        planning.plan(without("kim-hoyeun"));

        assertThat(kits.all()).extracting(Kits.Planned::person).containsExactly("marcus-oyelaran");
        assertThat(queue.lane(Lane.TRANSLATOR)).isEqualTo(Map.of(first, 400));
        assertThat(queue.lane(Lane.EDITOR)).isEqualTo(Map.of(review, 100));
        assertThat(routes.due(first, Role.TRANSLATOR)).as("off the load").isNull();
        assertThat(routes.due(review, Role.EDITOR)).isNull();
        assertThat(routes.due(other, Role.TRANSLATOR)).isNotNull();
        assertThat(routes.history(first)).last().asString().contains("kim-hoyeun has left the people file");
    }

    @Test
    void plansNoKitForSomebodyWhoLeftAfterRouting() {
        long id = waiting(Role.TRANSLATOR, Locale.ENGLISH, "kim-hoyeun", 400, 3);

        planning.plan(without("kim-hoyeun"));

        assertThat(kits.all()).isEmpty();
        assertThat(queue.lane(Lane.TRANSLATION_KIT)).isEmpty();
        assertThat(queue.lane(Lane.TRANSLATOR)).isEqualTo(Map.of(id, 400));
    }

    @Test
    void plansTheWorkAnewOnceSomebodyElseIsFound() {
        long id = waiting(Role.TRANSLATOR, Locale.ENGLISH, "kim-hoyeun", 400, 3);
        planning.plan(night);
        Night later = without("kim-hoyeun");
        planning.plan(later);
        MemoryUnits units = new MemoryUnits();
        Routing routing = new Routing(
                new Routing.Sources(queue, articles, units), routes, new MemoryQuestions(), new UnitLife(units, queue));
        List<Routing.Item> work = new ArrayList<>();
        routing.waiting(later.job().name()).forEachRemaining(work::add);

        routing.route(work, later);
        planning.plan(later);

        assertThat(kits.all()).hasSize(1).allMatch(kit -> !kit.person().equals("kim-hoyeun"));
        assertThat(kits.all().get(0).translations()).containsExactly(id);
        assertThat(kits.all().get(0).words()).isEqualTo(400);
    }

    private Night without(String person) {
        return WorkflowSamples.without(person, night);
    }

    private long waiting(Role role, Locale target, String person, int words, int days) {
        long id = articles.put(prepared("a" + made++, "빛", "문하린", "제목"), target).get(0);
        articles.assign(role, Map.of(id, person));
        Route route = new Route.To(
                night.job().people().find(person).orElseThrow(), night.date().plusDays(days), "free");
        Assignment work = new Assignment(id, role, Locale.KOREAN, target, words, List.of(), "");
        routes.keep(List.of(new Routes.Taken(work, route)), 1);
        queue.add(UnitLife.kitLane(role), id, words);
        return id;
    }
}
