package org.nightdesk.cli.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.nightdesk.NightdeskApplication;
import org.nightdesk.cli.terminal.Log;
import org.nightdesk.night.store.StoreFile;
import org.nightdesk.night.store.StoreSchema;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;

/** The whole program over the store of a work folder, or over the database that a URL names. */
public final class Store implements AutoCloseable {
    /** Of steps that write kits side by side, and of whoever reads meanwhile. */
    private static final int CONNECTIONS = 10;

    private final ConfigurableApplicationContext context;

    private Store(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param url of the database; empty for H2 in the work folder */
    public static Store open(Path work, String url) {
        String place = place(work, url);
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(place);
        source.setMaximumPoolSize(CONNECTIONS);
        source.setMinimumIdle(1);
        try (Connection upToDate = StoreSchema.connectUpToDate(place)) {
            return new Store(NightdeskApplication.start(source));
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("cannot open the store: " + failure.getMessage(), failure);
        }
    }

    /** The JDBC URL of a store; from then on the log is the work folder's. */
    static String place(Path work, String url) {
        Log.into(work);
        return url.isEmpty() ? StoreFile.open(work) : url;
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
