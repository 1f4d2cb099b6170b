package org.nightdesk.office.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.problem.BadInputException;

class XmlPartsTest {
    @TempDir
    Path folder;

    /** The text of a part; its name is not one of markup, so that nothing looked it over before. */
    private String text(String xml) throws IOException {
        StringBuilder text = new StringBuilder();
        read(xml, reader -> {
            while (reader.hasNext()) {
                reader.next();
                text.append(reader.isCharacters() ? reader.getText() : "");
            }
        });
        return text.toString();
    }

    private boolean read(String xml, XmlParts.Work work) throws IOException {
        Path file = TinyFiles.zip(folder.resolve("kit.xlsx"), Map.of("part.txt", xml));
        try (SafeZip zip = SafeZip.open(file, "kit.xlsx", Limits.DEFAULT)) {
            XmlParts parts = new XmlParts(zip, "kit.xlsx");
            assertThat(parts.zip()).isSameAs(zip);
            return parts.read("part.txt", work);
        }
    }

    @Test
    void saysWhetherThereIsSuchAPart() throws IOException {
        Path file = TinyFiles.zip(folder.resolve("kit.xlsx"), Map.of("a.xml", "<a/>"));
        try (SafeZip zip = SafeZip.open(file, "kit.xlsx", Limits.DEFAULT)) {
            XmlParts parts = new XmlParts(zip, "kit.xlsx");
            StringBuilder seen = new StringBuilder();

            assertThat(parts.read("a.xml", xml -> seen.append(xml.nextTag()))).isTrue();
            assertThat(parts.read("b.xml", xml -> seen.append(xml.nextTag()))).isFalse();
            assertThat(seen).hasToString("1");
        }
    }

    @Test
    void givesTheTextOfAnElementWholeHoweverManyPiecesItIsReadIn() throws IOException {
        String longText = "x&amp;".repeat(20_000);
        List<String> texts = new ArrayList<>();

        read("<a> <b>one<![CDATA[ & two]]></b>\n<c>" + longText + "</c><d/></a>", xml -> XmlParts.texts(xml, texts));

        assertThat(texts).containsExactly("one & two", "x&".repeat(20_000));
    }

    @Test
    void readsTheFiveEntitiesOfXmlAndCharactersByNumber() throws IOException {
        assertThat(text("<a>&lt;&amp;&gt;&quot;&apos;&#44032;&#xAC00;</a>")).isEqualTo("<&>\"'가가");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>", "<a></b>", "text", "<a>&unknown;</a>", "<a b=c/>", ""})
    void refusesWhatIsNotWellFormedAndNamesThePart(String xml) {
        assertThatThrownBy(() -> text(xml))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("the part “part.txt” is not well-formed XML");
    }

    @Test
    void neverUnfoldsEntitiesOrReadsWhatLiesOutside() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");

        assertThatThrownBy(() -> text("<!DOCTYPE a [<!ENTITY b \"boo\">]><a>&b;</a>"))
                .hasMessageContaining("not well-formed");
        assertThatThrownBy(() -> text("<!DOCTYPE a [<!ENTITY b SYSTEM \"" + secret.toUri() + "\">]><a>&b;</a>"))
                .hasMessageContaining("not well-formed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a name='x'/> | x",
                "<a n:name='x' xmlns:n='urn:n'/> | x",
                "<a other='y' name='x'/> | x",
                "<a name=''/> | ''",
                "<a other='y'/> |",
                "<a/> |",
            })
    void findsAnAttributeWhateverItsNamespace(String xml, String expected) throws IOException {
        read(xml, reader -> {
            reader.nextTag();
            assertThat(XmlParts.attribute(reader, "name")).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "val='1', true",
        "val='true', true",
        "val='0', false",
        "val='false', false",
        "val='off', false"
    })
    void takesAnElementForOnUnlessItSaysOtherwise(String attribute, boolean on) throws IOException {
        read("<strike " + attribute + "/>", reader -> {
            reader.nextTag();
            assertThat(XmlParts.isOn(reader)).isEqualTo(on);
        });
    }
}
