package org.nightdesk.night;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Keeps runs on several machines out of one shared store: a lock of the database server, freed with its connection however
 * the run ends. A store in a file is open to one process at a time anyway.
 */
@Component
class StoreLock {
    /** "NIGHT" in ASCII: the one number all Nightdesks lock. */
    private static final long KEY = 0x4e49474854L;

    private final DataSource source;

    StoreLock(DataSource source) {
        this.source = source;
    }

    /** Frees the lock. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /** The lock; empty when another run has it. */
    Optional<Held> take() {
        try {
            Connection connection = source.getConnection();
            if (!"PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())) {
                connection.close();
                return Optional.of(() -> {});
            }
            if (taken(connection)) {
                return Optional.of(() -> free(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("cannot lock the store", failure);
        }
    }

    private static boolean taken(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select pg_try_advisory_lock(" + KEY + ") as taken")) {
            return answer.next() && answer.getBoolean("taken");
        }
    }

    /** The connection goes back to a pool, so the lock must be given up by name. */
    private static void free(Connection connection) {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + KEY + ")");
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("cannot free the lock of the store", failure);
        }
    }
}
