package org.nightdesk.quality.store;

import org.nightdesk.ledger.NightLog;
import org.nightdesk.quality.FindingLog;
import org.nightdesk.quality.score.Scorecards;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the findings to the store. */
@Configuration(proxyBeanMethods = false)
public class QualityStore {
    @Bean
    public FindingLog findingLog(JdbcTemplate jdbc) {
        return new JdbcFindingLog(jdbc);
    }

    @Bean
    public Scorecards scorecards(JdbcClient jdbc, NightLog nights) {
        return new JdbcScorecards(jdbc, nights);
    }
}
