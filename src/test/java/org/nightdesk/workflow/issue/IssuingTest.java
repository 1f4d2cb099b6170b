package org.nightdesk.workflow.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nightdesk.workflow.WorkflowSamples.prepared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.job.Job;
import org.nightdesk.job.Person.Role;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Kits;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units.NewText;
import org.nightdesk.workflow.MemoryArticles;
import org.nightdesk.workflow.MemoryKits;
import org.nightdesk.workflow.MemoryQuestions;
import org.nightdesk.workflow.MemoryQueue;
import org.nightdesk.workflow.MemoryRoutes;
import org.nightdesk.workflow.MemoryUnits;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.RememberedTranslations;
import org.nightdesk.workflow.UnitLife;
import org.nightdesk.workflow.Unmade;
import org.nightdesk.workflow.WorkflowSamples;

/** Planned kits become files, and their units go out with them, or not at all. */
@NullUnmarked
class IssuingTest {
    private static final String TRANSLATOR = "kim-hoyeun";
    private static final String EDITOR = "dana-whitlock";
    /** Half a character, which no workbook can hold. */
    private static final String BROKEN = "빛이 \ud83d 남는다.";

    @TempDir
    private Path folder;

    private final MemoryArticles articles = new MemoryArticles();
    private final MemoryUnits units = new MemoryUnits();
    private final MemoryQueue queue = new MemoryQueue();
    private final MemoryKits kits = new MemoryKits();
    private final MemoryQuestions questions = new MemoryQuestions();
    private final UnitLife life = new UnitLife(units, queue);
    private final Issuing issuing = new Issuing(
            new Issuing.Sources(articles, units, new RememberedTranslations(), questions),
            life,
            new KitPlanning(queue, articles, new MemoryRoutes(), kits, life),
            kits);
    private Night night;
    private int made;

    @BeforeEach
    void wire() {
        night = WorkflowSamples.night(folder, Job.Gate.AFTER_REVIEW);
    }

    @Test
    void sendsOpenUnitsOutWithTheirKit() {
        long translation = article(UnitState.OPEN, "빛이 남는 자리", "은수는 웃는다.");
        Kits.Planned kit = plan(Kit.Kind.TRANSLATION, TRANSLATOR, translation);

        Issuing.Ready ready = write().get(0);

        assertThat(ready.kit()).isEqualTo(kit);
        assertThat(ready.what()).contains(kit.code(), TRANSLATOR);
        assertThat(units.of(translation)).extracting(unit -> unit.state()).containsOnly(UnitState.OPEN);
        assertThat(issuing.size(night)).as("not out before the ledger has it").isEqualTo(1);

        issuing.issue(ready);

        assertThat(units.of(translation))
                .allMatch(unit -> unit.state() == UnitState.ISSUED && unit.kitId() == kit.id());
        assertThat(issuing.size(night)).isZero();
        assertThat(kits.contents(kit.id()).numbers()).isEqualTo(Map.of(translation, List.of(0, 1)));
        assertThat(kits.writtenIn(night.id())).singleElement().satisfies(out -> {
            assertThat(out.rows()).isEqualTo(2);
            assertThat(out.path()).startsWith(TRANSLATOR + "/").endsWith(".xlsx");
            assertThat(night.job().exchange().outbox().resolve(out.path())).isNotEmptyFile();
        });
    }

    @Test
    void leavesToAKitOnlyWhatNobodyWorksOn() {
        long translation = article(UnitState.OPEN, "빛이 남는 자리", "은수는 웃는다.", "음악이 좋다.");
        units.put(translation, 1, UnitState.APPROVED);
        Kits.Planned kit = plan(Kit.Kind.TRANSLATION, TRANSLATOR, translation);

        issuing.issue(write().get(0));

        assertThat(units.of(translation))
                .extracting(unit -> unit.state())
                .containsExactly(UnitState.ISSUED, UnitState.APPROVED, UnitState.ISSUED);
        assertThat(kits.contents(kit.id()).numbers()).isEqualTo(Map.of(translation, List.of(0, 2)));
    }

    @Test
    void notesWhatAnEditorGetsToSeeAndWritesAPageBesideIt() throws IOException {
        long translation = article(UnitState.ISSUED, "빛이 남는 자리", "은수는 웃는다.");
        returned(Ids.of(translation, 0), "Where the light stays");
        returned(Ids.of(translation, 1), "The keeper smiles.");
        Kits.Planned kit = plan(Kit.Kind.REVIEW, EDITOR, translation);

        issuing.issue(write().get(0));

        assertThat(units.of(translation))
                .allMatch(unit -> unit.state() == UnitState.RETURNED && unit.kitId() == kit.id());
        assertThat(kits.contents(kit.id()).texts())
                .isEqualTo(Map.of(
                        Ids.of(translation, 0), "Where the light stays", Ids.of(translation, 1), "The keeper smiles."));
        assertThat(outbox(EDITOR)).hasSize(2);
        assertThat(outbox(EDITOR))
                .filteredOn(file -> file.toString().endsWith(".html"))
                .singleElement()
                .satisfies(page ->
                        assertThat(page).content().contains("Where the light stays", "The keeper smiles.", "은수는 웃는다."));
    }

