package org.nightdesk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KitInspectionTest {
    @TempDir
    Path folder;

    @Test
    void saysWhichKitAFileIsAndHowFarItGot() throws IOException {
        Path file = new KitWriter()
                .write(
                        SampleKits.translation(Locale.KOREAN, Locale.ENGLISH),
                        SampleKits.open().iterator(),
                        folder)
                .file();

        KitInspection inspection = KitInspection.of(file, new KitReader());

        assertThat(inspection.text())
                .contains(
                        "kit: K7Q2",
                        "pair: ko>en",
                        "manifestIntact: true",
                        "rows: 36",
                        "rowsFilled: 0",
                        "rowsWithoutKey: 0");
        assertThat(inspection.json()).contains("\"kit\" : \"K7Q2\"", "\"rows\" : 36");
    }

    @Test
    void saysWhyAFileCannotBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("kit.xlsx"), "%PDF-1.7");

        KitInspection inspection = KitInspection.of(file, new KitReader());

        assertThat(inspection.isReadable()).isFalse();
        assertThat(inspection.text()).contains("readable: false", "The file is a PDF");
    }
}
