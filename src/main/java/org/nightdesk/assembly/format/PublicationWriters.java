package org.nightdesk.assembly.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightdesk.assembly.format.docx.DocxWriter;
import org.nightdesk.assembly.format.html.HtmlWriter;
import org.nightdesk.assembly.format.json.JsonWriter;
import org.nightdesk.assembly.format.markdown.MarkdownWriter;
import org.nightdesk.assembly.format.wxr.WxrWriter;
import org.nightdesk.assembly.publication.PictureSource;
import org.nightdesk.assembly.publication.PublicationWriter;
import org.nightdesk.page.PageTemplates;

/** The formats an article can be published in, by name. Immutable and thread-safe. */
public final class PublicationWriters {
    private final Map<String, PublicationWriter> byFormat = new LinkedHashMap<>();

    /**
     * @param pages the templates of the HTML page
     * @param pictures what DOCX files show
     */
    public PublicationWriters(PageTemplates pages, PictureSource pictures) {
        for (PublicationWriter writer : List.of(
                new HtmlWriter(pages),
                new MarkdownWriter(),
                new JsonWriter(),
                new WxrWriter(),
                new DocxWriter(pictures))) {
            byFormat.put(writer.format(), writer);
        }
    }

    /** {@code html}, {@code markdown}, {@code json}, {@code wxr}, {@code docx}. */
    public Set<String> formats() {
        return Set.copyOf(byFormat.keySet());
    }

    /** @throws IllegalArgumentException for a format that is none of {@link #formats()} */
    public PublicationWriter of(String format) {
        PublicationWriter writer = byFormat.get(format);
        if (writer == null) {
            throw new IllegalArgumentException("no format " + format + ", there are " + byFormat.keySet());
        }
        return writer;
    }
}
