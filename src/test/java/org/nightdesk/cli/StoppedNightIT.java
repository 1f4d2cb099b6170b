package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nightdesk.cli.store.Store;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.ledger.StepName;
import org.nightdesk.night.NightOutcome;
import org.nightdesk.night.NightRunner;
import org.nightdesk.night.Progress;
import org.nightdesk.workflow.LoadedJob;

/** A night whose process is told to end stops between two chunks, and the same command carries on. */
@NullUnmarked
@Timeout(300)
class StoppedNightIT {
    private static final Path JOB = Path.of("jobs/nightly.yaml");
    private static final String DATE = "2026-11-22";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = StepName.class,
            names = {"INTAKE", "COLLECT", "ISSUE"})
    void carriesOnAfterItWasToldToEndIn(StepName step) throws Exception {
        Desk alone = new Desk(folder.resolve("alone"));
        alone.run(JOB, DATE);
        Desk stopped = new Desk(folder.resolve("stopped"));

        assertThat(runAndTellToEnd(stopped, step)).isInstanceOf(NightOutcome.Stopped.class);
        Desk.Said said = stopped.run(JOB, DATE);

        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(stopped.files("outbox", "published", "reports"))
                .containsExactlyEntriesOf(alone.files("outbox", "published", "reports"));
        assertThat(stopped.rows()).isEqualTo(alone.rows());
    }

    @Test
    void leavesNothingToRecover() throws Exception {
        Desk stopped = new Desk(folder.resolve("stopped"));

        runAndTellToEnd(stopped, StepName.COLLECT);

        assertThat(stopped.command("recover").out()).doesNotContain("recovered");
    }

    /** Closes the store from another thread while a step runs, as the end of the process does. */
    private static NightOutcome runAndTellToEnd(Desk desk, StepName step) {
        LoadedJob loaded = LoadedJob.read(JOB, desk.work());
        Store store = Store.open(desk.work(), "");
        Thread end = new Thread(store::close, "end");
        Progress telling = new Progress() {
            @Override
            public void begins(StepName begun, long total) {
                if (begun == step) {
                    end.start();
                    while (end.getState() != Thread.State.TIMED_WAITING) {
                        Thread.onSpinWait();
                    }
                }
            }
        };
        try {
            return store.get(NightRunner.class)
                    .run(new NightRunner.Request(loaded, LocalDate.parse(DATE), null, desk.work()), telling);
        } finally {
            try {
                end.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
