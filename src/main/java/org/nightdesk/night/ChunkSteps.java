package org.nightdesk.night;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nightdesk.ledger.StepName;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.SetAside;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Builds the Spring Batch steps of a night: items from an iterator, written in chunks of one transaction each. No reader
 * saves an offset: what is done is out of the queue, and a restarted step asks the queue again. An item that fails is set
 * aside ({@link Chunk}).
 */
@Component
class ChunkSteps {
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final SetAside setAside;

    ChunkSteps(JobRepository repository, PlatformTransactionManager transactions, SetAside setAside) {
        this.repository = repository;
        this.transactions = transactions;
        this.setAside = setAside;
    }

    /**
     * What a step does.
     *
     * @param chunk how many items share a transaction
     * @param items opened when the step starts; closed at its end when it can be
     * @param total how many there are; negative when that is not known beforehand
     */
    record Plan<T>(StepName step, int chunk, Supplier<Iterator<T>> items, Supplier<Long> total, Work<T> work) {}

    /**
     * What is done with the items.
     *
     * @param write in one transaction
     * @param name which item it is, for people; null when the night fails with any of them
     * @param leave hears of an item that was set aside, in the same transaction
     */
    record Work<T>(Consumer<List<T>> write, @Nullable Function<T, String> name, Consumer<T> leave) {
        Work(Consumer<List<T>> write, Function<T, String> name) {
            this(write, name, left -> {});
        }

        static <T> Work<T> each(Consumer<T> write, Function<T, String> name) {
            return new Work<>(items -> items.forEach(write), name);
        }

        static <T> Work<T> indispensable(Consumer<List<T>> write) {
            return new Work<>(write, null, left -> {});
        }
    }

    <T> org.springframework.batch.core.step.Step build(Plan<T> plan, Night night, Progress progress) {
        Chunk<T> chunk = new Chunk<>(plan, night, setAside, transactions);
        return new ChunkOrientedStepBuilder<T, T>(plan.step().label(), repository, plan.chunk())
                .reader(new IteratorReader<>(plan, progress, () -> setAside.begin(plan.step(), night.id())))
                .writer(items -> {
                    chunk.write(List.copyOf(items.getItems()));
                    progress.advances(items.size());
                })
                .transactionManager(transactions)
                .allowStartIfComplete(false)
                .build();
    }

    private static final class IteratorReader<T> implements ItemStreamReader<T> {
        private final Plan<T> plan;
        private final Progress progress;
        private final Runnable begin;
        private @Nullable Iterator<T> items;

        IteratorReader(Plan<T> plan, Progress progress, Runnable begin) {
            this.plan = plan;
            this.progress = progress;
            this.begin = begin;
        }

        @Override
        public void open(ExecutionContext context) {
            begin.run();
            progress.begins(plan.step(), plan.total().get());
            items = plan.items().get();
        }

        @Override
        public @Nullable T read() {
            Iterator<T> open = items;
            return open != null && open.hasNext() ? open.next() : null;
        }

        @Override
        public void close() {
            try {
                if (items instanceof AutoCloseable closeable) {
                    closeable.close();
                }
            } catch (Exception failure) {
                throw new IllegalStateException("cannot end step " + plan.step().label(), failure);
            }
            items = null;
            progress.ends(plan.step());
        }
    }
}
