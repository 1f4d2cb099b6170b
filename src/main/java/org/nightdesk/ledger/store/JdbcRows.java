package org.nightdesk.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Writes many rows in the caller's transaction: changes through one statement in batches, new rows moreover several to a
 * statement, which spares the store an execution for each. Not thread-safe.
 */
final class JdbcRows implements AutoCloseable {
    private static final int AT_A_TIME = 1000;
    private static final int ROWS_A_STATEMENT = 25;
    private static final SQLExceptionTranslator TRANSLATOR = new SQLExceptionSubclassTranslator();

    private final DataSource source;
    private final Connection connection;
    private final String sql;
    private final int columns;
    private final PreparedStatement one;
    /** For several rows at once; null when the statement does not insert. */
    private final @Nullable PreparedStatement several;

    private final List<Row> gathered = new ArrayList<>(ROWS_A_STATEMENT);
    private int waiting;
    private int changed;

    /** Sets the parameters of one row. */
    @FunctionalInterface
    interface Row {
        void fill(Cells cells) throws SQLException;
    }

    /** The parameters of one row, from 1. */
    static final class Cells {
        private final PreparedStatement statement;
        private final int offset;

        private Cells(PreparedStatement statement, int offset) {
            this.statement = statement;
            this.offset = offset;
        }

        void setLong(int column, long value) throws SQLException {
            statement.setLong(offset + column, value);
        }

        void setInt(int column, int value) throws SQLException {
            statement.setInt(offset + column, value);
        }

        void setString(int column, @Nullable String value) throws SQLException {
            statement.setString(offset + column, value);
        }
    }

    /** Changes rows, one to an execution of the statement. */
    JdbcRows(DataSource source, String sql) {
        this(source, sql, 0);
    }

    /** Inserts rows. @param into the statement up to its values, such as {@code insert into unit (id, state)} */
    static JdbcRows inserting(DataSource source, String into, int columns) {
        return new JdbcRows(source, into, columns);
    }

    private JdbcRows(DataSource source, String sql, int columns) {
        this.source = source;
        this.sql = sql;
        this.columns = columns;
        this.connection = DataSourceUtils.getConnection(source);
        try {
            this.one = connection.prepareStatement(columns == 0 ? sql : values(1));
            this.several = columns == 0 ? null : connection.prepareStatement(values(ROWS_A_STATEMENT));
        } catch (SQLException failure) {
            DataSourceUtils.releaseConnection(connection, source);
            throw translated(failure);
        }
    }

    private String values(int rows) {
        String row = ",(?" + ",?".repeat(columns - 1) + ")";
        return sql + " values " + row.repeat(rows).substring(1);
    }

    void add(Row row) {
        try {
            if (several == null) {
                row.fill(new Cells(one, 0));
                one.addBatch();
                waiting++;
            } else {
                gathered.add(row);
                if (gathered.size() == ROWS_A_STATEMENT) {
                    for (int i = 0; i < ROWS_A_STATEMENT; i++) {
                        gathered.get(i).fill(new Cells(several, i * columns));
                    }
                    several.addBatch();
                    gathered.clear();
                    waiting += ROWS_A_STATEMENT;
                }
            }
            if (waiting >= AT_A_TIME) {
                flush();
            }
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    /** How many rows were written; whole once this is closed. */
    int changed() {
        return changed;
    }

    private void count(int[] rows) {
        for (int some : rows) {
            changed += Math.max(0, some);
        }
    }

    private void flush() throws SQLException {
        if (waiting > 0) {
            count((several == null ? one : several).executeBatch());
            waiting = 0;
        }
    }

    /** Writes what is left. */
    @Override
    public void close() {
        try (one;
                several) {
            flush();
            for (Row row : gathered) {
                row.fill(new Cells(one, 0));
                one.addBatch();
            }
            if (!gathered.isEmpty()) {
                count(one.executeBatch());
            }
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
