package org.nightdesk.workflow;

import java.util.List;
import org.nightdesk.ledger.StepName;

/**
 * What the steps of a night could not do because it failed, each with its cause. It stays where it waited, so that the next
 * night tries it again. Writes belong to the caller's transaction.
 */
public interface SetAside {
    /**
     * One item.
     *
     * @param what the item, as people know it
     * @param reason why it failed, without a full stop
     * @param remedy what to do about it, without a full stop
     */
    record Item(StepName step, String what, String reason, String remedy) {}

    /** Forgets what an earlier run of a night's step noted: the step begins again. */
    void begin(StepName step, long nightId);

    void note(Item item, long nightId);

    /** In the order in which they were noted. */
    List<Item> of(long nightId);
}
