package org.nightdesk.night.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** The random name that a store gets with its first night and keeps for life; its copies and backups have it too. */
public final class StoreIdentity {
    private StoreIdentity() {}

    /** The name; empty before the first night. */
    public static Optional<String> find(Connection store) throws SQLException {
        try (Statement statement = store.createStatement();
                ResultSet rows = statement.executeQuery("select name from store_identity where id = 1")) {
            return rows.next() ? Optional.of(rows.getString("name")) : Optional.empty();
        }
    }

    /** The name, which is made where there is none yet. To be called by one run at a time. */
    public static String of(DataSource source) {
        try (Connection store = source.getConnection()) {
            Optional<String> known = find(store);
            if (known.isPresent()) {
                return known.get();
            }
            String name = UUID.randomUUID().toString();
            try (PreparedStatement insert =
                    store.prepareStatement("insert into store_identity (id, name) values (1, ?)")) {
                insert.setString(1, name);
                insert.executeUpdate();
            }
            return name;
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("cannot name the store", failure);
        }
    }
}
