package org.nightdesk.assembly.store;

import org.nightdesk.ledger.LedgerQueries;
import org.nightdesk.ledger.NightLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the publications to the store. */
@Configuration(proxyBeanMethods = false)
public class AssemblyStore {
    @Bean
    public Publications publications(JdbcClient jdbc, NightLog nights, LedgerQueries ledger) {
        return new JdbcPublications(jdbc, nights, ledger);
    }
}
