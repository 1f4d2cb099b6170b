package org.nightdesk.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.nightdesk.ledger.NightLog;
import org.nightdesk.night.NightReports;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of its own with the tables of the present version, gone when it is closed. */
public final class TestStore implements AutoCloseable {
    private static @Nullable EmbeddedPostgres server;
    private static @Nullable String template;
    private static @Nullable List<String> schema;

    private final DataSource source;
    private final JdbcTemplate jdbc;
    private final String dropped;

    private TestStore(DataSource source, String dropped) {
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
        this.dropped = dropped;
    }

    /** In memory. */
    public static TestStore h2() {
        return new TestStore(
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "", ""), "");
    }

    /** In memory, with the tables of the present version, which are migrated once for all of them. */
    static synchronized TestStore migratedH2() {
        if (schema == null) {
            try (TestStore migrated = h2().migrated()) {
                schema = migrated.jdbc.queryForList("script nodata", String.class).stream()
                        .filter(statement -> !statement.startsWith("--"))
                        .toList();
            }
        }
        TestStore store = h2();
        schema.forEach(store.jdbc::execute);
        return store;
    }

    /** In a PostgreSQL server that is started with the first and ends with the tests. */
    public static TestStore postgres() {
        return postgres("template1");
    }

    /** In PostgreSQL, with the tables of the present version, which are migrated once for all of them. */
    static synchronized TestStore migratedPostgres() {
        if (template == null) {
            TestStore migrated = postgres().migrated();
            template = migrated.dropped;
        }
        return postgres(template);
    }

    private static TestStore postgres(String template) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        new JdbcTemplate(server().getPostgresDatabase()).execute("create database " + name + " template " + template);
        return new TestStore(server().getDatabase("postgres", name), name);
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }

    /** Migrates to a version, or to the last one. */
    public TestStore migrated(String version) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
        return this;
    }

    public TestStore migrated() {
        return migrated("latest");
    }

    public DataSource source() {
        return source;
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    public JdbcClient client() {
        return JdbcClient.create(source);
    }

    public NightLog nights() {
        return new NightReports().nightLog(jdbc);
    }

    public void night(long id, String job, LocalDate on) {
        jdbc.update(
                "insert into night (id, job, business_date, pass, inputs, state) values (?, ?, ?, 1, '', 'DONE')",
                id,
                job,
                on);
    }

    @Override
    public void close() {
        if (dropped.isEmpty()) {
            jdbc.execute("shutdown");
        } else {
            new JdbcTemplate(server().getPostgresDatabase()).execute("drop database " + dropped + " with (force)");
        }
    }
}
