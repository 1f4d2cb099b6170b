package org.nightdesk.office.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.office.SafeXml;

class PlainStringsTest {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sst xmlns=\"x\" count=\"2\">";

    private static List<String> read(String xml, boolean whole) throws IOException {
        List<String> texts = new ArrayList<>();
        InputStream in = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                // A part of an archive comes in pieces of any size.
                return super.read(into, from, Math.min(length, 7));
            }
        };
        assertThat(PlainStrings.read(in, texts::add)).as(xml).isEqualTo(whole);
        return texts;
    }

    @Test
    void readsWhatProgramsWrite() throws IOException {
        assertThat(read(
                        HEAD
                                + "<si><t>a</t></si> <si><t xml:space=\"preserve\"> 가 &amp;&lt;&gt;&quot;&apos;\n</t></si><si/>"
                                + "<si><t/></si><si><r><t>b</t></r><r><rPr><b/><sz val=\"11\"/></rPr><t>😀！</t></r></si></sst>\n",
                        true))
                .containsExactly("a", " 가 &<>\"'\n", "", "", "b😀！");
        assertThat(read("<sst></sst>", true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sst><si><t>a</t></si>",
                "<sst><si><t>a</t></si></sst><sst>",
                "<sst/>",
                "<x:sst><x:si><x:t>a</x:t></x:si></x:sst>",
                "<sst><!-- c --><si><t>a</t></si></sst>",
                "<sst><si><t>a<!-- c -->b</t></si></sst>",
                "<sst><si><t><![CDATA[a]]></t></si></sst>",
                "<sst><si><t>&#97;</t></si></sst>",
                "<sst><si><t>&copy;</t></si></sst>",
                "<sst><si><t>&</t></si></sst>",
                "<sst><si><t>a\rb</t></si></sst>",
                "<sst><si><t>a\u0001b</t></si></sst>",
                "<sst><si><t>a\uffffb</t></si></sst>",
                "<sst><si>a<t>b</t></si></sst>",
                "<sst><si><t>a</t></r></si></sst>",
                "<sst><si><r><t>a</t></si></sst>",
                "<sst><si><t>a</si></sst>",
                "<sst><si><rPr/><t>a</t></si></sst>",
                "<sst><si><t>a</t><rPh sb=\"0\" eb=\"1\"><t>b</t></rPh></si></sst>",
                "<sst><si><r><rPr><strike/></rPr><t>a</t></r></si></sst>",
                "<sst><si><r><rPr><ext><b/></ext></rPr><t>a</t></r></si></sst>",
                "<sst><si><t>a</t></si><extLst/></sst>",
                "<?xml version=\"1.0\"?>",
                "",
                "text"
            })
    void leavesAnythingElseToAParser(String xml) throws IOException {
        read(xml, false);
    }

    @Test
    void leavesBrokenUtf8ToAParser() throws IOException {
        byte[] xml = "<sst><si><t>a?</t></si></sst>".getBytes(StandardCharsets.UTF_8);
        xml[12] = (byte) 0xC3;

        assertThat(PlainStrings.read(new ByteArrayInputStream(xml), text -> {})).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void readsTheSameAsAParser(long seed) throws Exception {
        Random random = new Random(seed);
        List<String> bits =
                List.of("가", "😀", "&amp;", "&lt;", " ", "\n", "a", "é", "_x0041_", "。", "longer words", "！");
        StringBuilder xml = new StringBuilder(HEAD);
        for (int i = 0; i < 2_000; i++) {
            xml.append("<si>");
            int runs = random.nextInt(3);
            for (int run = 0; run < runs; run++) {
                xml.append("<r><rPr><b/><rFont val=\"Arial\"/></rPr>")
                        .append(text(random, bits))
                        .append("</r>");
            }
            xml.append(runs == 0 ? text(random, bits) : "").append("</si>");
        }
        xml.append("</sst>");

        assertThat(read(xml.toString(), true)).isEqualTo(parsed(xml.toString()));
    }

    private static String text(Random random, List<String> bits) {
        StringBuilder text = new StringBuilder("<t xml:space=\"preserve\">");
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(bits.get(random.nextInt(bits.size())));
        }
        return text.append("</t>").toString();
    }

    private static List<String> parsed(String xml) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        XMLStreamReader reader =
                new SafeXml().open(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), null);
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamReader.CHARACTERS) {
                text.append(reader.getText());
            } else if (event == XMLStreamReader.END_ELEMENT
                    && reader.getLocalName().equals("si")) {
                texts.add(text.toString());
                text.setLength(0);
            }
        }
        return texts;
    }
}
