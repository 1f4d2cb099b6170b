package org.nightdesk.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.NullUnmarked;
import org.nightdesk.cli.terminal.Terminal;
import org.nightdesk.io.Sha256;
import org.nightdesk.night.store.DeskMarker;

/** A work folder in which tests run commands as a user would, and look at what came of them. */
@NullUnmarked
final class Desk {
    private static final List<String> OF_SIGNED_FILES = List.of("sha256", "bytes");
    private static final Pattern SIGNED = Pattern.compile(" signature=\\S+ check=\\w+");

    private static final List<String> TABLES = List.of(
            "source_file",
            "quarantined",
            "set_aside",
            "article",
            "article_order",
            "segment",
            "translation",
            "unit",
            "queue",
            "revision",
            "remark",
            "suggestion",
            "memory",
            "workload",
            "affinity",
            "route",
            "kit",
            "kit_translation",
            "kit_text",
            "receipt",
            "receipt_row",
            "slip",
            "question",
            "answer",
            "term_proposal",
            "finding",
            "scorecard",
            "publication",
            "published_file",
            "publish_folder",
            "credit",
            "gate_refusal",
            "glossary_state",
            "glossary_page",
            "glossary_change",
            "glossary_queue",
            "correction");

    /** When a file of returns was written here: two copies of a desk differ in it. */
    private static final String WRITTEN_AT = "written_at";

    private final Path work;
    private final String url;

    Desk(Path work) {
        this(work, "");
    }

    /** @param url of a database server; empty for the file in the work folder */
    Desk(Path work, String url) {
        this.work = work;
        this.url = url;
    }

    /** What a command said and how it ended. */
    record Said(int exit, String out, String err) {}

    Said run(Path job, String date, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", job.toString(), "--date", date, "--post-dated"));
        arguments.addAll(List.of(more));
        return command(arguments.toArray(String[]::new));
    }

    /** Runs a command in this folder. */
    Said command(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--work", work.toString()));
        if (!url.isEmpty()) {
            all.addAll(List.of("--store", url));
        }
        return plain(all.toArray(String[]::new));
    }

    /** Runs a command as it stands. */
    static Said plain(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        int exit = Nightdesk.run(terminal, arguments);
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Gives the people of a desk that init made names of their own. */
    static void namePeople(Path people) throws IOException {
        Files.writeString(people, Files.readString(people).replace("Name of the ", "The "));
    }

    Path work() {
        return work;
    }

    /** Every file a night writes for people, by its path below the work folder; what marks an outbox is not for them. */
    Map<String, String> files(String... folders) {
        Map<String, String> files = new TreeMap<>();
        for (String folder : folders) {
            Path root = work.resolve(folder);
            if (!Files.isDirectory(root)) {
                continue;
            }
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file : all.filter(Files::isRegularFile)
                        .filter(one -> !one.endsWith(DeskMarker.NAME))
                        .toList()) {
                    files.put(work.relativize(file).toString(), fingerprint(file));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return files;
    }

    /**
     * Reports name files by their place, which is not the same in two work folders; kits are signed with a secret, which is
     * not the same in two stores.
     */
    private String fingerprint(Path file) throws IOException {
        if (file.startsWith(work.resolve("reports"))) {
            return Files.readString(file).replace(work.toString(), "WORK");
        }
        boolean kit = file.startsWith(work.resolve("outbox")) && file.toString().endsWith(".xlsx");
        return Sha256.of(kit ? unsigned(file) : Sha256.of(file));
    }

    /** The parts of a workbook, without the signatures of its stamp. */
    private static String unsigned(Path workbook) throws IOException {
        StringBuilder parts = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(workbook))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                parts.append(part.getName())
                        .append('\n')
                        .append(SIGNED.matcher(text).replaceAll(" signed"));
            }
        }
        return parts.toString();
    }

    /** All rows that people's work and the night's left in the store, ids and all, as lines by table. */
    Map<String, List<String>> rows() throws SQLException {
        String at = url.isEmpty()
                ? "jdbc:h2:file:" + work.resolve("nightdesk").toAbsolutePath() + ";DB_CLOSE_ON_EXIT=FALSE"
                : url;
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection connection =
                url.isEmpty() ? DriverManager.getConnection(at, "", "") : DriverManager.getConnection(at)) {
            for (String table : TABLES) {
                rows.put(table, rows(connection, table));
            }
        }
        return rows;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from " + table)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    String column = result.getMetaData().getColumnName(i);
                    // A kit that came back has the signature of its store.
                    boolean ofThisCopy = WRITTEN_AT.equalsIgnoreCase(column)
                            || table.equals("receipt") && OF_SIGNED_FILES.contains(column.toLowerCase(Locale.ROOT));
                    // PostgreSQL writes t for a truth, H2 TRUE.
                    String value =
                            result.getObject(i) instanceof Boolean truth ? truth.toString() : result.getString(i);
                    row.append(i == 1 ? "" : " | ").append(ofThisCopy ? "" : value);
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }
}
