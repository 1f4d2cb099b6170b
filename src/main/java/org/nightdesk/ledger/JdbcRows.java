package org.nightdesk.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** Writes many rows through one statement, a thousand at a time, in the caller's transaction. Not thread-safe. */
final class JdbcRows implements AutoCloseable {
    private static final int AT_A_TIME = 1000;
    private static final SQLExceptionTranslator TRANSLATOR = new SQLExceptionSubclassTranslator();

    private final DataSource source;
    private final Connection connection;
    private final String sql;
    private final PreparedStatement statement;
    private int waiting;

    /** Sets the parameters of one row. */
    @FunctionalInterface
    interface Row {
        void fill(PreparedStatement statement) throws SQLException;
    }

    JdbcRows(DataSource source, String sql) {
        this.source = source;
        this.sql = sql;
        this.connection = DataSourceUtils.getConnection(source);
        try {
            this.statement = connection.prepareStatement(sql);
        } catch (SQLException failure) {
            DataSourceUtils.releaseConnection(connection, source);
            throw translated(failure);
        }
    }

    void add(Row row) {
        try {
            row.fill(statement);
            statement.addBatch();
            if (++waiting == AT_A_TIME) {
                flush();
            }
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    private void flush() throws SQLException {
        if (waiting > 0) {
            statement.executeBatch();
            waiting = 0;
        }
    }

    /** Writes what is left. */
    @Override
    public void close() {
        try (statement) {
            flush();
        } catch (SQLException failure) {
            throw translated(failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private RuntimeException translated(SQLException failure) {
        RuntimeException translated = TRANSLATOR.translate("write rows", sql, failure);
        return translated != null
                ? translated
                : new org.springframework.jdbc.UncategorizedSQLException("write rows", sql, failure);
    }
}
