package org.nightdesk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * The desk that version 0.1 left behind: its job and files, its store, and what that version made of the two nights that
 * follow. How it was made is told beside the archive.
 */
@NullUnmarked
final class OldDesk {
    /** The last migration that version 0.1 had. */
    private static final String SCHEMA = "5";

    private static final String ARCHIVE = "store-of-0.1/desk.zip";

    private final Path folder;

    private OldDesk(Path folder) {
        this.folder = folder;
    }

    static OldDesk unpackedInto(Path folder) throws IOException {
        try (InputStream archive = OldDesk.class.getResourceAsStream(ARCHIVE);
                ZipInputStream zip = new ZipInputStream(archive)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
        return new OldDesk(folder);
    }

    Path job() {
        return folder.resolve("desk/desk.yaml");
    }

    /** The work folder with the store of then. */
    Path work() {
        return folder.resolve("desk/work");
    }

    /** Copies the store as it is, not yet upgraded, into an empty PostgreSQL database. */
    void copyStoreTo(String url) throws SQLException {
        String file = "jdbc:h2:file:" + work().resolve("nightdesk").toAbsolutePath();
        try (Connection from = DriverManager.getConnection(file, "", "");
                Connection to = DriverManager.getConnection(url)) {
            ScriptUtils.executeSqlScript(
                    to, new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"));
            Flyway schema = Flyway.configure()
                    .dataSource(url, null, null)
                    .locations("classpath:db/migration")
                    .baselineVersion("1")
                    .target(SCHEMA)
                    .load();
            schema.baseline();
            schema.migrate();
            for (String table : tables(from)) {
                copyTable(table, from, to);
            }
        }
    }

    /** The product’s own tables; what Spring Batch and Flyway keep belongs to the database at hand. */
    private static List<String> tables(Connection store) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = store.getMetaData().getTables(null, "PUBLIC", "%", new String[] {"BASE TABLE"})) {
            while (found.next()) {
                String table = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!table.startsWith("batch_") && !table.startsWith("flyway_")) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private static void copyTable(String table, Connection from, Connection to) throws SQLException {
        try (Statement select = from.createStatement();
                ResultSet rows = select.executeQuery("select * from " + table)) {
            ResultSetMetaData columns = rows.getMetaData();
            StringJoiner names = new StringJoiner(", ");
            StringJoiner marks = new StringJoiner(", ");
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                names.add(columns.getColumnName(i).toLowerCase(Locale.ROOT));
                marks.add("?");
            }
            String sql = "insert into " + table + " (" + names + ") values (" + marks + ")";
            try (PreparedStatement insert = to.prepareStatement(sql)) {
                while (rows.next()) {
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        insert.setObject(i, rows.getObject(i));
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    /** What a command of version 0.1 said after the night of a date, such as {@code ledger.json}. */
    String expected(String date, String name) throws IOException {
        return Files.readString(folder.resolve("expected").resolve(date).resolve(name));
    }

    /** The rows of the kits that version 0.1 wrote in the night of a date, as person, kind, key, source and translation. */
    List<String> expectedRows(String date) throws IOException {
        return Files.readAllLines(folder.resolve("expected").resolve(date).resolve("kits.tsv"));
    }

    /** The files as version 0.1 had published them after the night of a date, by their path below the published folder. */
    Map<String, byte[]> expectedPages(String date) throws IOException {
        Map<String, byte[]> pages = new TreeMap<>(pages());
        pages.putAll(files(folder.resolve("expected").resolve(date).resolve("published")));
        return pages;
    }

    /** The published files as they are now. */
    Map<String, byte[]> pages() throws IOException {
        return files(work().resolve("published"));
    }

    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(root)) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }
}
