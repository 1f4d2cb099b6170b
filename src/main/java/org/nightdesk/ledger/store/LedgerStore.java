package org.nightdesk.ledger.store;

import javax.sql.DataSource;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.LedgerQueries;
import org.nightdesk.ledger.Pauses;
import org.nightdesk.ledger.Queue;
import org.nightdesk.ledger.SourceSizes;
import org.nightdesk.ledger.UnitTallies;
import org.nightdesk.ledger.Units;
import org.nightdesk.ledger.WorkDone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the ledger to the store. */
@Configuration(proxyBeanMethods = false)
public class LedgerStore {
    @Bean
    public Articles articles(DataSource source) {
        return new JdbcArticles(source);
    }

    @Bean
    public Units units(DataSource source) {
        return new JdbcUnits(source);
    }

    @Bean
    public Queue queue(DataSource source) {
        return new JdbcQueue(source);
    }

    @Bean
    public Pauses pauses(DataSource source) {
        return new JdbcPauses(source);
    }

    @Bean
    public UnitTallies unitTallies(DataSource source) {
        return new JdbcUnitTallies(source);
    }

    @Bean
    public LedgerQueries ledgerQueries(DataSource source) {
        return new JdbcLedgerQueries(source);
    }

    @Bean
    public SourceSizes sourceSizes(DataSource source) {
        return new JdbcSourceSizes(source);
    }

    @Bean
    public WorkDone workDone(DataSource source) {
        return new JdbcWorkDone(source);
    }
}
