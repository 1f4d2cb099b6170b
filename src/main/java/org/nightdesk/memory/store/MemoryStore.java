package org.nightdesk.memory.store;

import org.nightdesk.memory.TranslationMemory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the memory to the store. */
@Configuration(proxyBeanMethods = false)
public class MemoryStore {
    @Bean
    public TranslationMemory translationMemory(JdbcClient jdbc) {
        return new JdbcTranslationMemory(jdbc);
    }
}
