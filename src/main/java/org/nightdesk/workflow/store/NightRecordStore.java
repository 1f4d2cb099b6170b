package org.nightdesk.workflow.store;

import org.nightdesk.workflow.NightRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the record of nights to the store. */
@Configuration(proxyBeanMethods = false)
class NightRecordStore {
    @Bean
    NightRecord nightRecord(JdbcTemplate jdbc) {
        return new JdbcNightRecord(JdbcClient.create(jdbc));
    }
}
