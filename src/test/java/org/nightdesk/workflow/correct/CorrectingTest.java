package org.nightdesk.workflow.correct;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Target;
import org.nightdesk.glossary.change.GlossaryDiff;
import org.nightdesk.job.Job;
import org.nightdesk.job.Person.Role;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Kits;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.Transition;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.nightdesk.ledger.Units.NewText;
import org.nightdesk.workflow.JobGlossary;
import org.nightdesk.workflow.MemoryArticles;
import org.nightdesk.workflow.MemoryCorrections;
import org.nightdesk.workflow.MemoryKits;
import org.nightdesk.workflow.MemoryQueue;
import org.nightdesk.workflow.MemoryReceipts;
import org.nightdesk.workflow.MemoryUnits;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.UnitLife;
import org.nightdesk.workflow.WorkflowSamples;
import org.nightdesk.workflow.correct.Correction.Outcome;

/** “은수” was Eunsu and is Eun-soo from tonight on; the second sentence of the article names her. */
@NullUnmarked
class CorrectingTest {
    private static final String WRONG_NOW = "Eunsu smiles.";
    private static final String RIGHT = "Eun-soo smiles.";

    @TempDir
    private Path folder;

    private final MemoryArticles articles = new MemoryArticles();
    private final MemoryUnits units = new MemoryUnits();
    private final MemoryQueue queue = new MemoryQueue();
    private final MemoryKits kits = new MemoryKits();
    private final MemoryCorrections corrections = new MemoryCorrections();
    private final Correcting correcting =
            new Correcting(articles, units, new UnitLife(units, queue), kits, new MemoryReceipts(), corrections);
    private long translation;
    private long article;
    private long headline;
    private long unit;

