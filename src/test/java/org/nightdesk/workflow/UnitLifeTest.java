package org.nightdesk.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nightdesk.article.Part;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.StoredArticle;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Transition;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units.NewText;
import org.nightdesk.segment.Segment;

class UnitLifeTest {
    private static final long TRANSLATION = 7;

    private final MemoryUnits units = new MemoryUnits();
    private final MemoryQueue queue = new MemoryQueue();
    private final UnitLife life = new UnitLife(units, queue);

    /** The whole life of a unit: what may happen in which state. */
    @ParameterizedTest
    @CsvSource({
        "ISSUE,     OPEN,                                          ISSUED",
        "TAKE_BACK, ISSUED HELD,                                   OPEN",
        "WITHHOLD,  OPEN RETURNED,                                 HELD",
        "RETURN,    OPEN ISSUED RETURNED HELD,                     RETURNED",
        "HOLD,      OPEN ISSUED RETURNED HELD APPROVED,            HELD",
        "APPROVE,   OPEN ISSUED RETURNED HELD APPROVED PUBLISHED,  APPROVED",
        "SEND_BACK, RETURNED HELD APPROVED PUBLISHED,              OPEN",
        "PASS,      RETURNED,                                      APPROVED",
        "PUBLISH,   APPROVED,                                      PUBLISHED",
        "CORRECT,   APPROVED PUBLISHED,                            OPEN",
        "RETIRE,    OPEN ISSUED RETURNED HELD APPROVED PUBLISHED,  STALE",
        "REVIVE,    STALE,                                         OPEN"
    })
    void isLegalInTheseStatesOnly(Transition transition, String from, UnitState to) {
        assertThat(transition.to()).isEqualTo(to);
        for (UnitState state : UnitState.values()) {
            assertThat(transition.isLegalFrom(state))
                    .as("%s from %s", transition, state)
                    .isEqualTo(List.of(from.split(" ")).contains(state.name()));
        }
    }

    /** No state is a dead end. */
    @ParameterizedTest
    @EnumSource(UnitState.class)
    void leadsOutOfEveryState(UnitState state) {
        assertThat(Transition.values()).anyMatch(one -> one.isLegalFrom(state) && one.to() != state);
    }

    @ParameterizedTest
    @EnumSource(
            value = UnitState.class,
            names = {"APPROVED", "PUBLISHED", "STALE"})
    void takesNoTranslatorsTextForASettledUnit(UnitState settled) {
        long unit = units.put(TRANSLATION, 0, settled);

        assertThatThrownBy(() -> life.returned(unit, text("late"))).isInstanceOf(IllegalStateException.class);
        assertThat(units.state(unit)).isEqualTo(settled);
    }

    @Test
    void keepsTheTextOfAReturnedUnit() {
        long unit = units.put(TRANSLATION, 0, UnitState.ISSUED);

        life.returned(unit, text("She laughs."));

        assertThat(units.get(unit).text()).isEqualTo("She laughs.");
        assertThat(units.state(unit)).isEqualTo(UnitState.RETURNED);
        assertThat(units.history(unit)).hasSize(1);
    }

    @Test
    void opensUnitsThatAreSentBackWithTheirWords() {
        long first = units.put(TRANSLATION, 0, UnitState.RETURNED);
        long second = units.put(TRANSLATION, 1, UnitState.RETURNED);

        life.sentBack(TRANSLATION, Map.of(first, 4, second, 9));

        assertThat(units.state(first)).isEqualTo(UnitState.OPEN);
        assertThat(queue.lane(Lane.TRANSLATOR)).containsExactly(Map.entry(TRANSLATION, 13));
    }

    @Test
    void doesNothingWhereNothingIsSentBack() {
        life.sentBack(TRANSLATION, Map.of());

        assertThat(queue.of(TRANSLATION)).isEmpty();
    }

