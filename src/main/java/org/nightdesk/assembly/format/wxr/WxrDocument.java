package org.nightdesk.assembly.format.wxr;

import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.nightdesk.assembly.format.html.AbsoluteAddress;
import org.nightdesk.assembly.publication.Credit;
import org.nightdesk.assembly.publication.Inline;
import org.nightdesk.assembly.publication.Passage;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.job.Person;

/** One export file being written: the author, the post and its pictures. Not thread-safe. */
final class WxrDocument {
    /** By prefix, in the order in which the root element declares them. */
    private static final Map<String, String> NAMESPACES = namespaces();

    private final XMLStreamWriter xml;
    private final Publication publication;

    WxrDocument(XMLStreamWriter xml, Publication publication) {
        this.xml = xml;
        this.publication = publication;
    }

    private static Map<String, String> namespaces() {
        Map<String, String> namespaces = new LinkedHashMap<>();
        namespaces.put("excerpt", "http://wordpress.org/export/1.2/excerpt/");
        namespaces.put("content", "http://purl.org/rss/1.0/modules/content/");
        namespaces.put("dc", "http://purl.org/dc/elements/1.1/");
        namespaces.put("wp", "http://wordpress.org/export/1.2/");
        return namespaces;
    }

    void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        for (Map.Entry<String, String> one : NAMESPACES.entrySet()) {
            xml.writeNamespace(one.getKey(), one.getValue());
        }
        line();
        open("channel");
        element("title", publication.publisher().isEmpty() ? publication.key() : publication.publisher());
        element("link", publication.addresses().own());
        element("description", "");
        element("language", publication.locale().toLanguageTag());
        element("wp:wxr_version", "1.2");
        author();
        post();
        for (Passage.Figure figure : figures()) {
            attachment(figure);
        }
        close();
        close();
        xml.writeEndDocument();
    }

    private void author() throws XMLStreamException {
        String name = creator();
        if (!name.isEmpty()) {
            open("wp:author");
            cdata("wp:author_login", name);
            cdata("wp:author_email", "");
            cdata("wp:author_display_name", name);
            close();
        }
    }

    /** WordPress knows one author per post; whoever imports may choose another. */
    private String creator() {
        return publication.people(Person.Role.TRANSLATOR).stream()
                .findFirst()
                .map(Credit.Contributor::name)
                .orElse("");
    }

    private void post() throws XMLStreamException {
        String name =
                publication.key() + "-" + publication.locale().toLanguageTag().toLowerCase(Locale.ROOT);
        open("item");
        cdata("title", publication.headline());
        element("link", publication.addresses().own());
        common();
        guid(name);
        cdata("content:encoded", WxrWriter.content(publication));
        cdata("excerpt:encoded", publication.description());
        element("wp:post_id", id(name));
        dates();
        cdata("wp:post_name", name);
        cdata("wp:status", "publish");
        element("wp:post_parent", "0");
        cdata("wp:post_type", "post");
        element("wp:is_sticky", "0");
        category("language", publication.locale().toLanguageTag().toLowerCase(Locale.ROOT), language());
        for (Publication.Title work : publication.works()) {
            category("post_tag", work.title(), work.title());
        }
        meta("nightdesk_article", publication.key());
        if (publication.source().address() != null) {
            meta("nightdesk_source", publication.source().address());
        }
        close();
    }

    private void attachment(Passage.Figure figure) throws XMLStreamException {
        String address = AbsoluteAddress.of(figure.src(), publication);
        // A relative address cannot be fetched by the importer.
        if (!AbsoluteAddress.isAbsolute(address)) {
            return;
        }
        String name = publication.key() + " " + figure.src();
        open("item");
        cdata("title", figure.alt());
        element("link", address);
        common();
        guid(name);
        cdata("content:encoded", "");
        cdata("excerpt:encoded", caption(figure));
        element("wp:post_id", id(name));
        dates();
        cdata("wp:status", "inherit");
        cdata("wp:post_type", "attachment");
        cdata("wp:attachment_url", address);
        meta("_wp_attachment_image_alt", figure.alt());
        close();
    }

    private static String caption(Passage.Figure figure) {
        String caption = Inline.plain(figure.caption());
        return caption.isEmpty() || figure.creditLine().isEmpty()
                ? caption + figure.creditLine()
                : caption + " " + figure.creditLine();
    }

    private List<Passage.Figure> figures() {
        List<Passage.Figure> figures = new ArrayList<>();
        if (publication.lead() != null) {
            figures.add(publication.lead());
        }
        for (Passage passage : publication.body()) {
            if (passage instanceof Passage.Figure figure) {
                figures.add(figure);
            }
        }
        return figures;
    }

    private void common() throws XMLStreamException {
        LocalDate day = publication.dates().publishedOn();
        element(
                "pubDate",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(day.atStartOfDay().atOffset(ZoneOffset.UTC)));
        cdata("dc:creator", creator());
    }

    private void dates() throws XMLStreamException {
        String day = publication.dates().publishedOn() + " 00:00:00";
        cdata("wp:post_date", day);
        cdata("wp:post_date_gmt", day);
    }

    private String language() {
        ULocale locale = ULocale.forLocale(publication.locale());
        return locale.getDisplayName(locale);
    }

    /** The same name always has the same number; WordPress takes another where it is already given. */
    private static String id(String name) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return Long.toString(1 + crc.getValue() % (Integer.MAX_VALUE - 1));
    }

    private void guid(String name) throws XMLStreamException {
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters("nightdesk:" + name);
        close();
    }

    private void category(String domain, String name, String label) throws XMLStreamException {
        xml.writeStartElement("category");
        xml.writeAttribute("domain", domain);
        xml.writeAttribute("nicename", name);
        section(label);
        close();
    }

    private void meta(String key, String value) throws XMLStreamException {
        open("wp:postmeta");
        cdata("wp:meta_key", key);
        cdata("wp:meta_value", value);
        close();
    }

    private void element(String name, String value) throws XMLStreamException {
        start(name);
        xml.writeCharacters(value);
        close();
    }

    private void cdata(String name, String value) throws XMLStreamException {
        start(name);
        section(value);
        close();
    }

    /** What would end a section is put into two. */
    private void section(String value) throws XMLStreamException {
        int from = 0;
        for (int end = value.indexOf("]]>"); end >= 0; end = value.indexOf("]]>", from)) {
            xml.writeCData(value.substring(from, end + 2));
            from = end + 2;
        }
        xml.writeCData(value.substring(from));
    }

    private void open(String name) throws XMLStreamException {
        start(name);
        line();
    }

    /** @param name with its prefix, such as {@code wp:status} */
    private void start(String name) throws XMLStreamException {
        int colon = name.indexOf(':');
        String namespace = colon < 0 ? null : NAMESPACES.get(name.substring(0, colon));
        if (namespace == null) {
            xml.writeStartElement(name);
        } else {
            xml.writeStartElement(name.substring(0, colon), name.substring(colon + 1), namespace);
        }
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
        line();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
