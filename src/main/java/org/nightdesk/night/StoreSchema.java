package org.nightdesk.night;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * Brings the tables of a store up to this version of the program. A store that is up to date costs one query: Flyway is
 * started only where a migration is pending or something looks wrong, and then has the last word.
 */
public final class StoreSchema {
    /** The versions of all migrations, in their order. */
    static final List<String> MIGRATIONS =
            List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "19", "20");

    private static final String APPLIED = """
            select "version", "success" from "flyway_schema_history" where "version" is not null
            order by "installed_rank\"""";

    private StoreSchema() {}

    /**
     * A connection to the store that a JDBC URL names, which is migrated first if need be. To be called under the
     * {@link RunLock}.
     */
    public static Connection connectUpToDate(String url) throws SQLException {
        Connection connection = connect(url);
        // It stays open while Flyway works, so that H2 does not close the file and open it again.
        if (!isCurrent(connection)) {
            try {
                migrate(url);
            } catch (RuntimeException failure) {
                connection.close();
                throw failure;
            }
        }
        return connection;
    }

    /** Whether the migrations of this version, and no others, were applied. */
    static boolean isCurrent(Connection connection) {
        List<String> applied = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(APPLIED)) {
            while (rows.next()) {
                applied.add(rows.getBoolean("success") ? rows.getString("version") : "failed");
            }
        } catch (SQLException noHistoryYet) {
            return false;
        }
        return applied.equals(MIGRATIONS);
    }

    static void migrate(String url) {
        @Nullable String user = StoreFile.isIn(url) ? "" : null;
        Flyway.configure()
                .dataSource(url, user, user)
                .locations("classpath:db/migration")
                .javaMigrations(new SpringBatchTables())
                .load()
                .migrate();
    }

    /** A connection to the store that a JDBC URL names; a server's URL holds its user and password. */
    static Connection connect(String url) throws SQLException {
        return StoreFile.isIn(url) ? DriverManager.getConnection(url, "", "") : DriverManager.getConnection(url);
    }
}
