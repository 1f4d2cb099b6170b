package org.nightdesk.routing.store;

import org.nightdesk.routing.RouteQueries;
import org.nightdesk.routing.Routes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires routing to the store. */
@Configuration(proxyBeanMethods = false)
public class RoutingStore {
    @Bean
    public Routes routes(JdbcTemplate jdbc) {
        return new JdbcRoutes(jdbc);
    }

    @Bean
    public RouteQueries routeQueries(JdbcTemplate jdbc) {
        return new JdbcRouteQueries(JdbcClient.create(jdbc));
    }
}
