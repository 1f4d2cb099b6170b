package org.nightdesk.cli.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.nightdesk.assembly.store.AssemblyStore;
import org.nightdesk.assembly.store.Publications;
import org.nightdesk.cli.terminal.ShellWord;
import org.nightdesk.glossary.candidate.TermProposals;
import org.nightdesk.kit.receipt.KitHistory;
import org.nightdesk.kit.store.KitStore;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.NightLog;
import org.nightdesk.ledger.Units;
import org.nightdesk.ledger.store.LedgerStore;
import org.nightdesk.memory.store.MemoryStore;
import org.nightdesk.night.CreditAccount;
import org.nightdesk.night.NightReports;
import org.nightdesk.night.store.StoreSchema;
import org.nightdesk.quality.store.QualityStore;
import org.nightdesk.question.store.QuestionStore;
import org.nightdesk.report.ArticleBoard;
import org.nightdesk.report.ArticleHistory;
import org.nightdesk.report.FileCheck;
import org.nightdesk.report.LedgerCheck;
import org.nightdesk.report.MissingPeople;
import org.nightdesk.report.NightHistory;
import org.nightdesk.report.QuestionRegister;
import org.nightdesk.report.Reviews;
import org.nightdesk.report.Statements;
import org.nightdesk.routing.store.RoutingStore;
import org.nightdesk.workflow.correct.GlossaryPreview;
import org.nightdesk.workflow.correct.TouchedArticles;
import org.nightdesk.workflow.publish.ArticleAssembly;
import org.nightdesk.workflow.store.WorkflowStore;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What can be read from a store, put together by hand over one connection: to answer a question must not take as long as to
 * start a night. Each part is made when it is asked for. Not thread-safe.
 */
public final class Readings implements AutoCloseable {
    private static final LedgerStore LEDGER = new LedgerStore();
    private static final KitStore KITS = new KitStore();
    private static final RoutingStore ROUTING = new RoutingStore();
    private static final QualityStore QUALITY = new QualityStore();

    private final Connection connection;
    private final SingleConnectionDataSource source;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final NightLog nights;
    private final Articles articles;
    private final Units units;

    private Readings(Connection connection) {
        this.connection = connection;
        this.source = new SingleConnectionDataSource(connection, true);
        this.template = new JdbcTemplate(source);
        this.jdbc = JdbcClient.create(template);
        this.nights = new NightReports().nightLog(template);
        this.articles = LEDGER.articles(source);
        this.units = LEDGER.units(source);
    }

    /** @param url of the database; empty for H2 in the work folder */
    static Readings open(Path work, String url) {
        try {
            return new Readings(StoreSchema.connectUpToDate(Store.place(work, url)));
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("cannot open the store: " + failure.getMessage(), failure);
        }
    }

    /** The same over a connection that is open, to a store that is up to date. */
    public static Readings over(Connection connection) {
        return new Readings(connection);
    }

    public NightLog nights() {
        return nights;
    }

    public NightHistory history() {
        return new NightHistory(
                nights,
                LEDGER.ledgerQueries(source),
                articles,
                ROUTING.routeQueries(template),
                new QuestionStore().questions(jdbc));
    }

    public ArticleBoard board() {
        return new ArticleBoard(
                nights,
                new ArticleBoard.Ledger(
                        LEDGER.unitTallies(source), LEDGER.ledgerQueries(source), articles, LEDGER.pauses(source)),
                new ArticleBoard.Work(ROUTING.routeQueries(template), KITS.kits(template), publications()));
    }

    public ArticleHistory articleHistory() {
        return new ArticleHistory(
                nights,
                board(),
                new ArticleHistory.Ledger(LEDGER.ledgerQueries(source), articles, units),
                new ArticleHistory.Work(
                        ROUTING.routes(template),
                        KITS.kits(template),
                        KITS.receiptQueries(template),
                        new MemoryStore().translationMemory(jdbc),
                        QUALITY.findingLog(template),
                        new QuestionStore().questions(jdbc),
                        publications()),
                new ArticleHistory.ByHand(LEDGER.pauses(source), new WorkflowStore().interventions(template)));
    }

    public QuestionRegister questions() {
        return new QuestionRegister(new QuestionStore().questions(jdbc), LEDGER.ledgerQueries(source), articles);
    }

    /** Whether a night is running; one that the store calls running although this is false was interrupted. */
    public boolean isNightRunning() {
        return new NightReports().isNightRunning(source);
    }

    private Publications publications() {
        return new AssemblyStore().publications(jdbc, nights, LEDGER.ledgerQueries(source));
    }

    public MissingPeople missingPeople() {
        return new MissingPeople(ROUTING.routeQueries(template), LEDGER.ledgerQueries(source), publications());
    }

    public LedgerCheck ledger() {
        return new LedgerCheck(LEDGER.ledgerQueries(source), LEDGER.unitTallies(source), KITS.receiptQueries(template));
    }

    /** The SHA-256 of each file that came back. */
    public List<String> receivedFiles() {
        return KITS.receiptQueries(template).digests();
    }

    public FileCheck files() {
        return new FileCheck(publications(), KITS.receiptQueries(template), ShellWord::of);
    }

    public Reviews reviews() {
        return new Reviews(
                nights,
                QUALITY.scorecards(jdbc, nights),
                new Reviews.Work(
                        ROUTING.routeQueries(template),
                        LEDGER.ledgerQueries(source),
                        QUALITY.findingLog(template),
                        KITS.kits(template)));
    }

    public KitHistory kits() {
        return KITS.kitHistory(template, nights, KITS.kits(template), articles, units);
    }

    public Statements statements() {
        return new Statements(
                nights,
                new Statements.Work(
                        LEDGER.workDone(source),
                        LEDGER.sourceSizes(source),
                        LEDGER.ledgerQueries(source),
                        publications()));
    }

    public TermProposals proposals() {
        return KITS.termProposals(template);
    }

    public CreditAccount credits() {
        return new CreditAccount(jdbc, articles, new ArticleAssembly(articles, units, publications()));
    }

    public GlossaryPreview glossary() {
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        return new GlossaryPreview(
                articles,
                units,
                new TouchedArticles(articles),
                new WorkflowStore().seenGlossary(template, transactions));
    }

    @Override
    public void close() {
        source.destroy();
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("cannot close the store: " + failure.getMessage(), failure);
        }
    }
}
