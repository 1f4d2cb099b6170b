package org.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Late texts of stores before version 20 are known by their code after it, wherever the migration is killed. */
class SettledReturnsMigrationTest extends StoreTest {
    @Test
    void tellsWhatCameTooLateByItsSentence() throws IOException {
        List<String> statements = statements("V20__settled_returns.sql");
        assertThat(statements).hasSize(4);
        for (int done = 0; done <= statements.size(); done++) {
            try (TestStore old = database()) {
                old.migrated("16");
                row(
                        old,
                        1,
                        "CONFLICT",
                        "Another text is already approved; yours is kept as a suggestion. An added word");
                row(old, 2, "CONFLICT", "The row has been approved in another way since it went out to you");
                row(
                        old,
                        3,
                        "CONFLICT",
                        "The source text is no longer in the article; your text is kept as a suggestion");
                row(old, 4, "HELD", "Another text is already approved; yours is kept as a suggestion");
                statements.subList(0, done).forEach(old.jdbc()::execute);

                old.migrated();

                assertThat(old.jdbc()
                                .queryForList(
                                        "select coalesce(late, '-') from receipt_row order by row_no", String.class))
                        .as("killed after statement " + done)
                        .containsExactly("TEXT", "SENT_BACK", "-", "-");
            }
        }
    }

    private static void row(TestStore store, int number, String outcome, String reason) {
        store.jdbc()
                .update(
                        "insert into receipt_row (receipt_id, row_no, unit_id, outcome, reason) values (1, ?, ?, ?, ?)",
                        number,
                        number,
                        outcome,
                        reason);
    }
}
