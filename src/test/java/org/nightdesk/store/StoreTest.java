package org.nightdesk.store;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A test with an empty, migrated store of its own: in H2 for a class {@code XTest}, in PostgreSQL for the class {@code XIT} that
 * extends it.
 */
@NullUnmarked
public abstract class StoreTest {
    protected TestStore store;

    @BeforeEach
    void open() {
        store = database().migrated();
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** A new database without tables. */
    protected TestStore database() {
        return getClass().getSimpleName().endsWith("IT") ? TestStore.postgres() : TestStore.h2();
    }
}
