package org.nightdesk.workflow;

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
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.Translation;
import org.nightdesk.routing.Routes;

@NullUnmarked
class RoutingTest {
    @TempDir
    private Path folder;

    private final MemoryArticles articles = new MemoryArticles();
    private final MemoryQueue queue = new MemoryQueue();
    private final MemoryRoutes routes = new MemoryRoutes();
    private final MemoryUnits units = new MemoryUnits();
    private final Routing routing = new Routing(
            new Routing.Sources(queue, articles, units), routes, new MemoryQuestions(), new UnitLife(units, queue));
    private Night night;

    @BeforeEach
    void wire() {
        night = WorkflowSamples.night(folder, Job.Gate.AFTER_REVIEW);
    }

    @Test
    void looksForEditorsFirst() {
        queue.add(Lane.TRANSLATOR, Map.of(1L, 10, 2L, 20));
        queue.add(Lane.EDITOR, 2, 5);
        queue.add(Lane.CHECK, 3, 0);

        List<String> waiting = new ArrayList<>();
        routing.waiting("nightly")
                .forEachRemaining(
                        item -> waiting.add(item.lane() + " " + item.waiting().translationId()));

        assertThat(waiting).containsExactly("EDITOR 2", "TRANSLATOR 1", "TRANSLATOR 2");
        assertThat(routing.size("nightly")).isEqualTo(3);
    }

    @Test
    void namesThePersonAndMovesTheWorkIntoTheLaneOfKits() {
        long english =
                articles.put(prepared("a", "빛", "문하린", "제목"), Locale.ENGLISH).get(0);
        queue.add(Lane.TRANSLATOR, english, 40);

        route();

        Translation translation = articles.translation(english);
        assertThat(translation.translator()).isNotEmpty();
        assertThat(translation.editor()).isEmpty();
        assertThat(queue.lane(Lane.TRANSLATOR)).isEmpty();
        assertThat(queue.lane(Lane.TRANSLATION_KIT)).containsExactly(Map.entry(english, 40));
        assertThat(routes.due(english, Role.TRANSLATOR))
                .returns(translation.translator(), Routes.Due::person)
                .returns(40, Routes.Due::words);
    }

    @Test
    void leavesWhatNobodyCanDoWhereItWaitsAndKeepsTheReason() {
        long french =
                articles.put(prepared("a", "빛", "문하린", "제목"), Locale.FRENCH).get(0);
        long english =
                articles.put(prepared("b", "빛", "문하린", "제목"), Locale.ENGLISH).get(0);
        queue.add(Lane.TRANSLATOR, Map.of(french, 40, english, 40));

        route();

        assertThat(queue.lane(Lane.TRANSLATOR)).containsOnlyKeys(french);
        assertThat(queue.lane(Lane.TRANSLATION_KIT)).containsOnlyKeys(english);
        assertThat(articles.translation(french).translator()).isEmpty();
        assertThat(routes.history(french)).containsExactly("the people file has no translator for ko>fr");
    }

    @Test
    void givesATranslationBackToWhoWorkedOnItBefore() {
        long english =
                articles.put(prepared("a", "빛", "문하린", "제목"), Locale.ENGLISH).get(0);
        articles.assign(Role.TRANSLATOR, Map.of(english, "yoon-sae-byul"));
        articles.assign(Role.EDITOR, Map.of(english, "dana-whitlock"));
        queue.add(Lane.TRANSLATOR, english, 4);
        queue.add(Lane.EDITOR, english, 9);

        route();

        assertThat(articles.translation(english))
                .returns("yoon-sae-byul", Translation::translator)
                .returns("dana-whitlock", Translation::editor);
        assertThat(routes.history(english)).hasSize(2).allMatch(why -> why.startsWith("worked on this article before"));
        assertThat(queue.of(english)).containsExactly(Lane.TRANSLATION_KIT, Lane.REVIEW_KIT);
    }

    /** What one route of a batch gives a person counts for the next. */
    @Test
    void keepsArticlesAboutAWorkWithOnePersonUntilThatTakesTooLong() {
        List<Long> all = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            all.add(articles.put(prepared("a" + n, "새 드라마", "새 평론가", "제목"), Locale.JAPANESE)
                    .get(0));
            queue.add(Lane.TRANSLATOR, all.get(n), 4_000);
        }

        route();

        List<String> people =
                all.stream().map(id -> articles.translation(id).translator()).toList();
        assertThat(people.get(1)).isEqualTo(people.get(0));
        assertThat(routes.history(all.get(1)).get(0)).startsWith("knows 새 드라마");
        assertThat(people.stream().distinct()).hasSizeGreaterThan(1);
    }

    private void route() {
        List<Routing.Item> items = new ArrayList<>();
        routing.waiting("nightly").forEachRemaining(items::add);
        routing.route(items, night);
    }
}
