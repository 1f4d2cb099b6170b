package org.nightdesk.assembly.format.html;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.assembly.publication.PublicationWriter;
import org.nightdesk.page.Direction;
import org.nightdesk.page.PageTemplates;

/** Writes a whole HTML page (living standard) with schema.org metadata; nothing is loaded but the pictures. */
public final class HtmlWriter implements PublicationWriter {
    private static final String TEMPLATE = "assembly/publication";

    private final PageTemplates templates;

    public HtmlWriter(PageTemplates templates) {
        this.templates = templates;
    }

    @Override
    public String format() {
        return "html";
    }

    @Override
    public String extension() {
        return "html";
    }

    @Override
    public void write(Publication publication, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        templates.write(TEMPLATE, publication.locale(), values(publication), writer);
        writer.flush();
    }

    /** What the template is given; its head lists the names. */
    private static Map<String, ?> values(Publication publication) {
        Map<String, @Nullable Object> page = new HashMap<>();
        page.put("lang", publication.locale().toLanguageTag());
        page.put("dir", Direction.html(publication.locale()));
        page.put("headline", publication.headline());
        page.put("description", absentIfEmpty(publication.description()));
        page.put("publisher", absentIfEmpty(publication.publisher()));
        page.put("address", absentIfEmpty(publication.addresses().own()));
        page.put("alternates", alternates(publication));
        page.put("published", publication.dates().published());
        page.put("publishedOn", publication.dates().publishedOn().toString());
        page.put("modifiedOn", publication.dates().modifiedOn().toString());
        page.put("lead", publication.lead() == null ? null : HtmlBody.lead(publication.lead()));
        page.put(
                "image",
                publication.lead() == null
                        ? null
                        : AbsoluteAddress.of(publication.lead().src(), publication));
        page.put("bylines", bylines(publication));
        page.put("body", HtmlBody.passages(publication.body()));
        page.put("peopleNotes", absentIfEmpty(publication.peopleNotes()));
        page.put("corrections", absentIfEmpty(publication.corrections()));
        page.put(
                "ending",
                !publication.peopleNotes().isEmpty()
                        || !publication.corrections().isEmpty());
        page.put("metadata", JsonLd.of(publication));
        return page;
    }

    private static @Nullable List<Map<String, String>> bylines(Publication publication) {
        List<Map<String, String>> bylines = publication.credits().stream()
                .filter(credit -> !credit.line().isEmpty())
                .map(credit -> Map.of("role", credit.kind().key(), "line", credit.line()))
                .toList();
        return bylines.isEmpty() ? null : bylines;
    }

    /** The page itself is among the alternates, as search engines want it. */
    private static List<Map<String, String>> alternates(Publication publication) {
        Map<Locale, String> all = new HashMap<>(publication.addresses().alternates());
        if (!all.isEmpty() && !publication.addresses().own().isEmpty()) {
            all.put(publication.locale(), publication.addresses().own());
        }
        List<Map<String, String>> links = new ArrayList<>();
        all.forEach((locale, address) -> links.add(Map.of("lang", locale.toLanguageTag(), "address", address)));
        links.sort(Comparator.comparing(link -> link.getOrDefault("lang", "")));
        return links;
    }

    private static @Nullable String absentIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable List<String> absentIfEmpty(List<String> lines) {
        return lines.isEmpty() ? null : lines;
    }
}
