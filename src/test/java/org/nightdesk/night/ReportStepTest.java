package org.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.assembly.store.Publications;
import org.nightdesk.glossary.candidate.TermProposals;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.receipt.KitHistory;
import org.nightdesk.kit.receipt.ReceiptQueries;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.LedgerQueries;
import org.nightdesk.ledger.Pauses;
import org.nightdesk.ledger.UnitTallies;
import org.nightdesk.ledger.Units;
import org.nightdesk.quality.score.Scorecards;
import org.nightdesk.question.Questions;
import org.nightdesk.report.NightReport;
import org.nightdesk.report.Reports;
import org.nightdesk.routing.RouteQueries;
import org.nightdesk.workflow.LoadedJob;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.NightRecord;
import org.nightdesk.workflow.SetAside;
import org.nightdesk.workflow.correct.Corrections;
import org.nightdesk.workflow.intake.SourceFiles;
import org.nightdesk.workflow.manage.KitsWithoutAnswer;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

@NullUnmarked
class ReportStepTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path work;

    private int drawn;

    private final ReportStep step = new ReportStep(
            new ChunkSteps(
                    new ResourcelessJobRepository(), new ResourcelessTransactionManager(), nothing(SetAside.class)),
            new Reports(
                    new Reports.Units(
                            nothing(UnitTallies.class),
                            nothing(LedgerQueries.class),
                            nothing(RouteQueries.class),
                            nothing(Pauses.class),
                            nothing(Articles.class)),
                    new Reports.Exchange(
                            nothing(Kits.class),
                            nothing(KitHistory.class),
                            nothing(ReceiptQueries.class),
                            nothing(Questions.class),
                            new KitsWithoutAnswer(nothing(Articles.class), nothing(Units.class), nothing(Kits.class)),
                            nothing(TermProposals.class)),
                    new Reports.Results(nothing(Publications.class), nothing(Scorecards.class)),
                    new Reports.Inputs(
                            nothing(NightRecord.class),
                            nothing(SourceFiles.class),
                            nothing(Corrections.class),
                            nothing(SetAside.class))));

    @Test
    void givesTheReportThatItWroteToTheCallerWithoutDrawingItAgain() {
        Night night = night(1);

        step.write(night);
        NightReport report = step.take(night);

        assertThat(drawn).isEqualTo(1);
        assertThat(report.date()).isEqualTo(DATE);
        assertThat(work.resolve("reports")).isDirectoryContaining(file -> Files.isRegularFile(file));
    }

    @Test
    void drawsTheReportOfANightWhoseLastStepWasDoneByAnEarlierRun() {
        step.write(night(1));

        step.take(night(2));

        assertThat(drawn).isEqualTo(2);
    }

    @Test
    void drawsItAnewEachTimeItIsAskedForLater() {
        step.write(night(1));
        step.take(night(1));

        step.take(night(1));

        assertThat(drawn).isEqualTo(2);
    }

    @Test
    void forgetsWhatAFailedRunWrote() {
        step.write(night(1));
        step.build(night(1), Progress.SILENT);

        step.take(night(1));

        assertThat(drawn).isEqualTo(2);
    }

    private Night night(long id) {
        LoadedJob loaded = LoadedJob.read(Path.of("jobs/nightly.yaml"), work);
        return new Night(id, loaded.job(), loaded.glossary(), DATE, 1, work);
    }

    /** A port behind which there is nothing. */
    private <T> T nothing(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, given) -> {
            if (method.getName().equals("count")) {
                drawn++;
            }
            Class<?> type = method.getReturnType();
            return type == List.class ? List.of() : type == Map.class ? Map.of() : type == Set.class ? Set.of() : 0L;
        }));
    }
}
