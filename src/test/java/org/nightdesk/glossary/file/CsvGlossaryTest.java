package org.nightdesk.glossary.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.article.Work;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Decision;
import org.nightdesk.glossary.GlossaryEntry.Target;
import org.nightdesk.problem.BadInputException;

class CsvGlossaryTest {
    @TempDir
    Path folder;

    private List<GlossaryEntry> read(String text, Charset charset) throws IOException {
        Path file = folder.resolve("names.csv");
        Files.write(file, text.getBytes(charset));
        return GlossaryFiles.read(List.of(file), Locale.KOREAN);
    }

    @Test
    void readsSemicolonsAndTabsAsExcelWritesThem() throws IOException {
        String text = "id,kind,source,en\nhan-so-hee,person,한소희,\"Han, So Hee\"\n";
        List<GlossaryEntry> commas = read(text, StandardCharsets.UTF_8);

        assertThat(read("\uFEFFid;kind;source;en\r\nhan-so-hee;person;한소희;Han, So Hee\r\n", StandardCharsets.UTF_8))
                .isEqualTo(commas);
        assertThat(read("id\tkind\tsource\ten\nhan-so-hee\tperson\t한소희\tHan, So Hee\n", StandardCharsets.UTF_16LE))
                .isEqualTo(commas);
    }

    @Test
    void readsEveryColumn() throws IOException {
        String text = """
                id,kind,source,variants,scope,en,en.allowed,en.forbidden,en.first,ja,dnt,origin,status,note,year,medium,by,on,#count
                soundtrack-1,title,사운드트랙 #1,사운드트랙#1|사운드트랙 1,,Soundtrack #1,,"Sound Track #1|Soundtrack No. 1",,サウンドトラック#1,,official,approved,"Four parts,
                all in one day",2022,series,kim,2026-04-30,17
                han-so-hee,person,한소희,,,Han So Hee,Han So-hee,,Han So Hee (한소희),,no,customary,,,,,,,
                dp,title,D.P.,,,,,,,,yes,,retired,,,,,,
                """;
        assertThat(read(text, StandardCharsets.UTF_8))
                .containsExactly(
                        new GlossaryEntry(
                                "soundtrack-1",
                                GlossaryEntry.Kind.TITLE,
                                "사운드트랙 #1",
                                List.of("사운드트랙#1", "사운드트랙 1"),
                                "",
                                Map.of(
                                        Locale.ENGLISH,
                                        new Target(
                                                "Soundtrack #1",
                                                List.of(),
                                                List.of("Sound Track #1", "Soundtrack No. 1"),
                                                ""),
                                        Locale.JAPANESE,
                                        new Target("サウンドトラック#1", List.of(), List.of(), "")),
                                false,
                                GlossaryEntry.Origin.OFFICIAL,
                                GlossaryEntry.Status.APPROVED,
                                "Four parts,\nall in one day",
                                2022,
                                Work.Medium.SERIES,
                                new Decision("kim", LocalDate.of(2026, 4, 30))),
                        new GlossaryEntry(
                                "han-so-hee",
                                GlossaryEntry.Kind.PERSON,
                                "한소희",
                                List.of(),
                                "",
                                Map.of(
                                        Locale.ENGLISH,
                                        new Target("Han So Hee", List.of("Han So-hee"), List.of(), "Han So Hee (한소희)")),
                                false,
                                GlossaryEntry.Origin.CUSTOMARY,
                                GlossaryEntry.Status.APPROVED,
                                "",
                                null,
                                null),
                        new GlossaryEntry(
                                "dp",
                                GlossaryEntry.Kind.TITLE,
                                "D.P.",
                                List.of(),
                                "",
                                Map.of(),
                                true,
                                GlossaryEntry.Origin.OWN,
                                GlossaryEntry.Status.RETIRED,
                                "",
                                null,
                                null));
    }

    @Test
    void readsTheSameFromEveryEncodingThatKoreanFilesComeIn() throws IOException {
        String text = "id,kind,source,en\r\nhan-so-hee,person,한소희,Han So Hee\r\n";
        List<GlossaryEntry> entries = read(text, StandardCharsets.UTF_8);
        assertThat(entries).extracting(GlossaryEntry::source).containsExactly("한소희");
        assertThat(read("\uFEFF" + text, StandardCharsets.UTF_8)).isEqualTo(entries);
        assertThat(read(text, Charset.forName("x-windows-949"))).isEqualTo(entries);
        assertThat(read(text.replace("\r\n", "\n"), StandardCharsets.UTF_8)).isEqualTo(entries);
    }

    @Test
    void namesTheLineOfBytesThatAreNoText() throws IOException {
        Path file = folder.resolve("names.csv");
        Files.write(file, "id,kind,source\na,person,\u00ff\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> GlossaryFiles.read(List.of(file), Locale.KOREAN))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("names.csv, line 2: the text is neither UTF-8 (wrong from byte 24) nor CP949");
    }

    @Test
    void doesNotTakeABrokenUtf8FileWithItsMarkForKoreanWindows() throws IOException {
        Path file = folder.resolve("names.csv");
        Files.write(
                file,
                "\u00ef\u00bb\u00bfid,kind,source\na,person,\u00b0\u00a1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> GlossaryFiles.read(List.of(file), Locale.KOREAN))
                .hasMessageContaining("line 2: the text is not UTF-8 (wrong from byte 27)");
    }

    @Test
    void readsALocaleThatIsNamedLikeAnotherColumn() throws IOException {
        List<GlossaryEntry> entries = read(
                "id,kind,source,locale:id,locale:id.allowed\nhan-so-hee,person,한소희,Han So Hee,Han Sohee\n",
                StandardCharsets.UTF_8);
        assertThat(entries.get(0).targets())
                .containsOnly(Map.entry(
                        Locale.forLanguageTag("id"), new Target("Han So Hee", List.of("Han Sohee"), List.of(), "")));
    }

    @Test
    void keepsBarsAndBackslashesWithinAForm() throws IOException {
        List<GlossaryEntry> entries =
                read("id,kind,source,variants,en\na,title,가|나,가\\|나 다|라\\\\마|바\\사,A|B\n", StandardCharsets.UTF_8);
        assertThat(entries.get(0).source()).isEqualTo("가|나");
        assertThat(entries.get(0).variants()).containsExactly("가|나 다", "라\\마", "바\\사");
        Path copy = folder.resolve("copy.csv");
        GlossaryFiles.write(copy, entries, Locale.KOREAN);
        assertThat(GlossaryFiles.read(List.of(copy), Locale.KOREAN)).isEqualTo(entries);
    }

    @Test
    void refusesToWriteWhatNobodyCouldReadBack() throws IOException {
        Path file = folder.resolve("names.csv");
        Files.writeString(file, "old");
        GlossaryEntry entry = new GlossaryEntry(
                "a",
                GlossaryEntry.Kind.PERSON,
                "한\u200B소희",
                List.of(),
                "",
                Map.of(Locale.ENGLISH, new Target("Han So Hee", List.of(), List.of(), "")),
                false,
                GlossaryEntry.Origin.OWN,
                GlossaryEntry.Status.APPROVED,
                "",
                null,
                null);
        assertThatThrownBy(() -> GlossaryFiles.write(file, List.of(entry), Locale.KOREAN))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("entry 1, source")
                .hasMessageContaining("U+200B ZERO WIDTH SPACE");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
}
