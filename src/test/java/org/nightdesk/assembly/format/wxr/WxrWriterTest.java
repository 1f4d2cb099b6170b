package org.nightdesk.assembly.format.wxr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.nightdesk.assembly.Assembler;
import org.nightdesk.assembly.Samples;
import org.nightdesk.assembly.publication.AssemblySettings;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.text.CodedText;
import org.w3c.dom.Document;

class WxrWriterTest {
    private static Document document(Publication publication) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WxrWriter().write(publication, out);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String at(Document document, String path) throws Exception {
        XPath xpath = XPathFactory.newInstance().newXPath();
        return xpath.evaluate(path, document);
    }

    @Test
    void isReadBackAsThePostItWas() throws Exception {
        Publication publication = Samples.publication("ar");
        Document document = document(publication);
        String post = "/rss/channel/item[*[name()='wp:post_type']='post']";
        assertThat(at(document, "/rss/channel/*[name()='wp:wxr_version']")).isEqualTo("1.2");
        assertThat(at(document, post + "/title")).isEqualTo(publication.headline());
        assertThat(at(document, post + "/*[name()='content:encoded']")).isEqualTo(WxrWriter.content(publication));
        assertThat(at(document, post + "/*[name()='excerpt:encoded']")).isEqualTo(publication.description());
        assertThat(at(document, post + "/*[name()='wp:status']")).isEqualTo("publish");
        assertThat(at(document, post + "/*[name()='wp:post_date']")).isEqualTo("2022-05-03 00:00:00");
        assertThat(at(document, post + "/pubDate")).isEqualTo("Tue, 3 May 2022 00:00:00 GMT");
        assertThat(at(document, post + "/category[@domain='language']/@nicename"))
                .isEqualTo("ar");
        assertThat(at(document, "count(/rss/channel/item[*[name()='wp:post_type']='attachment'])"))
                .isEqualTo("2");
        assertThat(at(document, "/rss/channel/item[2]/*[name()='wp:attachment_url']"))
                .isEqualTo("https://example.org/ar/images/night-bakery.jpg");
    }

    @Test
    void keepsTheOrderOfThePage() throws Exception {
        assertThat(WxrWriter.content(Samples.publication("en")))
                .containsSubsequence(
                        "<figure>",
                        "Credit: Dalbit Pictures",
                        "Edited by",
                        "Translated by",
                        "The four-part",
                        "(7.5/10)",
                        "<hr>",
                        "Editor Lee Jun:");
    }

    @Test
    void survivesTextThatWouldEndItsSection() throws Exception {
        Publication publication = new Assembler(Samples.style("en"), AssemblySettings.DEFAULTS)
                .assemble(Samples.paragraph(CodedText.plain("글"), "a ]]> b <c> & \u0000 d"))
                .publication();
        Document document = document(publication);
        assertThat(at(document, "/rss/channel/item/*[name()='excerpt:encoded']"))
                .isEqualTo("a ]]> b <c> & d");
        assertThat(at(document, "/rss/channel/item/*[name()='content:encoded']"))
                .contains("a ]]&gt; b &lt;c&gt; &amp; d");
    }
}
