package org.nightdesk.night;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Ends the running night after its current chunk when the process is told to end (SIGTERM, Ctrl+C), and holds the store open
 * until it has: the night is then stopped, not dead, and the same command carries on. The first to be stopped of all.
 */
@Component
class Stopping implements SmartLifecycle, JobExecutionListener {
    private static final long LOOK_AGAIN_MILLIS = 20;
    private static final long PATIENCE_SECONDS = 60;

    private volatile boolean awake;
    private volatile boolean told;
    private volatile @Nullable JobExecution execution;
    private volatile CountDownLatch ended = new CountDownLatch(0);

    /** To be closed when the night has ended, however it did. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    Watch watch() {
        CountDownLatch night = new CountDownLatch(1);
        ended = night;
        return () -> {
            execution = null;
            night.countDown();
        };
    }

    @Override
    public void beforeJob(JobExecution begun) {
        execution = begun;
        if (told) {
            end(begun);
        }
    }

    private static void end(JobExecution running) {
        running.setStatus(BatchStatus.STOPPING);
        running.getStepExecutions().forEach(StepExecution::setTerminateOnly);
    }

    @Override
    public void start() {
        awake = true;
    }

    @Override
    public void stop() {
        awake = false;
        told = true;
        long patience = TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS) / LOOK_AGAIN_MILLIS;
        try {
            // A step may begin while it is told: tell again until all is quiet.
            for (long i = 0; i < patience && !ended.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS); i++) {
                JobExecution running = execution;
                if (running != null && running.getStatus().isRunning()) {
                    end(running);
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return awake;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
