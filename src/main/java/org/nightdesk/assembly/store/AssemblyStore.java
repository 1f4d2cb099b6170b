package org.nightdesk.assembly.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the publications to the store. */
@Configuration(proxyBeanMethods = false)
public class AssemblyStore {
    @Bean
    public Publications publications(JdbcClient jdbc) {
        return new JdbcPublications(jdbc);
    }
}
