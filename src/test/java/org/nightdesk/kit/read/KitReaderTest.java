package org.nightdesk.kit.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Paper;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.write.KitWriter;
import org.nightdesk.office.read.FileKind;
import org.nightdesk.office.read.TinyFiles;
import org.nightdesk.problem.BadInputException;

class KitReaderTest {
    @TempDir
    Path folder;

    private Paper kit(Kit.Kind kind) throws IOException {
        Kit kit = SampleKits.kit(kind, Locale.ENGLISH, Locale.ENGLISH);
        return Paper.open(new KitWriter(SampleKits::stampKey)
                .write(kit, SampleKits.filled().iterator(), folder.resolve(kind.name()))
                .file());
    }

    private ReturnedKit read(Paper paper) throws IOException {
        return new KitReader().read(paper.save(folder, "returned"));
    }

    private static List<String> notes(ReturnedKit kit) {
        return kit.notes().stream().map(Reason::code).toList();
    }

    private static void remove(Paper paper, String text) {
        paper.pages.forEach(page ->
                page.rows.forEach(row -> row.removeIf(value -> value.text().contains(text))));
    }

    @Test
    void saysNothingOfAKitThatIsWhole() throws IOException {
        ReturnedKit kit = read(kit(Kit.Kind.REVIEW));

        assertThat(kit.kind()).isEqualTo(Kit.Kind.REVIEW);
        assertThat(kit.stamp()).isNotNull();
        assertThat(kit.manifest()).hasSize(36);
        assertThat(notes(kit)).isEmpty();
    }

    @Test
    void tellsTheKindByTheColumnsWhereTheStampIsGone() throws IOException {
        for (Kit.Kind kind : Kit.Kind.values()) {
            Paper paper = kit(kind);
            remove(paper, "nightdesk-kit ");

            ReturnedKit kit = read(paper);

            assertThat(kit.stamp()).isNull();
            assertThat(kit.kind()).isEqualTo(kind);
            assertThat(kit.manifest()).isEmpty();
            assertThat(notes(kit)).containsExactly("no-kit-stamp", "manifest-damaged");
        }
    }

    @Test
    void trustsTheStampNoLongerWhenTheManifestIsGoneOrThereTwice() throws IOException {
        Paper without = kit(Kit.Kind.TRANSLATION);
        without.pages.removeIf(page -> page.name.equals("manifest"));
        Paper twice = kit(Kit.Kind.TRANSLATION);
        Paper.Page manifest = twice.pages.stream()
                .filter(page -> page.name.equals("manifest"))
                .findFirst()
                .orElseThrow();
        twice.pages.add(manifest.copy("manifest (2)"));

        assertThat(notes(read(without))).containsExactly("manifest-damaged");
        assertThat(read(without).stamp()).isNotNull();
        assertThat(notes(read(twice))).containsExactly("manifest-damaged");
    }

    @Test
    void saysWhenTwoKitsWereMadeOne() throws IOException {
        Paper paper = kit(Kit.Kind.TRANSLATION);
        Paper other = kit(Kit.Kind.REVIEW);
        paper.pages.addAll(
                other.pages.stream().map(page -> page.copy(page.name + " (2)")).toList());

        ReturnedKit kit = read(paper);

        assertThat(kit.stamp()).isNull();
        assertThat(notes(kit)).containsExactly("several-kits", "manifest-damaged");
        assertThat(kit.rows()).hasSize(72);
    }

    @Test
    void refusesAWorkbookWithoutTheColumnsOfAKit() throws IOException {
        Path file = TinyFiles.xlsx(folder.resolve("t.xlsx"), "<row><c t=\"str\"><v>Budget</v></c></row>", Map.of());

        assertThatThrownBy(() -> new KitReader().read(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("No sheet has the columns of a kit");
    }

    @Test
    void namesTheFileAndItsBytes() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "Row key,Translation\nx,y\n");

        ReturnedKit kit = new KitReader().read(file);

        assertThat(kit.file()).isEqualTo("a.csv");
        assertThat(kit.format()).isEqualTo(FileKind.CSV);
        assertThat(kit.sha256()).isEqualTo("4396d31486337b09d2074be95aa819ffc24eb2c0fe3920692eaa378443e93541");
    }
}
