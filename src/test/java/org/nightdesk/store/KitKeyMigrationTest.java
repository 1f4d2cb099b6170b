package org.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Kits of stores before version 11 count as unsigned after it, however often and wherever the migration is killed. */
class KitKeyMigrationTest extends StoreTest {
    @Test
    void keepsEveryKitAndCallsItUnsigned() throws IOException {
        List<String> statements = statements("V11__kit_key.sql");
        assertThat(statements).hasSize(2);
        for (int done = 0; done <= statements.size(); done++) {
            try (TestStore old = database()) {
                old.migrated("8");
                old.jdbc()
                        .update(
                                "insert into kit (id, code, job, kind, person, locale, due_on, words, night_id, rows_out)"
                                        + " values (1, 'K7Q2', 'nightly', 'REVIEW', 'kim', 'en', date '2026-11-29', 9, 2, 4)");
                statements.subList(0, done).forEach(old.jdbc()::execute);

                old.migrated();

                assertThat(old.jdbc().queryForList("select code from kit where not signed", String.class))
                        .as("killed after statement " + done)
                        .containsExactly("K7Q2");
                assertThat(old.jdbc().queryForList("select secret from kit_key", String.class))
                        .isEmpty();
            }
        }
    }
}
