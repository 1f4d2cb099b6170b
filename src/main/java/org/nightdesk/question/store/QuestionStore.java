package org.nightdesk.question.store;

import org.nightdesk.question.Questions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires questions to the store. */
@Configuration(proxyBeanMethods = false)
public class QuestionStore {
    @Bean
    public Questions questions(JdbcClient jdbc) {
        return new JdbcQuestions(jdbc);
    }
}
