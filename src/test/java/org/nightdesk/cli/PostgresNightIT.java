package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;

/** The same nights on PostgreSQL and on H2 leave the same files and the same rows. */
@NullUnmarked
class PostgresNightIT {
    private static final Path JOB = Path.of("jobs/nightly.yaml");

    @TempDir
    private Path folder;

    @Test
    void letsOneOfTwoMachinesRun() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Connection other = server.getPostgresDatabase().getConnection();
                Statement statement = other.createStatement()) {
            Desk desk = new Desk(folder.resolve("second"), server.getJdbcUrl("postgres", "postgres"));
            statement.execute("select pg_advisory_lock(" + 0x4e49474854L + ")");

            Desk.Said said = desk.run(JOB, "2026-11-22");

            assertThat(said.exit()).isEqualTo(ExitCode.BUSY);
            assertThat(said.err()).contains("another run holds the store");
        }
    }

    @Test
    void publishesByteForByteTheSameAsOnH2() throws Exception {
        Desk h2 = new Desk(folder.resolve("h2"));
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Desk postgres = new Desk(folder.resolve("postgres"), server.getJdbcUrl("postgres", "postgres"));
            for (Desk desk : List.of(h2, postgres)) {
                for (String date : List.of("2026-11-22", "2026-11-23")) {
                    Desk.Said said = desk.run(JOB, date);
                    assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE);
                }
                assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
            }
            Map<String, String> expected = h2.files("outbox", "published", "received");
            assertThat(expected).hasSizeGreaterThan(8);
            assertThat(postgres.files("outbox", "published", "received")).containsExactlyEntriesOf(expected);
            assertThat(postgres.rows()).isEqualTo(h2.rows());
            assertThat(postgres.command("explain", "soundtrack-1-review").out())
                    .isEqualTo(h2.command("explain", "soundtrack-1-review").out());
        }
    }

    @Test
    void correctsAfterAChangeOfTheGlossaryAsOnH2() throws Exception {
        Path job = SampleProject.in(folder.resolve("project")).job();
        Path names = job.resolveSibling("../glossary/names.csv").normalize();
        Desk h2 = new Desk(folder.resolve("h2"));
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Desk postgres = new Desk(folder.resolve("postgres"), server.getJdbcUrl("postgres", "postgres"));
            for (Desk desk : List.of(h2, postgres)) {
                assertThat(desk.run(job, "2026-11-22").exit()).isEqualTo(ExitCode.DONE);
            }
            String text = Files.readString(names);
            String changed = text.replace("Han So Hee,,Han So-hee|Han Sohee|", "Han Sohee,,Han So Hee|Han So-hee|");
            assertThat(changed).isNotEqualTo(text);
            Files.writeString(names, changed);
            for (Desk desk : List.of(h2, postgres)) {
                Desk.Said offered = desk.run(job, "2026-11-23");
                assertThat(offered.out()).contains("han-so-hee", "published, unchanged until you say so");
                Desk.Said reopened = desk.run(job, "2026-11-24", "--reopen-published");
                assertThat(reopened.out()).contains("reopened");
                assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
            }
            assertThat(postgres.rows()).isEqualTo(h2.rows());
            assertThat(postgres.files("outbox", "published")).isEqualTo(h2.files("outbox", "published"));
        }
    }

    @Test
    void tellsTheSameOfReviewsAsH2() throws Exception {
        SampleProject project = SampleProject.in(folder.resolve("project"));
        Files.delete(project.returned("seo-hae-lan"));
        Desk h2 = new Desk(folder.resolve("h2"));
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Desk postgres = new Desk(folder.resolve("postgres"), server.getJdbcUrl("postgres", "postgres"));
            for (Desk desk : List.of(h2, postgres)) {
                desk.run(project.job(), "2026-11-22");
                assertThat(desk.command(
                                        "preview",
                                        "soundtrack-1-review",
                                        "--job",
                                        project.job().toString())
                                .exit())
                        .isEqualTo(ExitCode.DONE);
            }
            assertThat(postgres.files("outbox", "preview")).containsExactlyEntriesOf(h2.files("outbox", "preview"));
            String expected = h2.command("review", "status", "--json").out();
            assertThat(expected).contains("seo-hae-lan", "2026-11-22");
            assertThat(postgres.command("review", "status", "--json").out()).isEqualTo(expected);
        }
    }
}
