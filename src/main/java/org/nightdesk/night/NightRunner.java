package org.nightdesk.night;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightdesk.io.Sha256;
import org.nightdesk.job.Job;
import org.nightdesk.ledger.StepName;
import org.nightdesk.night.store.DeskDoor;
import org.nightdesk.workflow.Inputs;
import org.nightdesk.workflow.LoadedJob;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.SetAside;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/**
 * Runs a night. The caller holds the {@link org.nightdesk.night.store.RunLock}: whatever execution the store calls running is therefore dead, and is
 * recovered first.
 */
@Component
public class NightRunner {
    private final StoreLock storeLock;
    private final Nights nights;
    private final Recovery recovery;
    private final JobOperator operator;
    private final JobRepository repository;
    private final List<NightStep> steps;
    private final ReportStep report;
    private final Stopping stopping;
    private final SetAside setAside;
    private final Marking marking;
    private final NightWindow window;

    NightRunner(
            StoreLock storeLock,
            Nights nights,
            Recovery recovery,
            JobOperator operator,
            JobRepository repository,
            List<NightStep> steps,
            ReportStep report,
            Stopping stopping,
            SetAside setAside,
            Marking marking,
            NightWindow window) {
        this.storeLock = storeLock;
        this.nights = nights;
        this.recovery = recovery;
        this.operator = operator;
        this.repository = repository;
        this.steps =
                steps.stream().sorted(Comparator.comparing(NightStep::step)).toList();
        this.report = report;
        this.stopping = stopping;
        this.setAside = setAside;
        this.marking = marking;
        this.window = window;
    }

    /**
     * What to run.
     *
     * @param date the business date
     * @param only the one step to run; null for the whole night
     * @param work the folder everything is written to
     * @param reopenPublished whether published units that a changed glossary finds fault with go back to their
     *     translators
     */
    public record Request(
            LoadedJob loaded, LocalDate date, @Nullable StepName only, Path work, boolean reopenPublished) {
        public Request(LoadedJob loaded, LocalDate date, @Nullable StepName only, Path work) {
            this(loaded, date, only, work, false);
        }

        /** What the night is to read and do, by which a rerun of the same date sees that nothing is new. */
        private String inputs() {
            String inputs = Inputs.fingerprint(loaded.job(), loaded.glossary().fingerprint());
            return reopenPublished ? Sha256.of(inputs + "\nreopen published") : inputs;
        }
    }

    /** The latest date for which the job had a night; empty before the first. */
    public Optional<LocalDate> lastDate(String job) {
        return nights.lastDate(job);
    }

    /** How far the store is, by which it shows whether it is the right one. */
    public DeskDoor.Standing standing() {
        return marking.standing();
    }

    public NightOutcome run(Request request, Progress progress) {
        Optional<StoreLock.Held> lock = storeLock.take();
        if (lock.isEmpty()) {
            return new NightOutcome.Busy();
        }
        try (Stopping.Watch watch = stopping.watch();
                StoreLock.Held held = lock.get();
                NightWindow.Open open = window.open(request.work())) {
            return runLocked(request, progress);
        }
    }

    private NightOutcome runLocked(Request request, Progress progress) {
        Job job = request.loaded().job();
        recovery.recoverAll();
        nights.takeOver(job.name(), request.date());
        String inputs = request.only() == null ? request.inputs() : "";
        Optional<Nights.Begun> last = nights.last(job.name(), request.date());
        if (last.isPresent()
                && last.get().done()
                && request.only() == null
                && last.get().inputs().equals(inputs)
                && setAside.of(last.get().id()).isEmpty()) {
            return new NightOutcome.NothingNew(
                    report.take(night(request, last.get().id(), last.get().pass())));
        }
        Night night = begin(request, last, inputs);
        marking.begins(night);
        JobExecution execution = launch(night, request.only(), progress);
        marking.ends(night);
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return new NightOutcome.Stopped();
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            return failure(execution);
        }
        nights.finish(night.id());
        return new NightOutcome.Done(report.take(night));
    }

    private Night begin(Request request, Optional<Nights.Begun> last, String inputs) {
        String job = request.loaded().job().name();
        if (last.isPresent() && !last.get().done()) {
            nights.resume(last.get().id(), inputs);
            return night(request, last.get().id(), last.get().pass());
        }
        int pass = last.map(Nights.Begun::pass).orElse(0) + 1;
        return night(request, nights.begin(job, request.date(), pass, inputs), pass);
    }

    private static Night night(Request request, long id, int pass) {
        return new Night(
                id,
                request.loaded().job(),
                request.loaded().glossary(),
                request.date(),
                pass,
                request.work(),
                request.reopenPublished());
    }

    private JobExecution launch(Night night, @Nullable StepName only, Progress progress) {
        JobBuilder builder = new JobBuilder("night", repository).listener(stopping);
        SimpleJobBuilder flow = null;
        for (NightStep step : steps) {
            if (only == null || step.step() == only || step.step() == StepName.REPORT) {
                org.springframework.batch.core.step.Step built = step.build(night, progress);
                flow = flow == null ? builder.start(built) : flow.next(built);
            }
        }
        if (flow == null) {
            throw new IllegalStateException("no step to run: " + only);
        }
        JobParameters parameters = new JobParametersBuilder()
                .addString("job", night.job().name())
                .addLocalDate("date", night.date())
                .addLong("pass", (long) night.pass())
                .toJobParameters();
        try {
            return operator.start(flow.build(), parameters);
        } catch (org.springframework.batch.core.job.JobExecutionException refused) {
            throw new IllegalStateException("the night cannot be started: " + refused.getMessage(), refused);
        }
    }

    private static NightOutcome failure(JobExecution execution) {
        String step = execution.getStepExecutions().stream()
                .filter(one -> one.getStatus() != BatchStatus.COMPLETED)
                .map(one -> one.getStepName())
                .findFirst()
                .orElse("start");
        Throwable cause = execution.getAllFailureExceptions().stream()
                .findFirst()
                .orElseGet(() -> new IllegalStateException(
                        execution.getStatus() + " " + execution.getExitStatus().getExitDescription()));
        return new NightOutcome.Failed(step, cause);
    }
}
