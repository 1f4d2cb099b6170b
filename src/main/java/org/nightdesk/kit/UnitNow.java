package org.nightdesk.kit;

import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Part;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.UnitState;

/**
 * A unit as the store has it now.
 *
 * @param source the current source text
 * @param text the latest translation; empty when there is none
 * @param textFrom id of the kit whose return brought that text, or for a review kit decided on the unit last; empty when
 *     that happened in another way
 * @param assignee key of the person the unit is with, translator or editor; empty when nobody
 * @param succession meaningful where {@code textFrom} is the kit of the file at hand
 * @param omitted why it has no text though it is translated; null when it has one, or none yet
 * @param place in its article; null when it is not known, or gone from the article
 */
public record UnitNow(
        RowKey key,
        String source,
        UnitState state,
        String text,
        String textFrom,
        String assignee,
        Succession succession,
        @Nullable Omitted omitted,
        @Nullable Place place) {
    /**
     * @param part of the article
     * @param block the index of its block; -1 for the headline
     */
    public record Place(Part part, int block) {}

    /** How the file at hand relates to the return that brought the text. */
    public enum Succession {
        /** It was saved later, or nothing is known to the contrary. */
        LATER,
        EARLIER,
        /** Both came at once, and nothing tells which was saved last. */
        UNTOLD
    }

    public UnitNow(RowKey key, String source, UnitState state, String text, String textFrom, String assignee) {
        this(key, source, state, text, textFrom, assignee, Succession.LATER, null, null);
    }
}
