package org.nightdesk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReturnsFolderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T22:00:00Z");
    private static final Duration SETTLED = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    private ReturnsFolder returns() {
        return new ReturnsFolder(folder, Clock.fixed(NOW, ZoneOffset.UTC), SETTLED);
    }

    private Path file(String person, String name, Duration age) throws IOException {
        Path file = Files.createDirectories(folder.resolve(person)).resolve(name);
        Files.writeString(file, "content");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
        return file;
    }

    @Test
    void takesAFileThatDidNotChangeBetweenTwoLooks() throws IOException {
        ReturnsFolder returns = returns();
        Path file = file("kim-hoyeun", "kit.xlsx", Duration.ofSeconds(3));

        assertThat(returns.look().whole()).isEmpty();
        Files.writeString(file, "content that grew");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(1)));
        assertThat(returns.look().open()).hasSize(1);
        assertThat(returns.look().whole()).hasSize(1);
    }

    @Test
    void takesAnOldFileAtFirstSight() throws IOException {
        file("Kim-Hoyeun", "KIT.xlsx", Duration.ofHours(1));

        ReturnsFolder.Delivery delivery = returns().look().whole().get(0);

        assertThat(delivery.person()).isEqualTo("kim-hoyeun");
        assertThat(delivery.name()).isEqualTo("kit.xlsx");
        assertThat(delivery.file().getFileName()).hasToString("KIT.xlsx");
    }

    @Test
    void passesOverLockFilesAndWaitsForWhatIsOpenElsewhere() throws IOException {
        file("kim-hoyeun", "kit.xlsx", Duration.ofHours(1));
        file("kim-hoyeun", "~$kit.xlsx", Duration.ofHours(1));
        file("kim-hoyeun", ".DS_Store", Duration.ofHours(1));

        assertThat(returns().look().whole()).isEmpty();
        assertThat(returns().look().open()).hasSize(1);
    }

    @Test
    void foldsCaseAndUnicodeFormOfNames() {
        assertThat(ReturnsFolder.folded("번역.XLSX"))
                .isEqualTo(ReturnsFolder.folded("\u1107\u1165\u11ab\u110b\u1167\u11a8.xlsx"));
        assertThat(ReturnsFolder.folded("STRASSE")).isEqualTo(ReturnsFolder.folded("straße"));
    }

    @Test
    void holdsNothingWhenThereIsNoFolder() throws IOException {
        assertThat(new ReturnsFolder(folder.resolve("none"), Clock.fixed(NOW, ZoneOffset.UTC), SETTLED)
                        .look()
                        .whole())
                .isEmpty();
    }
}
