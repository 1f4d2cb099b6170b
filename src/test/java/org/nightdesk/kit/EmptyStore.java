package org.nightdesk.kit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.nightdesk.ledger.NightLog;
import org.nightdesk.night.NightReports;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A store with nothing in it, in memory, gone when it is closed. */
public final class EmptyStore implements AutoCloseable {
    private static final List<String> SCHEMA = schema();

    private final DataSource source = inMemory();
    public final JdbcTemplate jdbc = new JdbcTemplate(source);

    public EmptyStore() {
        SCHEMA.forEach(jdbc::execute);
    }

    private static DataSource inMemory() {
        return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "", "");
    }

    /** What the migrations make, migrated once. */
    private static List<String> schema() {
        DataSource migrated = inMemory();
        Flyway.configure()
                .dataSource(migrated)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        JdbcTemplate jdbc = new JdbcTemplate(migrated);
        List<String> schema = jdbc.queryForList("script nodata", String.class).stream()
                .filter(statement -> !statement.startsWith("--"))
                .toList();
        jdbc.execute("shutdown");
        return schema;
    }

    public void night(long id, LocalDate businessDate) {
        jdbc.update(
                "insert into night (id, job, business_date, pass, inputs, state) values (?, 'nightly', ?, 1, '', 'DONE')",
                id,
                businessDate);
    }

    /** The exchange and the ledger as the program wires them to this store. */
    public AnnotationConfigApplicationContext wired() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> source);
        context.registerBean(JdbcTemplate.class, () -> jdbc);
        context.registerBean(NightLog.class, () -> new NightReports().nightLog(jdbc));
        context.scan("org.nightdesk.kit.store", "org.nightdesk.ledger.store");
        context.refresh();
        return context;
    }

    @Override
    public void close() {
        jdbc.execute("shutdown");
    }
}
