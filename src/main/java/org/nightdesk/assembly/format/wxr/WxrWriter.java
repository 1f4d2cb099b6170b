package org.nightdesk.assembly.format.wxr;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.nightdesk.assembly.format.html.AbsoluteAddress;
import org.nightdesk.assembly.format.html.HtmlBody;
import org.nightdesk.assembly.publication.Credit;
import org.nightdesk.assembly.publication.Inline;
import org.nightdesk.assembly.publication.Passage;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.assembly.publication.PublicationWriter;
import org.nightdesk.job.Person;
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
        StringBuilder xml = new StringBuilder(CONTENT_CAPACITY);
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<rss version=\"2.0\"")
                .append(" xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\"")
                .append(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"")
                .append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
                .append(" xmlns:wp=\"http://wordpress.org/export/1.2/\">\n<channel>\n");
        element(xml, "title", publication.publisher().isEmpty() ? publication.key() : publication.publisher());
        element(xml, "link", publication.addresses().own());
        element(xml, "description", "");
        element(xml, "language", publication.locale().toLanguageTag());
        element(xml, "wp:wxr_version", "1.2");
        author(publication, xml);
        post(publication, xml);
        for (Passage.Figure figure : figures(publication)) {
            attachment(figure, publication, xml);
        }
        xml.append("</channel>\n</rss>\n");
        out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What stands between the headline and the end of the page, in the page's order. */
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

    private static void author(Publication publication, StringBuilder xml) {
        String name = creator(publication);
        if (!name.isEmpty()) {
            xml.append("<wp:author>\n");
            cdata(xml, "wp:author_login", name);
            cdata(xml, "wp:author_email", "");
            cdata(xml, "wp:author_display_name", name);
            xml.append("</wp:author>\n");
        }
    }

    /** WordPress knows one author a post; whoever imports may choose another. */
    private static String creator(Publication publication) {
        return publication.people(Person.Role.TRANSLATOR).stream()
                .findFirst()
                .map(Credit.Contributor::name)
                .orElse("");
    }

    private static void post(Publication publication, StringBuilder xml) {
        String name =
                publication.key() + "-" + publication.locale().toLanguageTag().toLowerCase(Locale.ROOT);
        xml.append("<item>\n");
        cdata(xml, "title", publication.headline());
        element(xml, "link", publication.addresses().own());
        common(publication, xml);
        guid(xml, name);
        cdata(xml, "content:encoded", content(publication));
        cdata(xml, "excerpt:encoded", publication.description());
        element(xml, "wp:post_id", id(name));
        dates(publication, xml);
        cdata(xml, "wp:post_name", name);
        cdata(xml, "wp:status", "publish");
        element(xml, "wp:post_parent", "0");
        cdata(xml, "wp:post_type", "post");
        element(xml, "wp:is_sticky", "0");
        category(xml, "language", publication.locale().toLanguageTag().toLowerCase(Locale.ROOT), language(publication));
        for (Publication.Title work : publication.works()) {
            category(xml, "post_tag", work.title(), work.title());
        }
        meta(xml, "nightdesk_article", publication.key());
        if (publication.source().address() != null) {
            meta(xml, "nightdesk_source", publication.source().address());
        }
        xml.append("</item>\n");
    }

    private static void attachment(Passage.Figure figure, Publication publication, StringBuilder xml) {
        String address = AbsoluteAddress.of(figure.src(), publication);
        // A relative address cannot be fetched by the importer.
        if (!AbsoluteAddress.isAbsolute(address)) {
            return;
        }
        String name = publication.key() + " " + figure.src();
        xml.append("<item>\n");
        cdata(xml, "title", figure.alt());
        element(xml, "link", address);
        common(publication, xml);
        guid(xml, name);
        cdata(xml, "content:encoded", "");
        cdata(xml, "excerpt:encoded", caption(figure));
        element(xml, "wp:post_id", id(name));
        dates(publication, xml);
        cdata(xml, "wp:status", "inherit");
        cdata(xml, "wp:post_type", "attachment");
        cdata(xml, "wp:attachment_url", address);
        meta(xml, "_wp_attachment_image_alt", figure.alt());
        xml.append("</item>\n");
    }

    private static String caption(Passage.Figure figure) {
        String caption = Inline.plain(figure.caption());
        return caption.isEmpty() || figure.creditLine().isEmpty()
                ? caption + figure.creditLine()
                : caption + " " + figure.creditLine();
    }

    private static List<Passage.Figure> figures(Publication publication) {
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

    private static void common(Publication publication, StringBuilder xml) {
        LocalDate day = publication.dates().publishedOn();
        element(
                xml,
                "pubDate",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(day.atStartOfDay().atOffset(ZoneOffset.UTC)));
        cdata(xml, "dc:creator", creator(publication));
    }

    private static void dates(Publication publication, StringBuilder xml) {
        String day = publication.dates().publishedOn() + " 00:00:00";
        cdata(xml, "wp:post_date", day);
        cdata(xml, "wp:post_date_gmt", day);
    }

    private static String language(Publication publication) {
        ULocale locale = ULocale.forLocale(publication.locale());
        return locale.getDisplayName(locale);
    }

    /** The same name always has the same number; WordPress takes another where it is already given. */
    private static String id(String name) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return Long.toString(1 + crc.getValue() % (Integer.MAX_VALUE - 1));
    }

    private static void guid(StringBuilder xml, String name) {
        xml.append("<guid isPermaLink=\"false\">nightdesk:").append(Html.escape(name));
        xml.append("</guid>\n");
    }

    private static void category(StringBuilder xml, String domain, String name, String label) {
        xml.append("<category domain=\"").append(domain).append("\" nicename=\"");
        xml.append(Html.escape(name)).append("\">");
        section(xml, label);
        xml.append("</category>\n");
    }

    private static void meta(StringBuilder xml, String key, String value) {
        xml.append("<wp:postmeta>\n");
        cdata(xml, "wp:meta_key", key);
        cdata(xml, "wp:meta_value", value);
        xml.append("</wp:postmeta>\n");
    }

    private static void element(StringBuilder xml, String name, String value) {
        xml.append('<').append(name).append('>').append(Html.escape(value));
        xml.append("</").append(name).append(">\n");
    }

    private static void cdata(StringBuilder xml, String name, String value) {
        xml.append('<').append(name).append('>');
        section(xml, value);
        xml.append("</").append(name).append(">\n");
    }

    private static void section(StringBuilder xml, String value) {
        xml.append("<![CDATA[").append(value.replace("]]>", "]]]]><![CDATA[>")).append("]]>");
    }
}
