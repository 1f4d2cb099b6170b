package org.nightdesk.ledger;

import static org.nightdesk.ledger.UnitState.APPROVED;
import static org.nightdesk.ledger.UnitState.HELD;
import static org.nightdesk.ledger.UnitState.ISSUED;
import static org.nightdesk.ledger.UnitState.OPEN;
import static org.nightdesk.ledger.UnitState.PUBLISHED;
import static org.nightdesk.ledger.UnitState.RETURNED;
import static org.nightdesk.ledger.UnitState.STALE;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Everything that can happen to a unit after it was opened: from which states, into which, and who causes it. Nothing else
 * changes the state of a unit; the store refuses a transition out of any other state.
 *
 * <pre>{@code
 * Transition.PUBLISH.isLegalFrom(UnitState.APPROVED)   // true
 * Transition.PUBLISH.isLegalFrom(UnitState.OPEN)       // false: only accepted text is published
 * }</pre>
 */
public enum Transition {
    /** Goes out in a translator's kit. */
    ISSUE(Actor.NIGHT, ISSUED, OPEN),
    /** It is taken from its translator, by the manager or since they cannot do it, and looks for another. */
    TAKE_BACK(Actor.MANAGER, OPEN, ISSUED, HELD),
    /** Cannot go out in a kit unharmed. */
    WITHHOLD(Actor.NIGHT, HELD, OPEN, RETURNED),
    /** A translator's text is accepted from a returned kit. */
    RETURN(Actor.TRANSLATOR, RETURNED, OPEN, ISSUED, HELD, RETURNED),
    /** The translator declines it; somebody else is looked for. */
    DECLINE(Actor.TRANSLATOR, OPEN, OPEN, ISSUED, HELD),
    /** What came back in a kit needs a person; an approved unit, because its editor decided twice. */
    HOLD(Actor.NIGHT, HELD, OPEN, ISSUED, HELD, RETURNED, APPROVED),
    /** The editor approves a text, their own or the translator's; also in place of what they decided before. */
    APPROVE(Actor.EDITOR, APPROVED, OPEN, ISSUED, RETURNED, HELD, APPROVED, PUBLISHED),
    /** The editor sends it back to the translator; also after they approved it, which reopens what is published. */
    SEND_BACK(Actor.EDITOR, OPEN, RETURNED, HELD, APPROVED, PUBLISHED),
    /** The job publishes after translation, and the rules find nothing major. */
    PASS(Actor.NIGHT, APPROVED, RETURNED),
    /** The article it belongs to is published. */
    PUBLISH(Actor.NIGHT, PUBLISHED, APPROVED),
    /** A changed glossary makes its text wrong, or the manager wants another. */
    CORRECT(Actor.MANAGER, OPEN, APPROVED, PUBLISHED),
    /** It is merged with a unit whose source text is gone from the article: its own text is to be had again. */
    UNMERGE(Actor.NIGHT, OPEN, RETURNED, HELD, APPROVED, PUBLISHED),
    /** Its source text is gone from the article. */
    RETIRE(Actor.NIGHT, STALE, OPEN, ISSUED, RETURNED, HELD, APPROVED, PUBLISHED),
    /** Its source text is back in the article. */
    REVIVE(Actor.NIGHT, OPEN, STALE);

    /** Who causes a transition. */
    public enum Actor {
        NIGHT,
        TRANSLATOR,
        EDITOR,
        MANAGER
    }

    private final Actor by;
    private final UnitState to;
    private final Set<UnitState> from;

    Transition(Actor by, UnitState to, UnitState first, UnitState... more) {
        this.by = by;
        this.to = to;
        this.from = Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    public Actor by() {
        return by;
    }

    public UnitState to() {
        return to;
    }

    /** The states it may happen in, in their own order. */
    public Set<UnitState> from() {
        return from;
    }

    public boolean isLegalFrom(UnitState state) {
        return from.contains(state);
    }

    /** Whether it leaves the unit with a reason that a person must see to. */
    public boolean needsReason() {
        return to == HELD;
    }
}
