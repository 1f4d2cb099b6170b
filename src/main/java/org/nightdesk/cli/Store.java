package org.nightdesk.cli;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import org.nightdesk.NightdeskApplication;
import org.nightdesk.cli.terminal.Log;
import org.nightdesk.night.StoreFile;
import org.nightdesk.night.StoreSchema;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;

/** The whole program over the store of a work folder, or over the database that a URL names. */
final class Store implements AutoCloseable {
    /** Of steps that write kits side by side, and of whoever reads meanwhile. */
    private static final int CONNECTIONS = 10;

    private final ConfigurableApplicationContext context;

    private Store(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param url of the database; empty for H2 in the work folder */
    static Store open(Path work, String url) {
        String at = upToDate(work, url);
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(at);
        source.setMaximumPoolSize(CONNECTIONS);
        source.setMinimumIdle(1);
        return new Store(NightdeskApplication.start(source));
    }

    /** The JDBC URL of a store with all its tables; from then on the log is the work folder's. */
    static String upToDate(Path work, String url) {
        Log.into(work);
        String at = url.isEmpty() ? StoreFile.open(work) : url;
        try {
            StoreSchema.bringUp(at);
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("cannot open the store: " + failure.getMessage(), failure);
        }
        return at;
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
