package org.nightdesk.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nightdesk.workflow.WorkflowSamples.prepared;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.job.Job;
import org.nightdesk.job.Person;
import org.nightdesk.job.Person.Role;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Kits;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.Transition;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units.NewText;
import org.nightdesk.memory.TranslationMemory;
import org.nightdesk.quality.FindingLog;
import org.nightdesk.routing.Assignment;
import org.nightdesk.routing.Route;
import org.nightdesk.routing.Routes;

@NullUnmarked
class CheckingTest {
    private static final LocalDate DATE = MemoryUnits.DATE;

    @TempDir
    private Path folder;

    private final MemoryArticles articles = new MemoryArticles();
    private final MemoryUnits units = new MemoryUnits();
    private final MemoryQueue queue = new MemoryQueue();
    private final MemoryRoutes routes = new MemoryRoutes();
    private final MemoryKits kits = new MemoryKits();
    private final MemoryFindings log = new MemoryFindings();
    private final RememberedTranslations memory = new RememberedTranslations();
    private final Checking checking = new Checking(
            new Checking.Sources(articles, units, log, memory, routes, kits, new MemoryQuestions()),
            new UnitLife(units, queue));
    private long translation;

    @BeforeEach
    void takeAnArticle() {
        translation = articles.put(prepared("a", "빛", "문하린", "빛이 남는 자리", "은수는 3회에서 웃는다.", "비가 온다."), Locale.ENGLISH)
                .get(0);
        queue.add(Lane.CHECK, translation, 0);
        queue.add(Lane.TRANSLATOR, translation, 8);
        Person person = WorkflowSamples.night(folder, Job.Gate.AFTER_REVIEW)
                .job()
                .people()
                .find("dana-whitlock")
                .orElseThrow();
        for (Role role : Role.values()) {
            Assignment work = new Assignment(translation, role, Locale.KOREAN, Locale.ENGLISH, 8, List.of(), "");
            routes.keep(List.of(new Routes.Taken(work, new Route.To(person, DATE, "free"))), 1);
        }
    }

    @Test
    void sendsAWhollyTranslatedArticleToItsEditor() {
        translate(0, "Where the light stays");
        translate(1, "Eun-soo smiles in episode 3.");
        translate(2, "It is raining.");

        check(Job.Gate.AFTER_REVIEW);

        assertThat(queue.of(translation)).containsExactly(Lane.EDITOR);
        assertThat(queue.lane(Lane.EDITOR)).containsExactly(Map.entry(translation, 8));
        assertThat(routes.due(translation, Role.TRANSLATOR)).isNull();
        assertThat(routes.due(translation, Role.EDITOR)).isNotNull();
        assertThat(states()).containsOnly(UnitState.RETURNED);
        assertThat(memory.approved()).isEmpty();
    }

    @Test
    void waitsForTheRestOfATranslation() {
        translate(0, "Where the light stays");
        units.put(translation, 1, UnitState.OPEN);
        units.put(translation, 2, UnitState.HELD);

        check(Job.Gate.AFTER_REVIEW);

        assertThat(queue.of(translation)).containsExactly(Lane.TRANSLATOR);
        assertThat(routes.due(translation, Role.TRANSLATOR)).isNotNull();
        assertThat(routes.due(translation, Role.EDITOR)).isNotNull();
    }

    @Test
    void doesNotBotherTheEditorAgainWithWhatTheyHave() {
        kits.plan(
                "nightly",
                List.of(new Kits.Planned(
                        1, "K1", Kit.Kind.REVIEW, "dana-whitlock", Locale.ENGLISH, DATE, 8, List.of(translation))),
                1);
        translate(0, "Where the light stays");
        translate(1, "Eun-soo smiles in episode 3.");
        translate(2, "It is raining.");
        units.review(translation, 1);

        check(Job.Gate.AFTER_REVIEW);

        assertThat(queue.of(translation)).isEmpty();
        assertThat(routes.due(translation, Role.EDITOR)).isNotNull();
    }

    @Test
    void keepsWhatItFindsWithTheTextItIsAbout() {
        translate(0, "Where the light stays");
        translate(1, "Eun-soo smiles in episode 5.");
        translate(2, "It is raining.");

        check(Job.Gate.AFTER_REVIEW);

        long unit = units.of(translation).get(1).id();
        assertThat(log.entries(translation)).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.unitId()).isEqualTo(unit);
            assertThat(entry.revisionId()).isEqualTo(units.get(unit).current().id());
        });
        assertThat(log.of(translation).get(unit))
                .extracting(FindingLog.Line::rule)
                .contains("number");

        translate(1, "Eun-soo smiles in episode 3.");
        check(Job.Gate.AFTER_REVIEW);

        assertThat(log.entries(translation)).isEmpty();
    }

    @Test
    void passesWhatIsCleanWhereNoEditorIsAskedFor() {
        translate(0, "Where the light stays");
        translate(1, "Eun-soo smiles in episode 5.");
        translate(2, "It is raining.");

        check(Job.Gate.AFTER_TRANSLATION);

        assertThat(states()).containsExactly(UnitState.APPROVED, UnitState.RETURNED, UnitState.APPROVED);
        assertThat(queue.of(translation)).as("the rest needs an editor").containsExactly(Lane.EDITOR);
        assertThat(memory.approved())
                .extracting(
                        TranslationMemory.Approved::before,
                        TranslationMemory.Approved::target,
                        TranslationMemory.Approved::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("", "Where the light stays", "은수는 3회에서 웃는다."),
                        org.assertj.core.groups.Tuple.tuple("은수는 3회에서 웃는다.", "It is raining.", ""));
    }

    @Test
    void sendsAnAcceptedArticleToAssembly() {
        for (int n = 0; n < 3; n++) {
            units.put(translation, n, n == 1 ? UnitState.PUBLISHED : UnitState.APPROVED);
        }
        units.put(translation, 7, UnitState.STALE);

        check(Job.Gate.AFTER_REVIEW);

        assertThat(queue.of(translation)).containsExactly(Lane.ASSEMBLE);
        assertThat(routes.due(translation, Role.TRANSLATOR)).isNull();
        assertThat(routes.due(translation, Role.EDITOR)).isNull();
        assertThat(memory.approved())
                .extracting(TranslationMemory.Approved::target)
                .containsExactly("text 0", "text 2");
    }

    private void translate(int n, String text) {
        boolean there = units.of(translation).stream().anyMatch(unit -> unit.n() == n);
        long unit = there ? units.of(translation).get(n).id() : units.put(translation, n, UnitState.ISSUED);
        units.revise(unit, new NewText(text, "kim", Role.TRANSLATOR, 1, DATE));
        units.move(Transition.RETURN, List.of(unit));
    }

    private void check(Job.Gate gate) {
        Night night = WorkflowSamples.night(folder, gate);
        checking.check(translation, night, new TranslationChecks(night));
    }

    private List<UnitState> states() {
        return units.of(translation).stream().map(unit -> unit.state()).toList();
    }
}
