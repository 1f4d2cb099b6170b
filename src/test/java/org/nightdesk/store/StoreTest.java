package org.nightdesk.store;

import java.util.List;
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

    private boolean onPostgres() {
        return getClass().getSimpleName().endsWith("IT");
    }
}