    @BeforeEach
    void takeAnArticle() {
        translation = articles.put(prepared("a", "빛", "문하린", "리뷰", "은수가 웃는다."), Locale.ENGLISH)
                .get(0);
        article = articles.translation(translation).articleId();
        corrections.enqueue("nightly", List.of(article));
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN,      false, WAITING",
        "ISSUED,    false, OUT",
        "HELD,      false, HELD",
        "RETURNED,  false, WITH_EDITOR",
        "APPROVED,  false, REOPENED",
        "PUBLISHED, false, OFFERED",
        "PUBLISHED, true,  REOPENED"
    })
    void decidesByTheStateOfAUnitThatIsWrongNow(UnitState state, boolean reopenPublished, Outcome expected) {
        units.put(translation, 0, state);
        put(state, WRONG_NOW);

        correct(reopenPublished);

        assertThat(corrections.kept())
                .extracting(Correction::unitId, Correction::entryId, Correction::outcome)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(unit, "eun-soo", expected));
        assertThat(units.state(unit)).isEqualTo(expected == Outcome.REOPENED ? UnitState.OPEN : state);
        assertThat(units.state(headline)).as("the headline names nobody").isEqualTo(state);
        assertThat(corrections.queue("nightly")).isEmpty();
        assertThat(units.get(unit).text())
                .as("no text is altered")
                .isEqualTo(
                        state == UnitState.RETURNED || state.isAccepted()
                                ? WRONG_NOW
                                : units.get(unit).text());
    }

    @ParameterizedTest
    @CsvSource({"RETURNED", "APPROVED", "PUBLISHED"})
    void leavesAloneWhatIsRightByTheNewGlossary(UnitState state) {
        units.put(translation, 0, state);
        put(state, RIGHT);

        correct(true);

        assertThat(corrections.kept())
                .extracting(Correction::outcome, Correction::finding)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Outcome.FINE, null));
        assertThat(units.state(unit)).isEqualTo(state);
        assertThat(units.said()).isEmpty();
        assertThat(queue.of(translation)).isEmpty();
    }

    @Test
    void tellsTheTranslatorWhyAnApprovedTextComesBack() {
        units.put(translation, 0, UnitState.APPROVED);
        put(UnitState.APPROVED, WRONG_NOW);
        queue.add(Lane.ASSEMBLE, translation, 0);

        correct(false);

        assertThat(queue.of(translation)).containsExactlyInAnyOrder(Lane.TRANSLATOR, Lane.CHECK);
        assertThat(queue.lane(Lane.TRANSLATOR)).containsExactly(Map.entry(translation, 2));
        assertThat(units.said()).singleElement().satisfies(said -> {
            assertThat(said.unitId()).isEqualTo(unit);
            assertThat(said.text()).contains("Eun-soo");
            assertThat(said.person()).isEqualTo("glossary");
        });
    }

    @Test
    void keepsTheNewMatchesWithTheSource() {
        put(UnitState.ISSUED, "");

        correct(false);

        assertThat(articles.load(article).segments().get(1).terms()).contains("eun-soo");
        assertThat(articles.load(article).segments().get(0).terms()).isNull();
    }

    @Test
    void sendsANewReviewKitWhereTheEditorHasAnOldOne() {
        kits.plan(
                "nightly",
                List.of(new Kits.Planned(
                        1, "K1", Kit.Kind.REVIEW, "dana", Locale.ENGLISH, MemoryUnits.DATE, 2, List.of(translation))),
                1);
        units.put(translation, 0, UnitState.RETURNED);
        put(UnitState.RETURNED, WRONG_NOW);
        units.review(translation, 1);

        correct(false);

        assertThat(queue.of(translation)).containsExactlyInAnyOrder(Lane.EDITOR, Lane.CHECK);
        assertThat(queue.lane(Lane.EDITOR)).containsExactly(Map.entry(translation, 3));
    }

    @Test
    void waitsForTheRestOfATranslationBeforeItGoesToTheEditor() {
        units.put(translation, 0, UnitState.ISSUED);
        put(UnitState.RETURNED, WRONG_NOW);

        correct(false);

        assertThat(queue.of(translation)).containsExactly(Lane.CHECK);
    }

    @Test
    void settlesWhatTheEditorHasPutRight() {
        units.put(translation, 0, UnitState.RETURNED);
        put(UnitState.RETURNED, WRONG_NOW);
        correct(false);
        units.revise(unit, new NewText(RIGHT, "dana", Role.EDITOR, 2, MemoryUnits.DATE));

        recheck(false);

        assertThat(corrections.kept()).extracting(Correction::outcome).containsExactly(Outcome.SETTLED);
        assertThat(units.said()).isEmpty();
    }

    @Test
    void leavesWithTheEditorWhatIsStillThere() {
        units.put(translation, 0, UnitState.RETURNED);
        put(UnitState.RETURNED, WRONG_NOW);
        correct(false);

        recheck(false);

        assertThat(corrections.kept()).extracting(Correction::outcome).containsExactly(Outcome.WITH_EDITOR);
    }

    @Test
    void reopensWhatWasApprovedFromAKitWithoutTheFinding() {
        units.put(translation, 0, UnitState.RETURNED);
        put(UnitState.RETURNED, WRONG_NOW);
        correct(false);
        units.move(Transition.APPROVE, List.of(unit));

        recheck(false);

        assertThat(corrections.kept()).extracting(Correction::outcome).containsExactly(Outcome.REOPENED);
        assertThat(units.state(unit)).isEqualTo(UnitState.OPEN);
        assertThat(units.said()).extracting(Units.Remark::unitId).containsExactly(unit);
    }

    @Test
    void reopensWhatIsPublishedOnceTheManagerSaysSo() {
        units.put(translation, 0, UnitState.PUBLISHED);
        put(UnitState.PUBLISHED, WRONG_NOW);
        correct(false);
        assertThat(units.state(unit)).isEqualTo(UnitState.PUBLISHED);
        assertThat(Correcting.recheckable(night(false))).doesNotContain(Outcome.OFFERED);
        assertThat(Correcting.recheckable(night(true))).contains(Outcome.OFFERED);

        recheck(true);

        assertThat(units.state(unit)).isEqualTo(UnitState.OPEN);
        assertThat(corrections.kept()).extracting(Correction::outcome).containsExactly(Outcome.REOPENED);
    }

    @Test
    void settlesAnOfferForATextThatIsNotPublishedAnyMore() {
        units.put(translation, 0, UnitState.PUBLISHED);
        put(UnitState.PUBLISHED, WRONG_NOW);
        correct(false);
        units.move(Transition.CORRECT, List.of(unit));

        recheck(true);

        assertThat(corrections.kept()).extracting(Correction::outcome).containsExactly(Outcome.SETTLED);
    }

    @Test
    void leavesAStaleUnitOut() {
        put(UnitState.STALE, "");

        correct(true);

        assertThat(corrections.kept()).isEmpty();
        assertThat(units.state(unit)).isEqualTo(UnitState.STALE);
    }

    private void put(UnitState state, String text) {
        headline = units.of(translation).isEmpty()
                ? -1
                : units.of(translation).get(0).id();
        if (headline < 0) {
            headline = units.put(translation, 0, state);
        }
        unit = units.put(translation, 1, state);
        if (state == UnitState.RETURNED || state.isAccepted()) {
            units.revise(unit, new NewText(text, "kim", Role.TRANSLATOR, 1, MemoryUnits.DATE));
        }
    }

    private void correct(boolean reopenPublished) {
        Night night = night(reopenPublished);
        correcting.correct(article, night, correcting.impact(night, GlossaryDiff.between(before(), after())));
    }

    private void recheck(boolean reopenPublished) {
        Night night = night(reopenPublished);
        corrections
                .open("nightly", Correcting.recheckable(night))
                .forEach((id, open) -> correcting.recheck(id, open, night));
    }

    private Night night(boolean reopenPublished) {
        Night night = WorkflowSamples.night(folder, Job.Gate.AFTER_REVIEW);
        JobGlossary glossary = new JobGlossary(() -> "new", Locale.KOREAN, CorrectingTest::after);
        return new Night(5, night.job(), glossary, night.date(), 1, folder, reopenPublished);
    }

    private static List<GlossaryEntry> before() {
        return List.of(eunSoo("Eunsu"));
    }

    private static List<GlossaryEntry> after() {
        return List.of(eunSoo("Eun-soo"));
    }

    @SuppressWarnings("NullAway") // it does not see that the medium of an entry may be null
    private static GlossaryEntry eunSoo(String english) {
        return new GlossaryEntry(
                "eun-soo",
                GlossaryEntry.Kind.CHARACTER,
                "은수",
                List.of(),
                "",
                Map.of(Locale.ENGLISH, new Target(english, List.of(), List.of(), "")),
                false,
                GlossaryEntry.Origin.OWN,
                GlossaryEntry.Status.APPROVED,
                "",
                null,
                null);
    }
}
