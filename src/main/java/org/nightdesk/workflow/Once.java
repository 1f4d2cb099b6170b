package org.nightdesk.workflow;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** A value that is made when it is first asked for, or beforehand on another thread; what fails fails for all who ask. Thread-safe. */
final class Once<T> implements Supplier<T> {
    private final FutureTask<T> task;

    Once(Supplier<T> make) {
        this.task = new FutureTask<>(make::get);
    }

    /** Makes the value beside other work; does nothing when it is made already. */
    void prepare() {
        Thread thread = new Thread(task, "nightdesk-beforehand");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public T get() {
        // Does nothing when it was run before, or is being run by another thread.
        task.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException hurried) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failure.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
