package org.nightdesk.kit.store;

import java.security.SecureRandom;
import org.nightdesk.glossary.candidate.TermProposals;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.receipt.KitHistory;
import org.nightdesk.kit.receipt.ReceiptQueries;
import org.nightdesk.kit.receipt.Receipts;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.NightLog;
import org.nightdesk.ledger.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the exchange to the store. */
@Configuration(proxyBeanMethods = false)
public class KitStore {
    @Bean
    public Kits kits(JdbcTemplate jdbc) {
        return new JdbcKits(jdbc, new SecureRandom());
    }

    @Bean
    public Receipts receipts(JdbcTemplate jdbc) {
        return new JdbcReceipts(jdbc);
    }

    @Bean
    public KitHistory kitHistory(JdbcTemplate jdbc, NightLog nights, Kits kits, Articles articles, Units units) {
        return new JdbcKitHistory(JdbcClient.create(jdbc), nights, kits, new KitRows(articles, units));
    }

    @Bean
    public TermProposals termProposals(JdbcTemplate jdbc) {
        return new JdbcTermProposals(JdbcClient.create(jdbc));
    }

    @Bean
    public ReceiptQueries receiptQueries(JdbcTemplate jdbc) {
        return new JdbcReceiptQueries(JdbcClient.create(jdbc));
    }
}
