package org.nightdesk.night;

import java.time.Clock;
import javax.sql.DataSource;
import org.nightdesk.assembly.store.Publications;
import org.nightdesk.glossary.candidate.TermProposals;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.receipt.Receipts;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.LedgerQueries;
import org.nightdesk.ledger.Pauses;
import org.nightdesk.ledger.Queue;
import org.nightdesk.ledger.Units;
import org.nightdesk.memory.TranslationMemory;
import org.nightdesk.quality.FindingLog;
import org.nightdesk.quality.score.Scorecards;
import org.nightdesk.question.Questions;
import org.nightdesk.routing.RouteQueries;
import org.nightdesk.routing.Routes;
import org.nightdesk.workflow.Checking;
import org.nightdesk.workflow.Routing;
import org.nightdesk.workflow.TakingBack;
import org.nightdesk.workflow.UnitLife;
import org.nightdesk.workflow.collect.Collecting;
import org.nightdesk.workflow.collect.ReturnedRows;
import org.nightdesk.workflow.collect.Returns;
import org.nightdesk.workflow.correct.Correcting;
import org.nightdesk.workflow.correct.Corrections;
import org.nightdesk.workflow.correct.GlossaryChanges;
import org.nightdesk.workflow.correct.GlossaryPreview;
import org.nightdesk.workflow.correct.SeenGlossary;
import org.nightdesk.workflow.correct.TouchedArticles;
import org.nightdesk.workflow.intake.Intake;
import org.nightdesk.workflow.intake.SourceFiles;
import org.nightdesk.workflow.issue.Issuing;
import org.nightdesk.workflow.issue.KitPlanning;
import org.nightdesk.workflow.manage.Intervening;
import org.nightdesk.workflow.manage.Interventions;
import org.nightdesk.workflow.publish.ArticleAssembly;
import org.nightdesk.workflow.publish.Publishing;
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
 * What a night is made of. Every class is named, since looking for them would cost a start of the program a good part of its
 * time. Needs a {@link DataSource}. The machine's clock enters here; all else goes by the business date.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    ArticleDesk.class,
    AssembleStep.class,
    CheckStep.class,
    ChunkSteps.class,
    CollectStep.class,
    CorrectStep.class,
    IntakeStep.class,
    IssueStep.class,
    ManagerDesk.class,
    Marking.class,
    NightReports.class,
    NightRunner.class,
    NightWindow.class,
    Nights.class,
    Recovery.class,
    ReportStep.class,
    RouteStep.class,
    Stopping.class,
    StoreLock.class,
    TranslationNames.class,
    NightConfiguration.Batch.class
})
public class NightConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    UnitLife unitLife(Units units, Queue queue) {
        return new UnitLife(units, queue);
    }

    @Bean
    Intake intake(Articles articles, SourceFiles files, TranslationMemory memory) {
        return new Intake(articles, files, memory);
    }

    @Bean
    Collecting collecting(
            Articles articles,
            Units units,
            Kits kits,
            Receipts receipts,
            UnitLife life,
            TranslationMemory memory,
            Questions questions,
            TermProposals proposals) {
        return new Collecting(
                articles, units, kits, receipts, new ReturnedRows(articles, units, life, memory, questions), proposals);
    }

    @Bean
    Returns returns(Collecting collecting, Receipts receipts, Clock clock) {
        return new Returns(collecting, receipts, clock);
    }

    @Bean
    TouchedArticles touchedArticles(Articles articles) {
        return new TouchedArticles(articles);
    }

    @Bean
    GlossaryChanges glossaryChanges(
            SeenGlossary seen, TouchedArticles touched, Corrections corrections, Correcting correcting) {
        return new GlossaryChanges(seen, touched, corrections, correcting);
    }

    @Bean
    Correcting correcting(
            Articles articles, Units units, UnitLife life, Kits kits, Receipts receipts, Corrections corrections) {
        return new Correcting(articles, units, life, kits, receipts, corrections);
    }

    @Bean
    GlossaryPreview glossaryPreview(Articles articles, Units units, TouchedArticles touched, SeenGlossary seen) {
        return new GlossaryPreview(articles, units, touched, seen);
    }

    @Bean
    Checking checking(
            Articles articles,
            Units units,
            FindingLog log,
            TranslationMemory memory,
            Routes routes,
            Kits kits,
            Questions questions,
            UnitLife life) {
        return new Checking(new Checking.Sources(articles, units, log, memory, routes, kits, questions), life);
    }

    @Bean
    ArticleAssembly articleAssembly(Articles articles, Units units, Publications publications) {
        return new ArticleAssembly(articles, units, publications);
    }

    @Bean
    Publishing publishing(
            ArticleAssembly assembly,
            Articles articles,
            UnitLife life,
            Publications publications,
            Scorecards scorecards) {
        return new Publishing(assembly, articles, life, publications, scorecards);
    }

    @Bean
    TakingBack takingBack(TakingBack.Sources sources, RouteQueries loads, LedgerQueries ledger, UnitLife life) {
        return new TakingBack(sources, loads, ledger, life);
    }

    @Bean
    TakingBack.Sources takenBackFrom(Articles articles, Units units, Kits kits, Routes routes) {
        return new TakingBack.Sources(articles, units, kits, routes);
    }

    @Bean
    Routing routing(Queue queue, Articles articles, Units units, Routes routes, Questions questions, UnitLife life) {
        return new Routing(new Routing.Sources(queue, articles, units), routes, questions, life);
    }

    @Bean
    Issuing issuing(
            Articles articles,
            Units units,
            TranslationMemory memory,
            Questions questions,
            UnitLife life,
            Queue queue,
            Routes routes,
            Kits kits) {
        return new Issuing(
                new Issuing.Sources(articles, units, memory, questions),
                life,
                new KitPlanning(queue, articles, routes, kits, life),
                kits);
    }

    @Bean
    Intervening intervening(
            Articles articles,
            Units units,
            Pauses pauses,
            Queue queue,
            Kits kits,
            Receipts receipts,
            Collecting collecting,
            Questions questions,
            Routes routes,
            UnitLife life,
            Interventions interventions) {
        return Intervening.of(
                new Intervening.Ledger(articles, units, pauses, queue),
                kits,
                new Intervening.Returns(receipts, collecting, questions),
                routes,
                life,
                interventions);
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
