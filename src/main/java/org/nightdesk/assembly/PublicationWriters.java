package org.nightdesk.assembly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
