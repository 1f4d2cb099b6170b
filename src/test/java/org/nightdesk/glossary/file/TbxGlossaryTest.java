package org.nightdesk.glossary.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightdesk.article.Work;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Decision;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.GlossaryEntry.Origin;
import org.nightdesk.glossary.GlossaryEntry.Target;
import org.nightdesk.problem.BadInputException;

class TbxGlossaryTest {
    private static final GlossaryEntry TITLE = new GlossaryEntry(
            "title",
            Kind.TITLE,
            "사운드트랙 #1",
            List.of(),
            "",
            Map.of(Locale.ENGLISH, new Target("Soundtrack #1", List.of(), List.of("Sound Track"), "")),
            false,
            Origin.OFFICIAL,
            GlossaryEntry.Status.APPROVED,
            "",
            2022,
            Work.Medium.SERIES,
            new Decision("Lee", LocalDate.of(2020, 3, 4)));
    private static final GlossaryEntry CHARACTER = new GlossaryEntry(
            "eun-soo",
            Kind.CHARACTER,
            "은수",
            List.of(),
            "title",
            Map.of(Locale.ENGLISH, new Target("Eun Soo", List.of(), List.of(), "")),
            false,
            Origin.OWN,
            GlossaryEntry.Status.APPROVED,
            "of the series",
            null,
            null);

    @TempDir
    Path folder;

    @Test
    void writesWhatTheRulesOfTbxBasicAllow() throws Exception {
        Path file = folder.resolve("glossary.tbx");
        GlossaryFiles.write(file, new RandomGlossary(5).entries(80), Locale.KOREAN);
        URL schema = resource("core.xsd");
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema)
                .newValidator()
                .validate(new StreamSource(file.toFile()));
        TbxBasicRules.Result result = TbxBasicRules.check(file);
        assertThat(result.violations()).isEmpty();
        assertThat(result.categories()).isGreaterThan(500);
    }

    /** A rule that finds nothing in our files is worth something only when it finds the mistake it is for. */
    @ParameterizedTest
    @MethodSource("violations")
    void knowsEachRuleOfTbxBasic(String violation, String right, String wrong) throws Exception {
        Path file = folder.resolve("glossary.tbx");
        GlossaryFiles.write(file, List.of(TITLE, CHARACTER), Locale.KOREAN);
        assertThat(TbxBasicRules.check(file).violations()).isEmpty();
        String text = Files.readString(file);
        assertThat(text).contains(right);

        Files.writeString(file, text.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));

        assertThat(TbxBasicRules.check(file).violations()).containsExactly(violation);
    }

    static Stream<Arguments> violations() throws Exception {
        return Files.readAllLines(resourceFile("violations.tsv")).stream()
                .filter(line -> !line.startsWith("//"))
                .map(line -> line.split("\t"))
                .map(row -> Arguments.of(row[0], row[1], row[2]));
    }

    @Test
    @SuppressWarnings(
            "NullAway") // javac 17 drops the annotation of a compact constructor's parameter from the class file
    void readsVersion2OfAnotherTool() throws Exception {
        assertThat(read(resourceFile("version-2.tbx")))
                .containsExactly(new GlossaryEntry(
                        "c001",
                        Kind.PHRASE,
                        "박형식",
                        List.of("박 형식"),
                        "",
                        Map.of(
                                Locale.US,
                                new Target("Park Hyung Sik", List.of("Park Hyungsik"), List.of("Park Hyeongsik"), "")),
                        false,
                        Origin.OWN,
                        GlossaryEntry.Status.APPROVED,
                        "An actor, born in 1991.\ntelevision\nagency profile",
                        null,
                        null,
                        new Decision("Lee", LocalDate.of(2020, 3, 4))));
    }

    @Test
    void readsStyleDct() throws Exception {
        assertThat(read(resourceFile("version-3-dct.tbx"))).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(Kind.TITLE);
            assertThat(entry.origin()).isEqualTo(Origin.OFFICIAL);
            assertThat(entry.targets())
                    .containsOnly(Map.entry(
                            Locale.ENGLISH, new Target("Soundtrack #1", List.of(), List.of("Sound Track #1"), "")));
        });
    }

    @Test
    @Timeout(30)
    void opensNoOtherFileAndExpandsNoEntity() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        String entry = "<conceptEntry id='a'><langSec xml:lang='ko'><termSec><term>%s</term></termSec></langSec>"
                + "<langSec xml:lang='en'><termSec><term>A</term></termSec></langSec></conceptEntry>";
        String bomb =
                "<!DOCTYPE tbx [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;'>]>";
        String outside = "<!DOCTYPE tbx [<!ENTITY c SYSTEM '" + secret.toUri() + "'>]>";
        for (String type : List.of(bomb, outside)) {
            Path file = Files.writeString(
                    folder.resolve("hostile.tbx"), type + "<tbx>" + String.format(entry, "&c;") + "</tbx>");
            assertThatThrownBy(() -> read(file))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageNotContaining("SECRET")
                    .hasMessageNotContaining("aaaaaaaaaa");
        }
    }

    @Test
    void reportsWhatIsBrokenWithItsLine() throws IOException {
        Path html = Files.writeString(folder.resolve("1.tbx"), "<html/>");
        Path torn = Files.writeString(folder.resolve("2.tbx"), "<tbx>\n<conceptEntry id='a'>\n");
        Path lacking = Files.writeString(folder.resolve("3.tbx"), """
                <tbx>
                <conceptEntry id='a'>
                <langSec xml:lang='en'><termSec><term>A</term></termSec></langSec>
                </conceptEntry>
                <conceptEntry id='b'>
                <langSec xml:lang='ko'><termSec><term>나</term></termSec></langSec>
                <langSec xml:lang='xq'><termSec><term>A</term></termSec></langSec>
                <langSec xml:lang='en'><termSec><term>B</term><termNote type='administrativeStatus'>deprecatedTerm-admn-sts</termNote></termSec></langSec>
                </conceptEntry>
                </tbx>
                """);
        Path deep = Files.writeString(folder.resolve("4.tbx"), "<tbx><conceptEntry>" + "<hi>".repeat(100_000));
        assertThatThrownBy(() -> GlossaryFiles.read(List.of(html, torn, lacking, deep), Locale.KOREAN))
                .hasMessageContaining("1.tbx, line 1: the file is not TBX: it begins with <html>")
                .hasMessageContaining("2.tbx, line 3: the XML is broken")
                .hasMessageContaining("3.tbx, line 2, ko: the entry has no term in the source language")
                .hasMessageContaining("3.tbx, line 5, xml:lang: the language “xq” is unknown")
                .hasMessageContaining("3.tbx, line 5, en: all terms are deprecated")
                .hasMessageContaining("4.tbx, line 1: the XML is broken (elements nest deeper than 50");
    }

    private static List<GlossaryEntry> read(Path file) {
        return GlossaryFiles.read(List.of(file), Locale.KOREAN);
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(TbxGlossaryTest.class.getResource("tbx/" + name), name);
    }

    private static Path resourceFile(String name) throws URISyntaxException {
        return Path.of(resource(name).toURI());
    }
}
