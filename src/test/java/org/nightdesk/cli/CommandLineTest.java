package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.night.RunLock;

@NullUnmarked
class CommandLineTest {
    @TempDir
    private Path work;

    @Test
    void answersHelpAndMistakesWithoutStartingAnything() {
        assertThat(Desk.plain("--help").exit()).isZero();
        assertThat(Desk.plain("--help").out()).contains("run", "status", "ledger", "explain", "Exit status");
        assertThat(Desk.plain().exit()).isEqualTo(ExitCode.USAGE);
        assertThat(Desk.plain("runn").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(Desk.plain("run", "--date", "yesterday").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(Desk.plain("run", "--only", "dream").exit()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void saysWhoHoldsTheWorkFolder() {
        try (RunLock held = RunLock.take(work, Clock.systemUTC()).orElseThrow()) {
            assertThat(held).isNotNull();
            Desk.Said said = new Desk(work).run(Path.of("jobs/nightly.yaml"), "2026-11-22");

            assertThat(said.exit()).isEqualTo(ExitCode.BUSY);
            assertThat(said.err())
                    .contains("process " + ProcessHandle.current().pid())
                    .contains("--work");
        }
    }

    @Test
    void freesTheWorkFolderWhenARunEnds() {
        RunLock.take(work, Clock.systemUTC()).orElseThrow().close();

        assertThat(RunLock.take(work, Clock.systemUTC())).isPresent();
    }

    @Test
    void saysWhenThereIsNothingYet() {
        Desk.Said said = new Desk(work.resolve("nowhere")).command("status");

        assertThat(said.exit()).isZero();
        assertThat(said.err()).contains("nightdesk run");
    }

    @Test
    void checksTheSampleConfiguration() {
        Desk.Said said = Desk.plain("config", "check");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.err()).contains("in order");
    }

    @Test
    void namesWhatIsWrongWithTheQualityAndPublishingSettings() throws Exception {
        SampleProject project = SampleProject.in(work);
        project.changeJob("publish:\n", "quality: {length: off, spacing: loud}\npublish:\n  address: example.org\n");
        String lines = Desk.plain("config", "check", project.job().toString()).err();
        assertThat(lines).contains("spacing", "off, minor, major, critical", "https://example.org/{locale}/{article}");

        project.changeJob("quality: {length: off, spacing: loud}", "quality:\n  length: off\n  lenght: minor");
        project.changeJob("example.org", "https://example.org/{locale}/{article}.html");
        Desk.Said said = Desk.plain("config", "check", project.job().toString());

        assertThat(said.exit()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(said.err())
                .containsPattern("line \\d+: there is no quality rule “lenght”")
                .contains("length, ");
        project.changeJob("  lenght: minor\n", "");
        assertThat(Desk.plain("config", "check", project.job().toString()).exit())
                .isZero();
    }
}
