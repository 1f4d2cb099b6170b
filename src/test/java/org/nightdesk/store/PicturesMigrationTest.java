package org.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Published files of stores before version 12 are all there after it, wherever the migration is killed. */
class PicturesMigrationTest extends StoreTest {
    @Test
    void keepsEveryPublishedFile() throws IOException {
        List<String> statements = statements("V12__pictures.sql");
        assertThat(statements).hasSizeGreaterThan(5);
        for (int done = 0; done <= statements.size(); done++) {
            try (TestStore old = database()) {
                old.migrated("8");
                for (String format : List.of("html", "markdown")) {
                    old.jdbc()
                            .update(
                                    "insert into published_file (publication_id, format, path, sha256)"
                                            + " values (7, ?, ?, 'abc')",
                                    format,
                                    "en/a." + format);
                }
                statements.subList(0, done).forEach(old.jdbc()::execute);

                old.migrated();

                assertThat(old.jdbc()
                                .queryForList(
                                        "select path from published_file where source = '' order by path",
                                        String.class))
                        .as("killed after statement " + done)
                        .containsExactly("en/a.html", "en/a.markdown");
                for (int n = 0; n < 2; n++) {
                    old.jdbc()
                            .update(
                                    "insert into published_file (publication_id, format, path, sha256, source)"
                                            + " values (7, 'picture', ?, 'abc', 'a.png')",
                                    "en/pictures/a/" + n + ".png");
                }
            }
        }
    }
}
