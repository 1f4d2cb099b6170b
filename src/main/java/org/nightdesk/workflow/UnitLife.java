package org.nightdesk.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.Queue;
import org.nightdesk.ledger.Transition;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.nightdesk.ledger.Units.NewText;

/**
 * The life of a unit: the only place where units change their state, each transition with the lanes its translation leaves
 * and enters. Which transition is legal where is told by {@link Transition}; an illegal one is an
 * {@link IllegalStateException}. Writes belong to the caller's transaction.
 *
 * <pre>{@code
 * life.returned(unit.id(), new NewText("She laughs.", "kim", Role.TRANSLATOR, receipt, date));
 * life.sentBack(translation.id(), Map.of(unit.id(), 4));   // open again, and in the lane of translators with 4 words
 * }</pre>
 */
public final class UnitLife {
    private final Units units;
    private final Queue queue;

    public UnitLife(Units units, Queue queue) {
        this.units = units;
        this.queue = queue;
    }

    /** Open units of a translation went out in a translator's kit. */
    public void issued(long translationId, long kitId) {
        units.issue(translationId, kitId);
    }

    /** Returned units of a translation went out in a review kit. */
    public void underReview(long translationId, long kitId) {
        units.review(translationId, kitId);
    }

    /** A unit cannot go out in a kit unharmed. */
    public void withheld(long unitId, String reason) {
        units.move(Transition.WITHHOLD, List.of(unitId), reason);
    }

    /** A translator's text was accepted. */
    public void returned(long unitId, NewText text) {
        units.revise(unitId, text);
        units.move(Transition.RETURN, List.of(unitId));
    }

    /** An editor approved a text. */
    public void approved(long unitId, NewText text) {
        units.revise(unitId, text);
        units.move(Transition.APPROVE, List.of(unitId));
    }

    /**
     * An editor sent units of a translation back to its translator, also such as were approved or published.
     *
     * @param words source words by unit
     */
    public void sentBack(long translationId, Map<Long, Integer> words) {
        if (!words.isEmpty()) {
            units.move(Transition.SEND_BACK, words.keySet());
            queue.remove(Lane.ASSEMBLE, translationId);
            queue.add(Lane.TRANSLATOR, translationId, sum(words));
        }
    }

    /** Units of a translation are taken from its translator and look for another. @param words source words by unit */
    public void takenBack(long translationId, Map<Long, Integer> words) {
        if (!words.isEmpty()) {
            units.move(Transition.TAKE_BACK, words.keySet());
            queue.add(Lane.TRANSLATOR, translationId, sum(words));
        }
    }

    /** A translator declined units of a translation: they look for somebody else. @param words source words by unit */
    public void declined(long translationId, Map<Long, Integer> words) {
        if (!words.isEmpty()) {
            units.move(Transition.DECLINE, words.keySet());
            queue.add(Lane.TRANSLATOR, translationId, sum(words));
        }
    }

    /** What came back for a unit needs a person. */
    public void held(long unitId, String reason) {
        units.move(Transition.HOLD, List.of(unitId), reason);
    }

    /**
     * A translation is taken from its editor and looks for another.
     *
     * @param held units that were held on the editor's account
     * @param words of all that an editor must see
     */
    public void reviewTakenBack(long translationId, Collection<Long> held, int words) {
        units.move(Transition.RETURN, held);
        toEditor(translationId, words);
    }

    /** Units are accepted without an editor. */
    public void passed(Collection<Long> unitIds) {
        units.move(Transition.PASS, unitIds);
    }

    /** Approved units are part of a published article now. */
    public void published(long translationId, Collection<Long> unitIds) {
        units.move(Transition.PUBLISH, unitIds);
        queue.remove(Lane.ASSEMBLE, translationId);
    }

    /** A changed glossary or the manager reopens accepted units. @param words source words by unit */
    public void corrected(long translationId, Map<Long, Integer> words) {
        units.move(Transition.CORRECT, words.keySet());
        queue.remove(Lane.EDITOR, translationId);
        queue.remove(Lane.ASSEMBLE, translationId);
        queue.add(Lane.TRANSLATOR, translationId, sum(words));
        toCheck(translationId);
    }

    /** Translations were routed to people of a role and wait for their kit. @param words source words by translation */
    public void routed(Role role, Map<Long, Integer> words) {
        queue.remove(role == Role.EDITOR ? Lane.EDITOR : Lane.TRANSLATOR, words.keySet());
        queue.add(kitLane(role), words);
    }

    /** Routed translations look for a person again. @param words source words by translation */
    public void givenBack(Role role, Map<Long, Integer> words) {
        queue.remove(kitLane(role), words.keySet());
        queue.add(role == Role.EDITOR ? Lane.EDITOR : Lane.TRANSLATOR, words);
    }

    /** A translation looks for a person of a role, whomever it was routed to. @param words of all that is to be done */
    public void looksAgain(Role role, long translationId, int words) {
        queue.remove(kitLane(role), translationId);
        queue.replace(role == Role.EDITOR ? Lane.EDITOR : Lane.TRANSLATOR, translationId, words);
    }

    /** The kits that carry these translations to people of a role are planned. */
    public void planned(Role role, Collection<Long> translationIds) {
        queue.remove(kitLane(role), translationIds);
    }

    /** Where translations wait for a kit to people of a role. */
    public static Lane kitLane(Role role) {
        return role == Role.EDITOR ? Lane.REVIEW_KIT : Lane.TRANSLATION_KIT;
    }

    /** A translation has something new to check. */
    public void toCheck(long translationId) {
        queue.add(Lane.CHECK, translationId, 0);
    }

    /** Puts a translation before an editor, with all its returned words. */
    public void toEditor(long translationId, int words) {
        queue.replace(Lane.EDITOR, translationId, words);
    }

    /**
     * Moves a checked translation on: to an editor when all of it is translated, to assembly when all of it is accepted;
     * else it waits for people.
     *
     * @param newToEditor whether some returned text was in no review kit yet
     */
    public void checked(TranslationInWork work, boolean newToEditor) {
        long id = work.id();
        queue.remove(Lane.CHECK, id);
        if (!work.has(UnitState.OPEN)) {
            queue.remove(Lane.TRANSLATOR, id);
            queue.remove(Lane.TRANSLATION_KIT, id);
        }
        if (work.isTranslated() && newToEditor) {
            toEditor(id, work.words(UnitState.RETURNED));
        }
        if (work.isAccepted()) {
            queue.replace(Lane.ASSEMBLE, id, 0);
        }
    }

    private static int sum(Map<Long, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }
}
