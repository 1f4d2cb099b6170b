package org.nightdesk.night;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nightdesk.workflow.LoadedJob;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.manage.Intervening;
import org.nightdesk.workflow.manage.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what a manager asks for while no night runs, whole or not at all. */
@Component
public class ManagerDesk {
    private final Intervening intervening;
    private final Nights nights;
    private final StoreLock storeLock;
    private final TransactionTemplate transactions;

    ManagerDesk(Intervening intervening, Nights nights, StoreLock storeLock, TransactionTemplate transactions) {
        this.intervening = intervening;
        this.nights = nights;
        this.storeLock = storeLock;
        this.transactions = transactions;
    }

    /** The job's last night, in which what is asked for is booked; empty before the first. */
    public Optional<Night> lastNight(LoadedJob loaded, Path work) {
        return new ArticleRequest(loaded, "", null, work).night(nights);
    }

    /**
     * Does all of it in one transaction, in this order.
     *
     * @param dryRun whether all of it is undone again
     * @return empty when another run holds the store
     */
    public Optional<List<Outcome>> ask(Function<Intervening, List<Outcome>> what, boolean dryRun) {
        Optional<StoreLock.Held> lock = storeLock.take();
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try (StoreLock.Held held = lock.get()) {
            return Optional.ofNullable(transactions.execute(status -> {
                if (dryRun) {
                    status.setRollbackOnly();
                }
                return what.apply(intervening);
            }));
        }
    }
}
