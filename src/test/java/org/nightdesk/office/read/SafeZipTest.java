package org.nightdesk.office.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.problem.BadInputException;

class SafeZipTest {
    private static final int MIB = 1 << 20;

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("kit.xlsx");
    }

    private static Limits limits(int entries, long unpackedBytes, int ratio) {
        return new Limits(64L * MIB, entries, unpackedBytes, ratio, 1000, 1000, 1000);
    }

    private void zip(Map<String, byte[]> parts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
    }

    private void zip(String... parts) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            all.put(parts[i], parts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        zip(all);
    }

    private void assertOpens(Limits limits) throws IOException {
        try (SafeZip zip = SafeZip.open(file, "kit.xlsx", limits)) {
            assertThat(zip.has("none")).isFalse();
        }
    }

    private void assertRefused(Limits limits, String reason) {
        assertThatThrownBy(() -> SafeZip.open(file, "kit.xlsx", limits).close())
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("kit.xlsx")
                .hasMessageContaining(reason);
    }

    private static byte[] bytes(SafeZip zip, String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(zip.stream(name))) {
            return in.readAllBytes();
        }
    }

    /** Overwrites a number in the table of contents, of the part that stands first there. */
    private void patchFirstEntry(int offset, int value) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (buffer.getInt(at) != 0x02014b50) {
            at++;
        }
        buffer.putInt(at + offset, value);
        Files.write(file, bytes);
    }

    @Test
    void refusesATableOfContentsThatIsSaidToBeBehindTheEnd() throws IOException {
        zip("a.txt", "eins");
        byte[] whole = Files.readAllBytes(file);
        int end = whole.length - 22;
        ByteBuffer damaged = ByteBuffer.allocate(whole.length + 20).order(ByteOrder.LITTLE_ENDIAN);
        damaged.put(whole, 0, end);
        damaged.putInt(0x07064b50).putInt(0).putLong(1L << 30).putInt(1);
        damaged.put(whole, end, 22);
        Files.write(file, damaged.array());

        assertRefused(Limits.DEFAULT, "its table of contents cannot be read");
    }

    @Test
    void givesEachPartAsOftenAsAsked() throws IOException {
        zip("a.txt", "eins", "folder/", "", "folder/b.xml", "<b>zwei</b>", "empty.xml", "");

        try (SafeZip zip = SafeZip.open(file, "kit.xlsx", Limits.DEFAULT)) {
            for (int time = 0; time < 2; time++) {
                assertThat(bytes(zip, "a.txt")).asString().isEqualTo("eins");
                assertThat(bytes(zip, "folder/b.xml")).asString().isEqualTo("<b>zwei</b>");
                assertThat(bytes(zip, "empty.xml")).isEmpty();
            }
            assertThat(zip.has("a.txt")).isTrue();
            assertThat(zip.has("A.txt")).isFalse();
            assertThat(zip.stream("c.xml")).isNull();
        }
    }

    @Test
    void keepsSmallPartsUpTo32MebibytesAndUnpacksTheOthersAnew() throws IOException {
        byte[] eight = new byte[8 * MIB];
        new Random(7).nextBytes(eight);
        byte[] more = new byte[8 * MIB + 1];
        new Random(8).nextBytes(more);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("more.bin", more);
        for (int i = 1; i <= 4; i++) {
            parts.put(i + ".bin", eight);
        }
        parts.put("5.txt", new byte[] {5});
        zip(parts);

        try (SafeZip zip = SafeZip.open(file, "kit.xlsx", Limits.DEFAULT)) {
            for (String name : parts.keySet()) {
                boolean kept = name.matches("[1-4].bin");
                assertThat(zip.stream(name) instanceof ByteArrayInputStream)
                        .as(name)
                        .isEqualTo(kept);
                assertThat(bytes(zip, name)).isEqualTo(parts.get(name));
            }
        }
    }

    @Test
    void cannotBeReadFromOnceClosed() throws IOException {
        byte[] large = new byte[8 * MIB + 1];
        new Random(9).nextBytes(large);
        zip(Map.of("large.bin", large));
        SafeZip zip = SafeZip.open(file, "kit.xlsx", Limits.DEFAULT);

        zip.close();

        assertThatThrownBy(() -> zip.stream("large.bin")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void holdsAsManyPartsAsAllowed() throws IOException {
        zip("a", "1", "b", "2", "c", "3");

        assertOpens(limits(3, 100, 10));
        assertRefused(limits(2, 100, 10), "3 parts");
    }

    @Test
    void countsTheBytesOfAllPartsTogether() throws IOException {
        zip("a", "x".repeat(MIB), "b", "y".repeat(MIB));

        assertOpens(limits(3, 2 * MIB, 10));
        assertRefused(limits(3, 2 * MIB - 1, 10), "over 1 MiB unpacked");
    }

    @Test
    void asksHowMuchAPartGrowsOnlyAbove8Mebibytes() throws IOException {
        zip(Map.of("zeros", new byte[8 * MIB]));
        assertOpens(limits(1, 9 * MIB, 250));

        zip(Map.of("zeros", new byte[8 * MIB + 1]));
        assertRefused(limits(1, 9 * MIB, 250), "“zeros” grows over 250-fold");
    }

    @Test
    void letsAPartGrowAsFarAsAllowed() throws IOException {
        int size = 8 * MIB + 5;
        zip(Map.of("zeros", new byte[size]));
        int ratio;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ratio = (int) (size / zip.getEntry("zeros").getCompressedSize());
        }

        assertOpens(limits(1, 9 * MIB, ratio));
        assertRefused(limits(1, 9 * MIB, ratio - 1), "grows over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../a.xml", "xl/../../a.xml", "xl/..", "..", "xl\\a.xml", "\\a.xml"})
    void refusesNamesThatLeadOutOfTheArchive(String name) throws IOException {
        zip("a.txt", "1", name, "2");

        assertRefused(Limits.DEFAULT, "a part named “" + name + "”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b", "xl/..a", "xl/a../b", "xl/.../a", "xl//a"})
    void takesNamesThatOnlyLookLikeThat(String name) throws IOException {
        zip(name, "2");

        assertOpens(Limits.DEFAULT);
    }

    @Test
    void showsOnlyTheBeginningOfALongName() throws IOException {
        zip("/" + "n".repeat(59), "");
        assertRefused(Limits.DEFAULT, "“/" + "n".repeat(59) + "”");

        zip("/" + "n".repeat(60), "");
        assertRefused(Limits.DEFAULT, "“/" + "n".repeat(59) + "…”");
    }

    @Test
    void refusesTwoPartsOfOneName() throws IOException {
        zip("one.xml", "<x/>", "two.xml", "<x/>");
        byte[] bytes = Files.readAllBytes(file);
        String latin = new String(bytes, StandardCharsets.ISO_8859_1).replace("two.xml", "one.xml");
        Files.write(file, latin.getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(Limits.DEFAULT, "two parts named “one.xml”");
    }

    @Test
    void refusesPartsThatClaimMoreBytesThanTheFileHas() throws IOException {
        zip("a.txt", "1");
        patchFirstEntry(20, 1000);

        assertRefused(Limits.DEFAULT, "parts that overlap");
    }

    @Test
    void refusesAPartWhoseChecksumIsWrong() throws IOException {
        zip("a.txt", "1");
        patchFirstEntry(16, 1234);

        assertRefused(Limits.DEFAULT, "the checksum of “a.txt” is wrong");
    }

    @Test
    void refusesAPartThatCannotBeUnpacked() throws IOException {
        zip("a.txt", "some text that is packed");
        byte[] bytes = Files.readAllBytes(file);
        bytes[30 + "a.txt".length()] = (byte) 0xff;
        Files.write(file, bytes);

        assertRefused(Limits.DEFAULT, "the part “a.txt” cannot be unpacked");
    }

    @Test
    void refusesAFileWithoutATableOfContents() throws IOException {
        Files.write(file, new byte[] {'P', 'K', 3, 4});

        assertRefused(Limits.DEFAULT, "its table of contents cannot be read");
    }

    @Test
    void givesAllOfAPartThatClaimsToBeSmaller() throws IOException {
        zip("a.txt", "some text that is packed");
        patchFirstEntry(24, 3);

        try (SafeZip zip = SafeZip.open(file, "kit.xlsx", Limits.DEFAULT)) {
            assertThat(zip.stream("a.txt")).isNotInstanceOf(ByteArrayInputStream.class);
            assertThat(bytes(zip, "a.txt")).asString().isEqualTo("some text that is packed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xml", "a.xml.rels", "a.vml"})
    void refusesDocumentTypesInMarkup(String name) throws IOException {
        zip(name, "<!DOCTYPE x><x/>");

        assertRefused(Limits.DEFAULT, "a document type or entity");
    }

    @Test
    void looksForMarkupOnlyWhereMarkupStands() throws IOException {
        zip("a.txt", "<!DOCTYPE x><x/>");

        assertOpens(Limits.DEFAULT);
    }
}
