package org.nightdesk.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.nightdesk.NightdeskApplication;
import org.nightdesk.night.StoreFile;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts Spring with the store of a work folder, or with the database that a URL names. */
final class Store implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Store(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param url of the database; empty for H2 in the work folder */
    static Store open(Path work, String url) {
        // Until Spring sets logging up, whoever logs, such as Flyway making a new store, would write among the data.
        LoggingSystem.get(Store.class.getClassLoader()).beforeInitialize();
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.datasource.url", url.isEmpty() ? StoreFile.open(work) : url);
        properties.put("logging.file.name", work.resolve("nightdesk.log").toString());
        return new Store(new SpringApplicationBuilder(NightdeskApplication.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties(properties)
                .run());
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
