package org.nightdesk.night;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.SetAside;
import org.nightdesk.workflow.Unmade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the chunks of a step so that one bad item takes nothing else with it: a chunk that fails is rolled back to its
 * beginning and written again item by item, and what fails alone is set aside with its cause. Only more of these than the job
 * allows, or a store that does not even take the note, stop the step. Used by one thread.
 */
final class Chunk<T> {
    private static final Logger LOG = LoggerFactory.getLogger("org.nightdesk.night");
    private static final String TRIED_AGAIN = "The next run tries it again";

    private final ChunkSteps.Plan<T> plan;
    private final Night night;
    private final SetAside setAside;
    private final TransactionTemplate savepoint;
    private int failed;

    Chunk(ChunkSteps.Plan<T> plan, Night night, SetAside setAside, PlatformTransactionManager transactions) {
        this.plan = plan;
        this.night = night;
        this.setAside = setAside;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Too many items failed. */
    static final class TooManyFailed extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManyFailed(int most, String last, Throwable cause) {
            super("more than " + most + " failed (limits.setAside in the job file), the last of them " + last, cause);
        }
    }

    /** Writes some items in the caller's transaction. */
    void write(List<T> items) {
        Function<T, String> name = plan.work().name();
        if (name == null) {
            plan.work().write().accept(items);
            return;
        }
        List<T> made = new ArrayList<>();
        for (T item : items) {
            if (item instanceof Unmade unmade) {
                leave(item, unmade.what(), unmade.cause());
            } else {
                made.add(item);
            }
        }
        if (made.size() > 1 && attempt(made).isEmpty()) {
            return;
        }
        for (T item : made) {
            attempt(List.of(item)).ifPresent(cause -> leave(item, named(item, name), cause));
        }
    }

    /** Writes all of some items or none of them; returns why none. */
    private Optional<Throwable> attempt(List<T> items) {
        try {
            savepoint.executeWithoutResult(status -> plan.work().write().accept(items));
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            return Optional.of(failure);
        }
    }

    private void leave(T item, String what, Throwable cause) {
        LOG.warn("{}: {} failed and is set aside", plan.step().label(), what, cause);
        int most = night.job().limits().setAside();
        if (++failed > most) {
            throw new TooManyFailed(most, what, cause);
        }
        try {
            plan.work().leave().accept(item);
            setAside.note(noted(what, cause), night.id());
        } catch (RuntimeException storeGone) {
            // What failed first says more of why than what failed after it.
            IllegalStateException both = new IllegalStateException(what + " failed", cause);
            both.addSuppressed(storeGone);
            throw both;
        }
    }

    private SetAside.Item noted(String what, Throwable cause) {
        Optional<Failure> outside = Failure.of(cause, night.work());
        return outside.isPresent()
                ? new SetAside.Item(
                        plan.step(), what, outside.get().reason(), outside.get().remedy())
                : new SetAside.Item(plan.step(), what, Failure.innermost(cause), TRIED_AGAIN);
    }

    /** Its name may come from the store, which may be what failed. */
    private String named(T item, Function<T, String> name) {
        try {
            return name.apply(item);
        } catch (RuntimeException unnamed) {
            LOG.warn("{}: cannot name an item", plan.step().label(), unnamed);
            return "an item of step " + plan.step().label();
        }
    }
}
