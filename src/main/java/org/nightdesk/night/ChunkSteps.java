package org.nightdesk.night;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nightdesk.ledger.StepName;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Builds the Spring Batch steps of a night: items from an iterator, written in chunks of one transaction each. No reader
 * saves an offset: what is done is out of the queue, and a restarted step asks the queue again.
 */
@Component
class ChunkSteps {
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;

    ChunkSteps(JobRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    /**
     * What a step does.
     *
     * @param chunk how many items share a transaction
     * @param items opened when the step starts; closed at its end when it can be
     * @param total how many there are; negative when that is not known beforehand
     */
    record Plan<T>(
            StepName step, int chunk, Supplier<Iterator<T>> items, Supplier<Long> total, Consumer<List<T>> write) {}

    <T> org.springframework.batch.core.step.Step build(Plan<T> plan, Progress progress) {
        return new ChunkOrientedStepBuilder<T, T>(plan.step().label(), repository, plan.chunk())
                .reader(new IteratorReader<>(plan, progress))
                .writer(chunk -> {
                    plan.write().accept(List.copyOf(chunk.getItems()));
                    progress.advances(chunk.size());
                })
                .transactionManager(transactions)
                .allowStartIfComplete(false)
                .build();
    }

    private static final class IteratorReader<T> implements ItemStreamReader<T> {
        private final Plan<T> plan;
        private final Progress progress;
        private @Nullable Iterator<T> items;

        IteratorReader(Plan<T> plan, Progress progress) {
            this.plan = plan;
            this.progress = progress;
        }

        @Override
        public void open(ExecutionContext context) {
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
