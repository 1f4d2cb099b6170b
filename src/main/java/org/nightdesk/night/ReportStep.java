package org.nightdesk.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
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

/** Writes the morning report as a page, as JSON and as text. */
@Component
class ReportStep implements NightStep {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ChunkSteps steps;
    private final Reports reports;

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
        return steps.build(
                new ChunkSteps.Plan<>(
                        step(), 1, () -> List.of(night).iterator(), () -> 1L, nights -> write(nights.get(0))),
                progress);
    }

    private void write(Night night) {
        NightReport report = reports.of(night);
        Path folder = night.work().resolve("reports");
        String name = night.date() + (night.pass() > 1 ? "-" + night.pass() : "");
        try {
            AtomicFile.write(folder.resolve(name + ".txt"), ReportText.of(report));
            AtomicFile.write(folder.resolve(name + ".json"), JSON.writeValueAsString(report) + "\n");
            AtomicFile.write(folder.resolve(name + ".html"), ReportPage.of(report));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write the report into " + folder, failure);
        }
    }
}
