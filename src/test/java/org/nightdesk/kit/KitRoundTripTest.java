package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nightdesk.kit.read.KitReader;
import org.nightdesk.kit.read.ReturnedKit;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.kit.write.KitWriter;
import org.nightdesk.kit.write.WrittenKit;

class KitRoundTripTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Kit.Kind.class)
    void bringsEveryRowBackAsItWentOut(Kit.Kind kind) throws IOException {
        WrittenKit written = new KitWriter(SampleKits::stampKey)
                .write(
                        SampleKits.kit(kind, Locale.KOREAN, Locale.ENGLISH),
                        SampleKits.filled().iterator(),
                        folder);

        ReturnedKit returned = new KitReader().read(written.file());

        List<KitRow> issued =
                SampleKits.filled().stream().flatMap(a -> a.rows().stream()).toList();
        assertThat(written.rows()).isEqualTo(issued.size());
        assertThat(returned.stamp()).isEqualTo(written.stamp());
        assertThat(returned.manifestIntact()).isTrue();
        assertThat(returned.rows()).hasSameSizeAs(issued);
        for (int i = 0; i < issued.size(); i++) {
            ReturnedRow row = returned.rows().get(i);
            assertThat(row.key()).isEqualTo(issued.get(i).key());
            assertThat(row.source()).isEqualTo(issued.get(i).source());
            assertThat(kind == Kit.Kind.REVIEW ? row.shown() : row.text())
                    .isEqualTo(issued.get(i).text());
            assertThat(row.prints()).isEqualTo(RowPrints.of(issued.get(i)));
            assertThat(row.holds()).isEmpty();
        }
    }

    @Test
    void writesTheSameBytesForTheSameKit() throws IOException {
        Kit kit = SampleKits.translation(Locale.KOREAN, Locale.ENGLISH);
        Path one = new KitWriter(SampleKits::stampKey)
                .write(kit, SampleKits.open().iterator(), folder.resolve("one"))
                .file();
        Path other = new KitWriter(SampleKits::stampKey)
                .write(kit, SampleKits.open().iterator(), folder.resolve("other"))
                .file();

        assertThat(Files.mismatch(one, other)).isEqualTo(-1);
        assertThat(one.getFileName()).hasToString("2026-11-22_kim-hoyeun_ko-en_nightly_K7Q2.xlsx");
        try (var left = Files.list(folder.resolve("one"))) {
            assertThat(left).hasSize(1);
        }
    }
}
