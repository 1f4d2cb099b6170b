package org.nightdesk.workflow.store;

import org.nightdesk.workflow.NightRecord;
import org.nightdesk.workflow.SetAside;
import org.nightdesk.workflow.correct.Corrections;
import org.nightdesk.workflow.correct.SeenGlossary;
import org.nightdesk.workflow.intake.SourceFiles;
import org.nightdesk.workflow.manage.Interventions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires what nights remember to the store. */
@Configuration(proxyBeanMethods = false)
public class WorkflowStore {
    @Bean
    public Corrections corrections(JdbcTemplate jdbc) {
        return new JdbcCorrections(JdbcClient.create(jdbc), jdbc);
    }

    @Bean
    public SeenGlossary seenGlossary(JdbcTemplate jdbc, TransactionTemplate transactions) {
        return new JdbcSeenGlossary(JdbcClient.create(jdbc), jdbc, transactions);
    }

    @Bean
    public SourceFiles sourceFiles(JdbcTemplate jdbc) {
        return new JdbcSourceFiles(JdbcClient.create(jdbc));
    }

    @Bean
    public Interventions interventions(JdbcTemplate jdbc) {
        return new JdbcInterventions(JdbcClient.create(jdbc));
    }

    @Bean
    public SetAside setAside(JdbcTemplate jdbc) {
        return new JdbcSetAside(JdbcClient.create(jdbc));
    }

    @Bean
    public NightRecord nightRecord(JdbcTemplate jdbc) {
        return new JdbcNightRecord(JdbcClient.create(jdbc));
    }
}
