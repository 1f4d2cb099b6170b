package org.nightdesk.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.nightdesk.NightdeskApplication;
import org.nightdesk.ledger.StepName;
import org.nightdesk.workflow.LoadedJob;
import org.nightdesk.night.NightOutcome;
import org.nightdesk.night.NightRunner;
import org.nightdesk.night.Progress;
import org.nightdesk.night.store.StoreFile;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs whole nights over the bulk feed and prints what each step took, beside a plain JDBC batch insert of the rows that
 * intake wrote, into the same kind of H2 file, in the same run.
 */
public final class NightBenchmark {
    private static final List<String> INTAKE_TABLES = List.of("article", "segment", "translation", "unit", "queue");

    private NightBenchmark() {}

    /** Arguments: the corpus folder, a folder to work in, how many articles, how many nights in one process. */
    public static void main(String[] arguments) throws Exception {
        Path corpus = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        int articles = Integer.parseInt(arguments[2]);
        int rounds = Integer.parseInt(arguments[3]);
        Path job = BulkFeed.make(corpus, folder.resolve("feed"), articles);
        long characters = Files.size(folder.resolve("feed/inbox/bulk.jsonl"));
        for (int round = 1; round <= rounds; round++) {
            Path work = folder.resolve("work");
            remove(work);
            System.out.printf(Locale.ROOT, "%nRound %d of %d: %,d articles, %,d bytes%n", round, rounds, articles, characters);
            round(job, work, articles);
        }
    }

    private static void round(Path job, Path work, int articles) throws Exception {
        Timing timing = new Timing();
        long rows;
        long start = System.nanoTime();
        LoadedJob loaded = LoadedJob.read(job, work);
        System.out.printf(Locale.ROOT, "  %-22s %8.2f s  %,d terms%n", "glossary", seconds(start), loaded.glossary().size());
        HikariDataSource store = new HikariDataSource();
        store.setJdbcUrl(StoreFile.open(work));
        try (ConfigurableApplicationContext context = NightdeskApplication.start(store)) {
            NightOutcome outcome = context.getBean(NightRunner.class)
                    .run(new NightRunner.Request(loaded, LocalDate.of(2026, 11, 22), null, work), timing);
            if (!(outcome instanceof NightOutcome.Done)) {
                throw new IllegalStateException("the night did not end well: " + outcome);
            }
        }
        try (Connection connection = DriverManager.getConnection(url(work), "", "")) {
            rows = rows(connection, INTAKE_TABLES);
            long units = rows(connection, List.of("unit"));
            long text = sum(connection, "select sum(char_length(source)) from segment");
            double intake = timing.seconds(StepName.INTAKE);
            double route = timing.seconds(StepName.ROUTE);
            double issue = timing.seconds(StepName.ISSUE);
            System.out.printf(Locale.ROOT, "  %-22s %8.2f s  %,12.0f characters/s %,12.0f rows/s  %s%n", "intake", intake, text / intake, rows / intake, timing.use(StepName.INTAKE));
            System.out.printf(Locale.ROOT, "  %-22s %8.2f s  %s%n", "route", route, timing.use(StepName.ROUTE));
            System.out.printf(Locale.ROOT, "  %-22s %8.2f s  %,12.0f characters/s %,12.0f kit rows/s  %s%n", "issue", issue, 2 * text / issue, units / issue, timing.use(StepName.ISSUE));
            for (StepName step : List.of(StepName.COLLECT, StepName.CORRECT, StepName.CHECK, StepName.ASSEMBLE)) {
                System.out.printf(Locale.ROOT, "  %-22s %8.2f s  %s%n", step.label(), timing.seconds(step), timing.use(step));
            }
            double night = timing.between(StepName.INTAKE, StepName.ISSUE);
            System.out.printf(Locale.ROOT, "  %-22s %8.2f s  %,12.0f articles/s%n", "intake to issue", night, articles / night);
            double plain = plainInsert(connection, work.resolveSibling("plain"));
            System.out.printf(Locale.ROOT, "  %-22s %8.2f s  %,12.0f rows/s  (intake reaches %.2f of it)%n", "plain JDBC insert", plain, rows / plain, plain / intake);
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(Locale.ROOT, "  heap at most %,d MiB%n", runtime.maxMemory() >> 20);
        }
    }

