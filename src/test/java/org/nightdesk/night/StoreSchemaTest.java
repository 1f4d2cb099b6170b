package org.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            statement.execute("drop all objects");
            assertThat(StoreSchema.isCurrent(store)).isFalse();

            StoreSchema.connectUpToDate(url).close();

            assertThat(StoreSchema.isCurrent(store)).isTrue();
        }
    }

    @Test
    void leavesAStoreWithAFailedOrLaterMigrationToFlyway() throws SQLException {
        try (Connection store = StoreSchema.connect(StoreFile.open(work));
                Statement statement = store.createStatement()) {
            statement.execute("update \"flyway_schema_history\" set \"success\" = false where \"version\" = '3'");
            assertThat(StoreSchema.isCurrent(store)).isFalse();
            statement.execute("update \"flyway_schema_history\" set \"success\" = true");
            assertThat(StoreSchema.isCurrent(store)).isTrue();
            statement.execute("insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
                    + " \"type\", \"script\", \"installed_by\", \"execution_time\", \"success\")"
                    + " values (99, '999', 'later', 'SQL', 'V999__later.sql', 'x', 1, true)");
            assertThat(StoreSchema.isCurrent(store)).isFalse();
        }
    }
}
