package org.nightdesk.night;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * Brings runs that died back to where they can be started again. Only to be used by the holder of the {@link org.nightdesk.night.store.RunLock}: it
 * takes every execution that the store calls running for dead.
 */
@Component
public class Recovery {
    private static final String NIGHT = "night";
    private static final int LOOK_BACK = 50;

    private final JobOperator operator;
    private final JobRepository repository;
    private final Clock clock;

    Recovery(JobOperator operator, JobRepository repository, Clock clock) {
        this.operator = operator;
        this.repository = repository;
        this.clock = clock;
    }

    /** Recovers runs that were killed, and repairs those whose end is unknown; returns what was done, for people. */
    public List<String> recoverAll() {
        List<String> done = new ArrayList<>();
        for (JobExecution running : List.copyOf(repository.findRunningJobExecutions(NIGHT))) {
            operator.recover(running);
            done.add("recovered " + name(running));
        }
        done.addAll(repair());
        return done;
    }

    /** Sets runs whose last commit failed, so that their end is unknown, to failed: then they can be started again. */
    public List<String> repair() {
        List<String> done = new ArrayList<>();
        for (JobInstance instance : repository.getJobInstances(NIGHT, 0, LOOK_BACK)) {
            for (JobExecution execution : repository.getJobExecutions(instance)) {
                if (execution.getStatus() == BatchStatus.UNKNOWN) {
                    fail(execution);
                    done.add("repaired " + name(execution));
                }
            }
        }
        return done;
    }

    private void fail(JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning()) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED);
                step.setEndTime(LocalDateTime.now(clock));
                repository.update(step);
            }
        }
        execution.setStatus(BatchStatus.FAILED);
        execution.setExitStatus(ExitStatus.FAILED);
        execution.setEndTime(LocalDateTime.now(clock));
        repository.update(execution);
    }

    private static String name(JobExecution execution) {
        var parameters = execution.getJobParameters();
        return parameters.getString("job") + " of " + parameters.getLocalDate("date") + ", pass "
                + parameters.getLong("pass");
    }
}
