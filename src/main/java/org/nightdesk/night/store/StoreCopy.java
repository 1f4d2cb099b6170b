package org.nightdesk.night.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A copy of a store in a file, made by the database itself, so that it is whole however much is being written meanwhile. */
public final class StoreCopy {
    private static final String STORE = ".mv.db";

    private StoreCopy() {}

    /** Writes the store of a connection into a zip file. */
    public static void write(Connection store, Path zip) throws SQLException {
        try (Statement statement = store.createStatement()) {
            statement.execute("backup to '" + zip.toAbsolutePath().toString().replace("'", "''") + "'");
        }
    }

    /** Copies the store out of such a file. */
    public static void read(Path zip, OutputStream out) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            ZipEntry entry = file.stream()
                    .filter(one -> one.getName().endsWith(STORE))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no store in " + zip));
            try (InputStream in = file.getInputStream(entry)) {
                in.transferTo(out);
            }
        }
    }
}
