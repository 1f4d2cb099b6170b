package org.nightdesk.assembly.format.wxr;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.nightdesk.assembly.format.html.HtmlBody;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.assembly.publication.PublicationWriter;
import org.nightdesk.page.Html;

/**
 * Writes WordPress eXtended RSS 1.2, one published post with the pictures it needs, for WordPress's own importer.
 *
 * <p>The post's language is a category of the domain {@code language}, as the Polylang plug-in reads it.
 */
public final class WxrWriter implements PublicationWriter {
    private static final int CONTENT_CAPACITY = 16_384;

    @Override
    public String format() {
        return "wxr";
    }

    @Override
    public String extension() {
        return "xml";
    }

    @Override
    public void write(Publication publication, OutputStream out) throws IOException {
        StringWriter text = new StringWriter(CONTENT_CAPACITY);
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new WxrDocument(xml, publication).write();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("cannot write " + publication.key(), impossible);
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What is between the headline and the end of the page, in the page's order. */
    static String content(Publication publication) {
        StringBuilder out = new StringBuilder(CONTENT_CAPACITY);
        if (publication.lead() != null) {
            HtmlBody.passage(publication.lead(), out);
            out.append('\n');
        }
        for (String line : publication.bylines()) {
            out.append("<p class=\"byline\">").append(Html.escape(line)).append("</p>\n");
        }
        out.append(HtmlBody.passages(publication.body()));
        if (!publication.peopleNotes().isEmpty() || !publication.corrections().isEmpty()) {
            out.append("<hr>\n");
        }
        for (String line : publication.peopleNotes()) {
            out.append("<p class=\"person\">").append(Html.escape(line)).append("</p>\n");
        }
        for (String line : publication.corrections()) {
            out.append("<p class=\"correction\">").append(Html.escape(line)).append("</p>\n");
        }
        return out.toString();
    }
}
