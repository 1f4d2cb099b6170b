package org.nightdesk.workflow;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Makes the next items on other threads while the current one is used: results come in the order of the source, and no
 * more than a set number are made ahead. Closes the source when it can be closed. To be used by one thread.
 */
public final class Lookahead<S, T> implements Iterator<T>, AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final Iterator<S> source;
    private final Function<S, T> make;
    private final int most;
    private final ExecutorService workers;
    private final Deque<Future<T>> ahead = new ArrayDeque<>();

    public Lookahead(Iterator<S> source, Function<S, T> make, int threads, int most) {
        this.source = source;
        this.make = make;
        this.most = most;
        this.workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "nightdesk-ahead");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public boolean hasNext() {
        while (ahead.size() < most && source.hasNext()) {
            S next = source.next();
            ahead.add(workers.submit(() -> make.apply(next)));
        }
        return !ahead.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            return ahead.remove().get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the next item", stopped);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    /** Waits for what is being made; nobody is interrupted, since that would close the store's file under others. */
    @Override
    public void close() {
        workers.shutdown();
        ahead.forEach(waiting -> waiting.cancel(false));
        try {
            boolean idle = workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!idle) {
                throw new IllegalStateException("the next items are still being made after " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        if (source instanceof Closeable closeable) {
            try {
                closeable.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