    @Test
    void takesACorrectedTranslationFromEditorAndAssembly() {
        long unit = units.put(TRANSLATION, 0, UnitState.PUBLISHED);
        queue.add(Lane.EDITOR, TRANSLATION, 20);
        queue.add(Lane.ASSEMBLE, TRANSLATION, 0);

        life.corrected(TRANSLATION, Map.of(unit, 5));

        assertThat(units.state(unit)).isEqualTo(UnitState.OPEN);
        assertThat(queue.of(TRANSLATION)).containsExactly(Lane.CHECK, Lane.TRANSLATOR);
        assertThat(queue.lane(Lane.TRANSLATOR)).containsEntry(TRANSLATION, 5);
    }

    @Test
    void leavesTheLaneOfAssemblyOncePublished() {
        long unit = units.put(TRANSLATION, 0, UnitState.APPROVED);
        queue.add(Lane.ASSEMBLE, TRANSLATION, 0);

        life.published(TRANSLATION, List.of(unit));

        assertThat(units.state(unit)).isEqualTo(UnitState.PUBLISHED);
        assertThat(queue.of(TRANSLATION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TRANSLATOR, TRANSLATOR, TRANSLATION_KIT", "EDITOR, EDITOR, REVIEW_KIT"})
    void goesFromRoutingToAKit(Role role, Lane from, Lane kit) {
        queue.add(from, TRANSLATION, 12);

        life.routed(role, Map.of(TRANSLATION, 12));
        assertThat(queue.of(TRANSLATION)).containsExactly(kit);

        life.planned(role, List.of(TRANSLATION));
        assertThat(queue.of(TRANSLATION)).isEmpty();
    }

    /** Which lanes a checked translation is in, by the states of its units. */
    @ParameterizedTest
    @CsvSource({
        "OPEN RETURNED,            true,  TRANSLATOR TRANSLATION_KIT",
        "ISSUED RETURNED,          true,  ''",
        "HELD RETURNED,            true,  ''",
        "RETURNED APPROVED,        true,  EDITOR",
        "RETURNED APPROVED,        false, ''",
        "APPROVED APPROVED,        false, ASSEMBLE",
        "PUBLISHED STALE,          false, ASSEMBLE",
        "RETURNED STALE,           true,  EDITOR"
    })
    void movesACheckedTranslationOn(String states, boolean newToEditor, String lanes) {
        queue.add(Lane.CHECK, TRANSLATION, 0);
        queue.add(Lane.TRANSLATOR, TRANSLATION, 3);
        queue.add(Lane.TRANSLATION_KIT, TRANSLATION, 3);
        TranslationInWork work = work(states.split(" "));

        life.checked(work, newToEditor);

        assertThat(queue.of(TRANSLATION).stream().map(Lane::name))
                .containsExactlyInAnyOrder(lanes.isEmpty() ? new String[0] : lanes.split(" "));
    }

    @Test
    void countsTheReturnedWordsForTheEditorOnce() {
        queue.add(Lane.EDITOR, TRANSLATION, 100);

        life.checked(work("RETURNED", "APPROVED", "RETURNED"), true);

        assertThat(queue.lane(Lane.EDITOR)).containsEntry(TRANSLATION, 1 + 3);
    }

    /** A translation whose segment n has n + 1 words. */
    private TranslationInWork work(String... states) {
        Map<Integer, StoredSegment> segments = new TreeMap<>();
        for (int n = 0; n < states.length; n++) {
            UnitState state = UnitState.valueOf(states[n]);
            units.put(TRANSLATION, n, state);
            if (state != UnitState.STALE) {
                Segment segment = new Segment(n, Part.PARAGRAPH, n, 0, "원문 " + n, n + 1);
                segments.put(n, new StoredSegment(n, n, segment, null, -1));
            }
        }
        StoredArticle article =
                new StoredArticle(1, "v", 1, WorkflowSamples.article(), "a.md", List.copyOf(segments.values()));
        Translation translation = new Translation(TRANSLATION, 1, Locale.ENGLISH, 99, "kim", "dana");
        return new TranslationInWork(article, translation, units.of(TRANSLATION));
    }

    private static NewText text(String text) {
        return new NewText(text, "kim", Role.TRANSLATOR, 1, MemoryUnits.DATE);
    }
}
