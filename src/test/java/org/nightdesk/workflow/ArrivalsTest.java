package org.nightdesk.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalsTest {
    private static final Instant NIGHT = Instant.parse("2026-11-22T02:00:00Z");

    @TempDir
    Path folder;

    private Path inbox;
    private Path work;

    @BeforeEach
    void anInboxAndAWorkFolder() throws IOException {
        inbox = Files.createDirectories(folder.resolve("inbox/more"));
        work = Files.createDirectories(folder.resolve("work"));
    }

    private void at(Path path, Instant time) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(time));
    }

    private boolean mayHaveCome() {
        return Arrivals.mayHaveCome(folder.resolve("inbox"), work);
    }

    @Test
    void beforeTheFirstNightWhateverIsThereIsNew() throws IOException {
        assertThat(mayHaveCome()).isFalse();
        Files.createFile(inbox.resolve("review.md"));
        assertThat(mayHaveCome()).isTrue();
    }

    @Test
    void afterANightWhatIsNewer() throws IOException {
        Path review = Files.createFile(inbox.resolve("review.md"));
        at(review, NIGHT.minusSeconds(9));
        at(inbox, NIGHT.minusSeconds(9));
        at(folder.resolve("inbox"), NIGHT.minusSeconds(9));
        at(Files.createDirectories(work.resolve("reports")), NIGHT);
        assertThat(mayHaveCome()).isFalse();
        at(review, NIGHT.plusSeconds(1));
        assertThat(mayHaveCome()).isTrue();
    }

    @Test
    void afterANightAnOldFileThatWasMovedInCounts() throws IOException {
        at(Files.createFile(inbox.resolve("review.md")), NIGHT.minusSeconds(9));
        at(inbox, NIGHT.plusSeconds(1));
        at(Files.createDirectories(work.resolve("reports")), NIGHT);
        assertThat(mayHaveCome()).isTrue();
    }

    @Test
    void noInboxBringsNothing() {
        assertThat(Arrivals.mayHaveCome(folder.resolve("nowhere"), work)).isFalse();
    }
}
