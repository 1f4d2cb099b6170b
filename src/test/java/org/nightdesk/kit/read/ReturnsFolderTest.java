package org.nightdesk.kit.read;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"kit.xlsx.tmp", ".kit.xlsx", "~$kit.xlsx", "kit.xlsx.crdownload", "Unconfirmed 1.part"})
    void namesAKitThatLiesUnreadForItsNameSinceYesterday(String name) throws IOException {
        Path kit = file("kim-hoyeun", name, Duration.ofDays(2));
        assertThat(returns().look().passed()).as("as small as a lock file").isEmpty();

        Files.write(kit, new byte[8_000]);
        Files.setLastModifiedTime(kit, FileTime.from(NOW.minus(Duration.ofDays(2))));
        assertThat(returns().look().passed()).containsExactly(kit);
        assertThat(returns().look().whole()).isEmpty();

        Files.setLastModifiedTime(kit, FileTime.from(NOW.minus(Duration.ofHours(2))));
        assertThat(returns().look().passed()).as("may still be on its way").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".DS_Store", "Thumbs.db", "desktop.ini", "._kit.xlsx", ".~lock.kit.xlsx#"})
    void saysNothingOfWhatSystemsLeave(String name) throws IOException {
        Path left = file("kim-hoyeun", name, Duration.ofDays(2));
        Files.write(left, new byte[8_000]);
        Files.setLastModifiedTime(left, FileTime.from(NOW.minus(Duration.ofDays(2))));

        assertThat(returns().look().passed()).isEmpty();
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

    @Test
    void waitsWhileSizeOrTimeChanges() throws IOException {
        ReturnsFolder returns = returns();
        Path file = file("kim-hoyeun", "kit.xlsx", Duration.ofSeconds(9));
        returns.look();

        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(8)));
        assertThat(returns.look().open()).hasSize(1);
        Files.writeString(file, "content that grew");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(8)));
        assertThat(returns.look().open()).hasSize(1);
        assertThat(returns.look().whole()).hasSize(1);
    }

    @Test
    void takesAFileAtFirstSightFromTheSetAgeOn() throws IOException {
        file("kim-hoyeun", "young.xlsx", SETTLED.minusSeconds(1));
        file("kim-hoyeun", "old.xlsx", SETTLED);

        ReturnsFolder.Listing look = returns().look();

        assertThat(look.whole()).extracting(ReturnsFolder.Delivery::name).containsExactly("old.xlsx");
        assertThat(look.open()).extracting(ReturnsFolder.Delivery::name).containsExactly("young.xlsx");
    }

    @Test
    void readsAFileWhoseLockWasLeftBehind() throws IOException {
        file("kim-hoyeun", "kit.xlsx", Duration.ofHours(1));
        file("kim-hoyeun", "~$kit.xlsx", Duration.ofDays(2));

        assertThat(returns().look().whole()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~$kit.xlsx", ".~lock.kit.xlsx#"})
    void waitsForAFileThatAnOfficeProgramHasOpen(String lock) throws IOException {
        ReturnsFolder returns = returns();
        file("kim-hoyeun", "kit.xlsx", Duration.ofHours(1));
        file("kim-hoyeun", "other.xlsx", Duration.ofHours(1));
        Path locked = file("kim-hoyeun", lock, Duration.ofHours(1));

        for (int look = 0; look < 2; look++) {
            ReturnsFolder.Listing seen = returns.look();
            assertThat(seen.open()).extracting(ReturnsFolder.Delivery::name).containsExactly("kit.xlsx");
            assertThat(seen.whole()).extracting(ReturnsFolder.Delivery::name).containsExactly("other.xlsx");
        }
        Files.delete(locked);
        assertThat(returns.look().whole()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~$a.xlsx", ".a.xlsx", "a.TMP", "a.xlsx.part", "a.crdownload", "Thumbs.db", "desktop.INI"})
    void passesOverWhatNobodyHandedIn(String name) {
        assertThat(ReturnsFolder.isPassedOver(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kit.xlsx", "a~$.xlsx", "tmp", "part.csv", "my thumbs.db", "desktop.ini.csv"})
    void takesWhatSomebodyMayHaveHandedIn(String name) {
        assertThat(ReturnsFolder.isPassedOver(name)).isFalse();
    }

    @Test
    void ordersDeliveriesByPersonAndNameAndKeepsNamesApartThatDifferInCase() throws IOException {
        Duration old = Duration.ofHours(1);
        file("lee", "b.xlsx", old);
        file("lee", "a.xlsx", old);
        file("Kim", "kit.xlsx", old);
        file("Kim", "KIT.xlsx", old);
        Files.createDirectories(folder.resolve("lee").resolve("folder.xlsx"));
        Files.writeString(folder.resolve("loose.xlsx"), "x");

        assertThat(returns().look().whole())
                .extracting(ReturnsFolder.Delivery::file)
                .containsExactly(
                        folder.resolve("Kim/KIT.xlsx"),
                        folder.resolve("Kim/kit.xlsx"),
                        folder.resolve("lee/a.xlsx"),
                        folder.resolve("lee/b.xlsx"));
        assertThat(returns().look().whole())
                .extracting(ReturnsFolder.Delivery::person)
                .containsExactly("kim", "kim", "lee", "lee");
    }
}
