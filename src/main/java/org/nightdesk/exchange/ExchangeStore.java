package org.nightdesk.exchange;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wires the exchange to the store. */
@Configuration(proxyBeanMethods = false)
class ExchangeStore {
    @Bean
    Kits kits(JdbcTemplate jdbc) {
        return new JdbcKits(jdbc);
    }

    @Bean
    Receipts receipts(JdbcTemplate jdbc) {
        return new JdbcReceipts(jdbc);
    }
}
