package org.nightdesk.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One segment to be had in one locale.
 *
 * @param kitId the kit its current text went out in; 0 when that went out in none
 * @param current its newest text; null when it has none yet
 * @param reason why a person must look at it; empty unless held
 */
public record Unit(
        long id, UnitState state, long kitId, @Nullable Revision current, String reason) {
    public int n() {
        return Ids.number(id);
    }

    public long translationId() {
        return Ids.owner(id);
    }

    /** Why it has no text of its own though it is translated; null when it has one, or none yet. */
    public @Nullable Omission omission() {
        return current == null ? null : current.omission();
    }

    /** The newest text; empty when there is none yet, or none on purpose. */
    public String text() {
        return current == null ? "" : current.text();
    }
}
