package org.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightdesk.quality.FindingText;

/** Findings of stores before version 6 keep their English sentences, however often the migration is killed. */
class CodesMigrationTest extends StoreTest {
    private static final String MESSAGE = "“C:\\temp\t\"x\"”\r\nis not\u0007 in the translation.";
    private static final String REMEDY = "Add “it”, in figures or in words.";

    @Test
    void keepsTheSentencesOfFindings() throws IOException {
        List<String> statements = statements("V6__codes.sql");
        assertThat(statements.size()).isGreaterThan(10);
        for (int done = 0; done <= statements.size(); done++) {
            try (TestStore old = database()) {
                old.migrated("5");
                fill(old);
                statements.subList(0, done).forEach(old.jdbc()::execute);

                old.migrated();

                check(old);
            }
        }
    }

    private static void fill(TestStore old) {
        old.jdbc()
                .update(
                        "insert into finding (id, unit_id, revision_id, rule, category, severity, start_at, end_at, message,"
                                + " remedy, night_id) values (1, 7, 3, 'number', 'OMISSION', 'MAJOR', 0, 4, ?, ?, 5)",
                        MESSAGE,
                        REMEDY);
        old.jdbc()
                .update(
                        "insert into correction (job, night_id, unit_id, entry_id, outcome, finding, done_by) values"
                                + " ('nightly', 5, 7, 'han-so-hee', 'OFFERED', ?, 0)",
                        MESSAGE + " " + REMEDY);
        old.jdbc()
                .update("insert into correction (job, night_id, unit_id, entry_id, outcome, finding, done_by) values"
                        + " ('nightly', 5, 8, 'han-so-hee', 'FINE', '', 5)");
    }

    private static void check(TestStore now) {
        Map<String, Object> finding = now.jdbc().queryForMap("select rule, variant, arguments, severity from finding");
        assertThat(finding).containsEntry("rule", "number").containsEntry("severity", "MAJOR");
        FindingText text = text(finding);
        assertThat(text.message(Locale.KOREAN)).isEqualTo(MESSAGE);
        assertThat(text.remedy(Locale.KOREAN)).isEqualTo(REMEDY);
        List<Map<String, Object>> corrections =
                now.jdbc().queryForList("select rule, variant, arguments from correction order by unit_id");
        assertThat(text(corrections.get(0)).advice(Locale.ENGLISH)).isEqualTo(MESSAGE + " " + REMEDY);
        assertThat(text(corrections.get(1))).isEqualTo(new FindingText("", "", Map.of()));
    }

    private static FindingText text(Map<String, Object> row) {
        return FindingText.of(
                String.valueOf(row.get("rule")),
                String.valueOf(row.get("variant")),
                String.valueOf(row.get("arguments")));
    }
}