    @Test
    void holdsAUnitThatAWorkbookWouldHarmAndSendsTheOthers() {
        long translation = article(UnitState.OPEN, "빛이 남는 자리", BROKEN);
        Kits.Planned kit = plan(Kit.Kind.TRANSLATION, TRANSLATOR, translation);

        issuing.issue(write().get(0));

        assertThat(units.of(translation))
                .extracting(unit -> unit.state())
                .containsExactly(UnitState.ISSUED, UnitState.HELD);
        assertThat(units.get(Ids.of(translation, 1)).reason()).isNotEmpty();
        assertThat(kits.contents(kit.id()).numbers()).isEqualTo(Map.of(translation, List.of(0)));
        assertThat(kits.writtenIn(night.id())).extracting(Kits.Out::rows).containsExactly(1);
    }

    @Test
    void keepsThePlanOfAKitThatCannotBeWrittenAndWritesTheOthers() {
        long lost = article(UnitState.OPEN, "빛이 남는 자리", "은수는 웃는다.");
        long fine = article(UnitState.OPEN, "빛이 남는 자리", "음악이 좋다.");
        Kits.Planned failing = plan(Kit.Kind.TRANSLATION, TRANSLATOR, lost);
        Kits.Planned other = plan(Kit.Kind.TRANSLATION, "marcus-oyelaran", fine);
        night = WorkflowSamples.without(TRANSLATOR, night);

        List<Issuing.Ready> ready = write();
        ready.forEach(issuing::issue);

        assertThat(ready).extracting(Issuing.Ready::kit).containsExactly(failing, other);
        assertThat(ready.get(0)).isInstanceOfSatisfying(Unmade.class, unmade -> {
            assertThat(unmade.what()).contains(failing.code(), TRANSLATOR);
            assertThat(unmade.cause()).hasMessageContaining("not in the people file any more");
        });
        assertThat(units.of(lost)).extracting(unit -> unit.state()).containsOnly(UnitState.OPEN);
        assertThat(units.of(fine)).extracting(unit -> unit.state()).containsOnly(UnitState.ISSUED);
        assertThat(kits.unwritten(night.job().name())).containsExactly(failing);
    }

    @Test
    void takesTheFileBackThatTheLedgerCouldNotTake() throws IOException {
        long translation = article(UnitState.OPEN, "빛이 남는 자리", "은수는 웃는다.");
        plan(Kit.Kind.TRANSLATION, TRANSLATOR, translation);
        Issuing.Ready ready = write().get(0);
        assertThat(outbox(TRANSLATOR)).hasSize(1);

        issuing.withdraw(ready);

        assertThat(outbox(TRANSLATOR)).isEmpty();
        assertThat(issuing.size(night)).isEqualTo(1);

        issuing.issue(write().get(0));

        assertThat(outbox(TRANSLATOR)).hasSize(1);
        assertThat(units.of(translation)).extracting(unit -> unit.state()).containsOnly(UnitState.ISSUED);
    }

    @Test
    void givesKitsOfAFewArticlesInTheirOrderLocaleByLocale() {
        List<Long> first = articles.put(prepared("a", "빛", "문하린", "빛이 남는 자리"), Locale.ENGLISH, Locale.JAPANESE);
        List<Long> second = articles.put(prepared("b", "빛", "문하린", "음악이 좋다."), Locale.ENGLISH);
        for (long translation : Stream.concat(first.stream(), second.stream()).toList()) {
            units.put(translation, 0, UnitState.OPEN);
        }
        plan(Kit.Kind.TRANSLATION, TRANSLATOR, second.get(0));
        plan(Kit.Kind.TRANSLATION, TRANSLATOR, first.get(1));
        plan(Kit.Kind.TRANSLATION, TRANSLATOR, first.get(0));

        assertThat(write())
                .extracting(ready -> ready.kit().translations().get(0))
                .containsExactly(first.get(0), second.get(0), first.get(1));
    }

    private long article(UnitState state, String... sentences) {
        long translation = articles.put(prepared("a" + made++, "빛", "문하린", sentences), Locale.ENGLISH)
                .get(0);
        for (int n = 0; n < sentences.length; n++) {
            units.put(translation, n, state);
        }
        return translation;
    }

    private void returned(long unit, String text) {
        life.returned(unit, new NewText(text, TRANSLATOR, Role.TRANSLATOR, 1, night.date()));
    }

    private Kits.Planned plan(Kit.Kind kind, String person, long translation) {
        long id = kits.nextId();
        Kits.Planned kit = new Kits.Planned(
                id,
                "K000000" + id,
                kind,
                person,
                articles.translation(translation).locale(),
                night.date().plusDays(2),
                5,
                List.of(translation));
        kits.plan(night.job().name(), List.of(kit), night.id());
        return kit;
    }

    private List<Issuing.Ready> write() {
        List<Issuing.Ready> all = new ArrayList<>();
        issuing.write(night).forEachRemaining(all::add);
        return all;
    }

    private List<Path> outbox(String person) throws IOException {
        try (Stream<Path> files = Files.list(night.job().exchange().outbox().resolve(person))) {
            return files.sorted().toList();
        }
    }
}
