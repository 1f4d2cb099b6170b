package org.nightdesk.night;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the machine's clock to what needs the time of day; everything else goes by the business date. */
@Configuration(proxyBeanMethods = false)
class NightlyConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
