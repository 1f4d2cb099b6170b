package org.nightdesk.workflow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightdesk.article.Dropped;
import org.nightdesk.problem.Problem;
import org.nightdesk.store.StoreTest;
import org.nightdesk.workflow.intake.IntakeItem;
import org.nightdesk.workflow.intake.SourceFiles;

@NullUnmarked
class JdbcSourceFilesTest extends StoreTest {
    private SourceFiles files;

    @BeforeEach
    void wire() {
        files = new JdbcSourceFiles(store.client());
    }

    @Test
    void knowsAFileByTheBytesItHadLast() {
        files.read("nightly", file("리뷰/a.md", "1a"), 1);
        files.read("nightly", file("b.md", "2b"), 1);
        files.read("film", file("리뷰/a.md", "3c"), 1);
        files.read("nightly", file("리뷰/a.md", "4d"), 2);

        assertThat(files.known("nightly")).isEqualTo(Map.of("리뷰/a.md", "4d", "b.md", "2b"));
        assertThat(files.known("film")).isEqualTo(Map.of("리뷰/a.md", "3c"));
        assertThat(files.known("other")).isEmpty();
    }

    @Test
    void tellsTheProblemsOfANightInTheOrderMet() {
        List<Problem> problems = TEXTS.stream()
                .map(text -> new Problem("a.jsonl", "line " + text.length(), text, "remedy " + text))
                .toList();
        Problem other = new Problem("b.md", "", "the file is empty", "Write an article");
        files.quarantine("nightly", "a.jsonl", problems, 1);
        files.quarantine("nightly", "b.md", List.of(other), 1);
        files.quarantine("nightly", "c.md", List.of(), 1);

        assertThat(files.quarantined(1))
                .hasSize(TEXTS.size() + 1)
                .containsAll(problems)
                .endsWith(other);
        assertThat(files.quarantined(2)).isEmpty();
    }

    @Test
    void countsAPlaceOfANightOnce() {
        Problem first = new Problem("a.md", "line 1", "no title", "Give it one");
        Problem second = new Problem("a.md", "line 1", "no critic", "Name one");
        Problem other = new Problem("a.md", "line 2", "no date", "Date it");
        files.quarantine("nightly", "a.md", List.of(first, second, other), 1);
        files.quarantine("film", "a.md", List.of(first), 1);
        files.quarantine("nightly", "a.md", List.of(first), 2);

        files.quarantine("nightly", "a.md", List.of(second), 1);

        assertThat(files.quarantined(1)).containsExactly(other, first, second);
        assertThat(files.quarantined(2)).containsExactly(first);
    }

    @Test
    void tellsWhatStandsAgainstAFileAsItWasReadLast() {
        Problem early = new Problem("a.md", "line 1", "no title", "Give it one");
        Problem late = new Problem("a.md", "line 2", "no date", "Date it");
        Problem foreseen = new Problem("a.md", "article a, critic 문하린", "the glossary has no name for ja", "Add it");
        files.quarantine("nightly", "a.md", List.of(early), 1);
        files.read("nightly", file("a.md", "1a"), 1);
        assertThat(files.standing("nightly")).containsExactly(early);
        assertThat(files.standing("film")).isEmpty();

        files.quarantine("nightly", "a.md", List.of(late), 2);
        files.read("nightly", file("a.md", "2b"), 2);
        files.quarantine("nightly", "a.md", List.of(foreseen), 3);

        assertThat(files.standing("nightly")).containsExactly(late, foreseen);
    }

    @Test
    void readsAFileAgainWhoseArticleHadAnIdOfAnother() {
        files.quarantine(
                "nightly",
                "b.md",
                List.of(new Problem("b.md", "b", SourceFiles.ID_TAKEN + "a.md", "Give it its own")),
                1);
        files.read("nightly", file("b.md", "1a"), 1);
        assertThat(files.known("nightly")).isEmpty();

        files.read("nightly", file("b.md", "1a"), 2);
        assertThat(files.known("nightly")).isEqualTo(Map.of("b.md", "1a"));
    }

    private static IntakeItem.EndOfFile file(String path, String sha256) {
        return new IntakeItem.EndOfFile(
                path,
                sha256,
                1L << 33,
                3,
                1,
                List.of(new Dropped("share bar", 2, "Teilen"), new Dropped("share bar", 1, "")));
    }
}