    private static String url(Path work) {
        return "jdbc:h2:file:" + work.toAbsolutePath() + "/nightdesk;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=32768";
    }

    private static long rows(Connection connection, List<String> tables) throws SQLException {
        long rows = 0;
        for (String table : tables) {
            rows += sum(connection, "select count(*) from " + table);
        }
        return rows;
    }

    private static long sum(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** The rows of intake's tables, copied by batches of 1,000 into tables of the same columns and keys; reading is not timed. */
    private static double plainInsert(Connection from, Path folder) throws Exception {
        remove(folder);
        long nanos = 0;
        try (Connection to = DriverManager.getConnection(url(folder), "", "")) {
            to.setAutoCommit(false);
            for (String table : INTAKE_TABLES) {
                nanos += copy(from, to, table);
            }
        }
        return nanos / 1e9;
    }

    private static long copy(Connection from, Connection to, String table) throws SQLException {
        String key = table.equals("queue") ? "step, translation_id" : "id";
        long nanos = 0;
        try (Statement select = from.createStatement();
                ResultSet source = select.executeQuery("select * from " + table + " order by " + key)) {
            ResultSetMetaData meta = source.getMetaData();
            int columns = meta.getColumnCount();
            StringBuilder create = new StringBuilder("create table " + table + " (");
            for (int i = 1; i <= columns; i++) {
                create.append(meta.getColumnName(i)).append(' ').append(meta.getColumnTypeName(i)).append(", ");
            }
            try (Statement statement = to.createStatement()) {
                statement.execute(create + "primary key (" + key + "))");
            }
            String insert = "insert into " + table + " values (" + "?,".repeat(columns - 1) + "?)";
            try (PreparedStatement statement = to.prepareStatement(insert)) {
                Object[][] batch = new Object[1000][columns];
                int filled = 0;
                boolean more = source.next();
                while (more) {
                    for (int i = 0; i < columns; i++) {
                        batch[filled][i] = source.getObject(i + 1);
                    }
                    filled++;
                    more = source.next();
                    if (filled == batch.length || !more) {
                        nanos += insert(to, statement, batch, filled);
                        filled = 0;
                    }
                }
            }
        }
        return nanos;
    }

    private static long insert(Connection to, PreparedStatement statement, Object[][] batch, int filled)
            throws SQLException {
        long start = System.nanoTime();
        for (int row = 0; row < filled; row++) {
            for (int i = 0; i < batch[row].length; i++) {
                statement.setObject(i + 1, batch[row][i]);
            }
            statement.addBatch();
        }
        statement.executeBatch();
        to.commit();
        return System.nanoTime() - start;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** When each step began and ended. */
    private static final class Timing implements Progress {
        private final Map<StepName, Long> begun = new EnumMap<>(StepName.class);
        private final Map<StepName, Long> ended = new EnumMap<>(StepName.class);
        private final Map<StepName, Use> before = new EnumMap<>(StepName.class);
        private final Map<StepName, Use> used = new EnumMap<>(StepName.class);

        @Override
        public void begins(StepName step, long total) {
            before.put(step, Use.now());
            begun.put(step, System.nanoTime());
        }

        @Override
        public void ends(StepName step) {
            ended.put(step, System.nanoTime());
            used.put(step, Use.now().since(before.get(step)));
        }

        /** What the processor did in a step, as other work on the machine does not change it much. */
        String use(StepName step) {
            return used.get(step).toString();
        }

        double seconds(StepName step) {
            return (ended.get(step) - begun.get(step)) / 1e9;
        }

        double between(StepName first, StepName last) {
            return (ended.get(last) - begun.get(first)) / 1e9;
        }
    }

    /** Seconds of processor time of this process, of its compiler, and of its garbage collector. */
    private record Use(double processor, double compiler, double collector) {
        static Use now() {
            double processor = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                            .getProcessCpuTime()
                    / 1e9;
            double collector = ManagementFactory.getGarbageCollectorMXBeans().stream()
                            .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                            .sum()
                    / 1e3;
            return new Use(processor, ManagementFactory.getCompilationMXBean().getTotalCompilationTime() / 1e3, collector);
        }

        Use since(Use start) {
            return new Use(processor - start.processor, compiler - start.compiler, collector - start.collector);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%6.2f s of processor time (compiler %.2f, collector %.2f)", processor, compiler, collector);
        }
    }
}
