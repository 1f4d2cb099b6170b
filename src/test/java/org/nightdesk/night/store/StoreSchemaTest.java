package org.nightdesk.night.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class StoreSchemaTest {
    @TempDir
    private Path work;

    @Test
    void knowsEveryMigration() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            List<String> versions = Stream.concat(
                            Stream.of(new SpringBatchTables().getVersion().getVersion()),
                            files.map(file -> file.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1")))
                    .sorted((one, other) -> Integer.compare(Integer.parseInt(one), Integer.parseInt(other)))
                    .toList();

            assertThat(StoreSchema.MIGRATIONS).isEqualTo(versions);
        }
    }

    @Test
    void findsANewStoreUpToDate() throws SQLException {
        try (Connection store = StoreSchema.connect(StoreFile.open(work))) {
            assertThat(StoreSchema.isCurrent(store)).isTrue();
        }
    }

    @Test
    void bringsAnEarlierStoreUp() throws SQLException {
        String url = StoreFile.open(work);
        try (Connection store = StoreSchema.connect(url);
                Statement statement = store.createStatement()) {
            statement.execute("drop table settled_receipt");
            statement.execute("alter table receipt_row drop column late");
            statement.execute("delete from \"flyway_schema_history\" where \"version\" = '20'");
            assertThat(StoreSchema.state(store)).isEqualTo(StoreSchema.State.EARLIER);

            StoreSchema.connectUpToDate(url).close();

            assertThat(StoreSchema.isCurrent(store)).isTrue();
        }
    }

    @Test
    void refusesAStoreOfANewerVersion() throws SQLException {
        String url = StoreFile.open(work);
        try (Connection store = StoreSchema.connect(url);
                Statement statement = store.createStatement()) {
            statement.execute("insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
                    + " \"type\", \"script\", \"installed_by\", \"execution_time\", \"success\")"
                    + " values (99, '999', 'later', 'SQL', 'V999__later.sql', 'x', 1, true)");
            assertThat(StoreSchema.state(store)).isEqualTo(StoreSchema.State.LATER);

            assertThatThrownBy(() -> StoreSchema.connectUpToDate(url))
                    .isInstanceOf(StoreRefusedException.class)
                    .hasMessageContaining("newer version of Nightdesk");
        }
    }

    @Test
    void refusesADatabaseOfSomebodyElseAndLeavesItAlone() throws SQLException {
        String url = StoreFile.urlOf(work.resolve("books.mv.db")).replace(";IFEXISTS=TRUE", "");
        try (Connection books = StoreSchema.connect(url);
                Statement statement = books.createStatement()) {
            statement.execute("create table book (id int primary key)");

            assertThatThrownBy(() -> StoreSchema.connectUpToDate(url))
                    .isInstanceOf(StoreRefusedException.class)
                    .hasMessageContaining("not a store of Nightdesk");
            assertThat(StoreSchema.state(books)).isEqualTo(StoreSchema.State.FOREIGN);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            empty    | is empty (0 bytes)
            text     | is not a store of Nightdesk
            short    | is damaged: it was cut short
            rubbish  | is damaged
            password | has a user and a password
            """)
    void refusesAFileThatIsNotAStore(String kind, String said) throws Exception {
        Path file = StoreFile.in(work);
        StoreFile.open(work);
        byte[] good = Files.readAllBytes(file);
        byte[] bad = good.clone();
        new Random(7).nextBytes(bad);
        System.arraycopy(good, 0, bad, 0, 6_000);
        switch (kind) {
            case "empty" -> Files.write(file, new byte[0]);
            case "text" -> Files.writeString(file, "not a database\n".repeat(2_000));
            case "short" -> Files.write(file, Arrays.copyOf(good, 3_000));
            case "password" -> {
                Files.delete(file);
                DriverManager.getConnection("jdbc:h2:file:" + work.resolve("nightdesk"), "sa", "secret")
                        .close();
            }
            default -> Files.write(file, bad);
        }

        assertThatThrownBy(() -> StoreSchema.connectUpToDate(StoreFile.open(work)))
                .isInstanceOfSatisfying(
                        StoreRefusedException.class,
                        refused -> assertThat(refused.remedies()).hasSize(2))
                .hasMessageContaining(said)
                .hasMessageContaining(file.toString());
    }

    @Test
    void leavesAStoreWithAFailedMigrationToFlyway() throws SQLException {
        try (Connection store = StoreSchema.connect(StoreFile.open(work));
                Statement statement = store.createStatement()) {
            statement.execute("update \"flyway_schema_history\" set \"success\" = false where \"version\" = '3'");
            assertThat(StoreSchema.isCurrent(store)).isFalse();
            statement.execute("update \"flyway_schema_history\" set \"success\" = true");
            assertThat(StoreSchema.isCurrent(store)).isTrue();
        }
    }
}
