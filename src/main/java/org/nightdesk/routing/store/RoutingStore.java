package org.nightdesk.routing.store;

import org.nightdesk.routing.Routes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wires routing to the store. */
@Configuration(proxyBeanMethods = false)
class RoutingStore {
    @Bean
    Routes routes(JdbcTemplate jdbc) {
        return new JdbcRoutes(jdbc);
    }
}
