package org.nightdesk.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.Person.Role;

/** The units, the states they stand in and their texts. Writes belong into the caller's transaction. */
public interface Units {
    /** All units of a translation by number, stale ones too. */
    List<Unit> of(long translationId);

    /** Every text a unit was ever given, oldest first. */
    List<Revision> history(long unitId);

    /** For each of the translation's units the history, oldest first; units without one are left out. */
    Map<Long, List<Revision>> histories(long translationId);

    /** The keys of those who gave any of a translation's units a text in a role. */
    default Set<String> authors(long translationId, Role role) {
        return histories(translationId).values().stream()
                .flatMap(List::stream)
                .filter(revision -> revision.role() == role)
                .map(Revision::person)
                .collect(Collectors.toSet());
    }

    /** Gives a unit a text, which becomes its current one. */
    Revision revise(long unitId, NewText text);

    /**
     * A text about to become a revision.
     *
     * @param person the key of who wrote it
     * @param madeOn the business date
     * @param omission why there is no text; null for a text
     */
    record NewText(
            String text,
            String person,
            Role role,
            long receiptId,
            LocalDate madeOn,
            @Nullable Omission omission) {
        public NewText(String text, String person, Role role, long receiptId, LocalDate madeOn) {
            this(text, person, role, receiptId, madeOn, null);
        }
    }

    /**
     * What somebody said about a unit to whoever gets it next.
     *
     * @param madeOn the business date
     */
    record Remark(long unitId, String text, String person, Role role, LocalDate madeOn) {}

    void remark(Remark remark);

    /** The last remark somebody in the role made on each of a translation's units, by unit id. */
    Map<Long, Remark> remarks(long translationId, Role by);

    /** Sends every open unit of a translation out with a kit. */
    int issue(long translationId, long kitId);

    /** Notes the kit that carries the translation's returned units to the editor. */
    int review(long translationId, long kitId);

    /**
     * Moves units by a transition.
     *
     * @param reason what a person must see to; empty unless the transition needs one
     * @throws IllegalStateException when a unit is in none of the states the transition may happen in
     */
    void move(Transition transition, Collection<Long> unitIds, String reason);

    /** Moves units by a transition that needs no reason. */
    default void move(Transition transition, Collection<Long> unitIds) {
        move(transition, unitIds, "");
    }

    /** How many units stand in each state, over all or for one job. */
    Map<UnitState, Long> count(String job);
}
