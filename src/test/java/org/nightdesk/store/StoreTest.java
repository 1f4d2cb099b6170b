package org.nightdesk.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A test with an empty, migrated store of its own: in H2 for a class {@code XTest}, in PostgreSQL for the class {@code XIT} that
 * extends it.
 */
@NullUnmarked
public abstract class StoreTest {
    /** Texts that a store must give back as they are. */
    protected static final List<String> TEXTS = List.of(
            "은수는 {1/} 'quoted' \"twice\" \\ %_ ? :name $1 ''",
            "👩‍🚀𝒜 é ﷺ \u00a0\u200b\ufeff\u2028", " a\tb\r\nc\n ", "긴 문장 ".repeat(50_000));

    protected TestStore store;

    @BeforeEach
    void open() {
        store = onPostgres() ? TestStore.migratedPostgres() : TestStore.migratedH2();
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** A new database without tables. */
    protected TestStore database() {
        return onPostgres() ? TestStore.postgres() : TestStore.h2();
    }

    /** The statements of a migration, in order. @param file below {@code db/migration} */
    protected static List<String> statements(String file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(StoreTest.class.getResourceAsStream("/db/migration/" + file), file)) {
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(sql.replaceAll("(?m)^\\s*--.*$", "").split(";\\s*\\n"))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        }
    }

    private boolean onPostgres() {
        return getClass().getSimpleName().endsWith("IT");
    }
}
