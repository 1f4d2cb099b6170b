package org.nightdesk.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightdesk.io.AtomicFile;
import org.nightdesk.ledger.StepName;
import org.nightdesk.report.NightReport;
import org.nightdesk.report.ReportPage;
import org.nightdesk.report.ReportText;
import org.nightdesk.report.Reports;
import org.nightdesk.workflow.Night;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the morning report as a page, as JSON and as text. It is the last step, so what it wrote is how the night ended, and
 * the caller gets that. Runs one night at a time.
 */
@Component
class ReportStep implements NightStep {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ChunkSteps steps;
    private final Reports reports;
    private @Nullable Written written;

    /** What this process wrote last. */
    private record Written(long nightId, NightReport report) {}

    ReportStep(ChunkSteps steps, Reports reports) {
        this.steps = steps;
        this.reports = reports;
    }

    @Override
    public StepName step() {
        return StepName.REPORT;
    }

    @Override
    public org.springframework.batch.core.step.Step build(Night night, Progress progress) {
        written = null;
        return steps.build(
                new ChunkSteps.Plan<>(
                        step(),
                        1,
                        () -> List.of(night).iterator(),
                        () -> 1L,
                        ChunkSteps.Work.indispensable(nights -> write(nights.get(0)))),
                night,
                progress);
    }

    /** The report of a night that has ended, as this run wrote it; drawn anew where an earlier run had written it. */
    NightReport take(Night night) {
        Written last = written;
        written = null;
        return last != null && last.nightId() == night.id() ? last.report() : reports.of(night);
    }

    void write(Night night) {
        NightReport report = reports.of(night);
        Path folder = night.work().resolve("reports");
        String name = night.date() + (night.pass() > 1 ? "-" + night.pass() : "");
        try {
            AtomicFile.write(folder.resolve(name + ".txt"), ReportText.of(report));
            AtomicFile.write(folder.resolve(name + ".json"), JSON.writeValueAsString(report) + "\n");
            AtomicFile.write(folder.resolve(name + ".html"), ReportPage.of(report, folder));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write the report into " + folder, failure);
        }
        written = new Written(night.id(), report);
    }
}
