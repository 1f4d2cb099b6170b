package org.nightdesk.night;

import java.util.Optional;
import javax.sql.DataSource;
import org.nightdesk.assembly.store.Publications;
import org.nightdesk.glossary.candidate.TermProposals;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.receipt.KitHistory;
import org.nightdesk.kit.receipt.ReceiptQueries;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.LedgerQueries;
import org.nightdesk.ledger.NightLog;
import org.nightdesk.ledger.Pauses;
import org.nightdesk.ledger.UnitTallies;
import org.nightdesk.ledger.Units;
import org.nightdesk.quality.FindingLog;
import org.nightdesk.quality.score.Scorecards;
import org.nightdesk.question.Questions;
import org.nightdesk.report.LedgerCheck;
import org.nightdesk.report.NightHistory;
import org.nightdesk.report.Reports;
import org.nightdesk.report.Reviews;
import org.nightdesk.routing.RouteQueries;
import org.nightdesk.workflow.NightRecord;
import org.nightdesk.workflow.SetAside;
import org.nightdesk.workflow.correct.Corrections;
import org.nightdesk.workflow.intake.SourceFiles;
import org.nightdesk.workflow.manage.KitsWithoutAnswer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the reports together, which only ask the owners of the tables. */
@Configuration(proxyBeanMethods = false)
public class NightReports {
    @Bean
    public NightLog nightLog(JdbcTemplate jdbc) {
        return new JdbcNightLog(JdbcClient.create(jdbc));
    }

    /** Whether somebody runs a night on the store, on this or another machine; for a holder of the {@link org.nightdesk.night.store.RunLock}. */
    public boolean isNightRunning(DataSource source) {
        Optional<StoreLock.Held> lock = new StoreLock(source).take();
        lock.ifPresent(StoreLock.Held::close);
        return lock.isEmpty();
    }

    @Bean
    Reports.Units reportedUnits(
            UnitTallies tallies, LedgerQueries ledger, RouteQueries routes, Pauses pauses, Articles articles) {
        return new Reports.Units(tallies, ledger, routes, pauses, articles);
    }

    @Bean
    KitsWithoutAnswer kitsWithoutAnswer(Articles articles, Units units, Kits kits) {
        return new KitsWithoutAnswer(articles, units, kits);
    }

    @Bean
    Reports.Exchange reportedExchange(
            Kits kits,
            KitHistory history,
            ReceiptQueries receipts,
            Questions questions,
            KitsWithoutAnswer without,
            TermProposals proposals) {
        return new Reports.Exchange(kits, history, receipts, questions, without, proposals);
    }

    @Bean
    Reports.Results reportedResults(Publications publications, Scorecards scorecards) {
        return new Reports.Results(publications, scorecards);
    }

    @Bean
    Reports.Inputs reportedInputs(NightRecord record, SourceFiles files, Corrections corrections, SetAside setAside) {
        return new Reports.Inputs(record, files, corrections, setAside);
    }

    @Bean
    Reports reports(Reports.Units units, Reports.Exchange exchange, Reports.Results results, Reports.Inputs inputs) {
        return new Reports(units, exchange, results, inputs);
    }

    @Bean
    NightHistory nightHistory(
            NightLog nights, LedgerQueries ledger, Articles articles, RouteQueries loads, Questions questions) {
        return new NightHistory(nights, ledger, articles, loads, questions);
    }

    @Bean
    LedgerCheck ledgerCheck(LedgerQueries ledger, UnitTallies tallies, ReceiptQueries receipts) {
        return new LedgerCheck(ledger, tallies, receipts);
    }

    @Bean
    Reviews reviews(
            NightLog nights,
            Scorecards scorecards,
            RouteQueries routes,
            LedgerQueries ledger,
            FindingLog findings,
            Kits kits) {
        return new Reviews(nights, scorecards, new Reviews.Work(routes, ledger, findings, kits));
    }
}
