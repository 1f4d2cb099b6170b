package org.nightdesk.night.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.nightdesk.io.ShownPath;

/**
 * Brings the tables of a store up to this version of the program. A store that is up to date costs one query: Flyway is
 * started only where a migration is pending or something looks wrong, and then has the last word.
 */
public final class StoreSchema {
    /** The versions of all migrations, in their order. */
    static final List<String> MIGRATIONS = List.of(
            "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19",
            "20");

    private static final String APPLIED = """
            select "version", "success" from "flyway_schema_history" where "version" is not null
            order by "installed_rank\"""";

    /** SQLSTATE of a table that is not there: H2's two and PostgreSQL's. */
    private static final Set<String> NO_TABLE = Set.of("42S02", "42S03", "42S04", "42P01");

    /** H2's codes for a file that cannot be read as its own, and for a user that is not known in it. */
    private static final Set<Integer> DAMAGED = Set.of(90030, 90048, 90098, 50000, 50100, 90034, 90031);

    private static final int OTHER_USER = 28000;

    private StoreSchema() {}

    /**
     * A connection to the store that a JDBC URL names, which is migrated first if need be. To be called under the
     * {@link RunLock}.
     */
    public static Connection connectUpToDate(String url) throws SQLException {
        Connection connection = connect(url);
        // It stays open while Flyway works, so that H2 does not close the file and open it again.
        State state = state(connection);
        try {
            if (state == State.LATER) {
                throw new StoreRefusedException(
                        "the store " + shown(url) + " was used by a newer version of Nightdesk",
                        "Use that version here as well, or a backup that was made before: nightdesk restore FILE.");
            }
            if (state == State.FOREIGN) {
                throw new StoreRefusedException(
                        "the database " + shown(url) + " is not a store of Nightdesk: it has other tables",
                        "Name the work folder of your desk with --work, or another database with --store.");
            }
            if (state == State.EMPTY && StoreFile.isIn(url)) {
                // A new store has its tables before it has its name.
                throw StoreFile.refused(StoreFile.ofUrl(url), "is damaged: nothing in it can be read");
            }
            if (state != State.CURRENT) {
                migrate(url);
            }
        } catch (RuntimeException failure) {
            connection.close();
            throw failure;
        }
        return connection;
    }

    /** How the tables of a database are to this version of the program. */
    public enum State {
        CURRENT,
        /** The next command brings them up to date. */
        EARLIER,
        /** There are none at all. */
        EMPTY,
        /** A newer version has changed them. */
        LATER,
        /** They are somebody else's. */
        FOREIGN
    }

    public static State state(Connection connection) throws SQLException {
        List<String> applied = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(APPLIED)) {
            while (rows.next()) {
                applied.add(rows.getBoolean("success") ? rows.getString("version") : "failed");
            }
        } catch (SQLException failure) {
            if (!NO_TABLE.contains(String.valueOf(failure.getSQLState()))) {
                throw failure;
            }
            return hasTables(connection) ? State.FOREIGN : State.EMPTY;
        }
        if (applied.equals(MIGRATIONS)) {
            return State.CURRENT;
        }
        return applied.stream().anyMatch(StoreSchema::isLater) ? State.LATER : State.EARLIER;
    }

    private static boolean isLater(String version) {
        try {
            int last = Integer.parseInt(MIGRATIONS.get(MIGRATIONS.size() - 1));
            return Integer.parseInt(version) > last;
        } catch (NumberFormatException failed) {
            return false;
        }
    }

    private static boolean hasTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select count(*) as tables from information_schema.tables
                        where table_type = 'BASE TABLE' and lower(table_schema) = 'public\'""")) {
            return rows.next() && rows.getLong("tables") > 0;
        }
    }

    /** Whether the migrations of this version, and no others, were applied. */
    static boolean isCurrent(Connection connection) throws SQLException {
        return state(connection) == State.CURRENT;
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
    public static Connection connect(String url) throws SQLException {
        if (!StoreFile.isIn(url)) {
            return DriverManager.getConnection(url);
        }
        try {
            return DriverManager.getConnection(url, "", "");
        } catch (SQLException failure) {
            if (failure.getErrorCode() == OTHER_USER) {
                throw StoreFile.refused(
                        StoreFile.ofUrl(url), "is not a store of Nightdesk: it has a user and a password");
            }
            if (DAMAGED.contains(failure.getErrorCode()) && StoreFile.isReadable(url)) {
                StoreRefusedException damaged = StoreFile.refused(StoreFile.ofUrl(url), "is damaged");
                damaged.initCause(failure);
                throw damaged;
            }
            throw failure;
        }
    }

    /** The store for people, without what a URL says about user and password. */
    private static String shown(String url) {
        return StoreFile.isIn(url)
                ? ShownPath.of(StoreFile.ofUrl(url))
                : url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }
}
