package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.ledger.StepName;

/** The log tells a night from its beginning to its end, and nothing else. */
@NullUnmarked
class NightLogIT {
    @TempDir
    private Path folder;

    @Test
    void tellsEveryStepAndProblemAndNoLibrarysChatter() throws IOException {
        SampleProject project = SampleProject.in(folder);
        Files.writeString(project.inbox().resolve("broken.md"), "---\nid: broken\n---\nNo title.\n");
        Desk desk = new Desk(folder.resolve("work"));
        assertThat(desk.run(project.job(), "2026-11-22").exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        desk.run(project.job(), "2026-11-22");

        List<String> log = Files.readAllLines(desk.work().resolve("nightdesk.log"));
        assertThat(log)
                .allMatch(line ->
                        line.matches("[-0-9]{10}T[:.0-9]{12}(Z|[+-][0-9]{2}:[0-9]{2}) (INFO |WARN ) night: .*"));
        List<String> told =
                log.stream().map(line -> line.replaceFirst(".* night: ", "")).toList();
        assertThat(told.get(0))
                .contains(
                        "night begins: job nightly",
                        "nightly.yaml",
                        "date 2026-11-22",
                        "nightdesk ",
                        "store in ",
                        "Java ");
        int at = 1;
        for (StepName step : StepName.values()) {
            assertThat(told.get(at++)).matches(step.label() + ": \\d+ items? in \\d+[.]\\d\\d s");
        }
        assertThat(told).anyMatch(line -> line.contains("broken.md"));
        assertThat(told).anyMatch(line -> line.startsWith("night ends after ") && line.contains("published=44"));
        assertThat(told.get(told.size() - 1)).contains("nothing has come in since");
    }
}
