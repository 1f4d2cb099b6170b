package org.nightdesk.night;

import java.time.Clock;
import javax.sql.DataSource;
import org.nightdesk.report.GlossaryReport;
import org.nightdesk.report.LedgerCheck;
import org.nightdesk.report.NightHistory;
import org.nightdesk.report.Reports;
import org.nightdesk.report.Reviews;
import org.nightdesk.workflow.ArticleAssembly;
import org.nightdesk.workflow.Collecting;
import org.nightdesk.workflow.Correcting;
import org.nightdesk.workflow.Corrections;
import org.nightdesk.workflow.GlossaryPreview;
import org.nightdesk.workflow.KitPlanning;
import org.nightdesk.workflow.Publishing;
import org.nightdesk.workflow.ReturnedRows;
import org.nightdesk.workflow.SeenGlossary;
import org.nightdesk.workflow.SourceFiles;
import org.nightdesk.workflow.TouchedArticles;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a night is made of. Every class is named, since looking for them costs a start of the program a good part of its
 * time. Needs a {@link DataSource}. Hands the machine's clock to what needs the time of day; everything else goes by the
 * business date.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    ArticleAssembly.class,
    ArticleDesk.class,
    AssembleStep.class,
    CheckStep.class,
    ChunkSteps.class,
    CollectStep.class,
    Collecting.class,
    CorrectStep.class,
    Correcting.class,
    Corrections.class,
    GlossaryPreview.class,
    GlossaryReport.class,
    IntakeStep.class,
    IssueStep.class,
    KitPlanning.class,
    LedgerCheck.class,
    NightHistory.class,
    NightRunner.class,
    Nights.class,
    Publishing.class,
    Recovery.class,
    ReportStep.class,
    Reports.class,
    ReturnedRows.class,
    Reviews.class,
    RouteStep.class,
    SeenGlossary.class,
    SourceFiles.class,
    Stopping.class,
    StoreLock.class,
    TouchedArticles.class,
    NightlyConfiguration.Batch.class
})
public class NightlyConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource source) {
        return new JdbcTemplate(source);
    }

    @Bean
    JdbcClient jdbcClient(JdbcTemplate template) {
        return JdbcClient.create(template);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    /** Spring Batch with its state in the store; steps run in the thread that starts the night. */
    @Configuration(proxyBeanMethods = false)
    static class Batch extends JdbcDefaultBatchConfiguration {}
}
