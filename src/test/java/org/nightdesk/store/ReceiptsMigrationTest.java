package org.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Receipts of stores before version 8 are all there after it, however often and wherever the migration is killed. */
class ReceiptsMigrationTest extends StoreTest {
    @Test
    void keepsEveryReceipt() throws IOException {
        List<String> statements = statements("V8__receipts.sql");
        assertThat(statements).hasSizeGreaterThan(5);
        for (int done = 0; done <= statements.size(); done++) {
            try (TestStore old = database()) {
                old.migrated("7");
                for (int id = 1; id <= 3; id++) {
                    old.jdbc()
                            .update(
                                    "insert into receipt (id, job, sha256, path, bytes, outcome, rows_in, night_id)"
                                            + " values (?, 'nightly', ?, 'kim/kit.xlsx', 9, 'READ', 4, 2)",
                                    id,
                                    "sha" + id);
                }
                statements.subList(0, done).forEach(old.jdbc()::execute);

                old.migrated();

                assertThat(old.jdbc()
                                .queryForList(
                                        "select sha256 from receipt where tried_with is null order by id",
                                        String.class))
                        .as("killed after statement " + done)
                        .containsExactly("sha1", "sha2", "sha3");
                old.jdbc()
                        .update("insert into receipt (id, job, sha256, path, bytes, outcome, rows_in, night_id)"
                                + " values (4, 'nightly', 'sha1', 'lee/kit.xlsx', 9, 'READ', 4, 2)");
            }
        }
    }
}
