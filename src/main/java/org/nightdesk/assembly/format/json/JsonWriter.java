package org.nightdesk.assembly.format.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Rating;
import org.nightdesk.assembly.format.html.HtmlBody;
import org.nightdesk.assembly.publication.Credit;
import org.nightdesk.assembly.publication.Inline;
import org.nightdesk.assembly.publication.Passage;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.assembly.publication.PublicationWriter;
import org.nightdesk.page.Direction;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the publication as plain JSON (RFC 8259), texts as HTML fragments, for sites that build their own pages. */
public final class JsonWriter implements PublicationWriter {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Override
    public String format() {
        return "json";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public void write(Publication publication, OutputStream out) throws IOException {
        // The printer's line ends are the platform's.
        String text = JSON.writeValueAsString(values(publication)).replace("\r\n", "\n") + "\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> values(Publication publication) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("key", publication.key());
        out.put("locale", publication.locale().toLanguageTag());
        out.put("direction", Direction.html(publication.locale()));
        out.put("headline", publication.headline());
        put(out, "description", publication.description());
        put(out, "address", publication.addresses().own());
        out.put("alternates", byTag(publication.addresses().alternates()));
        out.put("publishedOn", publication.dates().publishedOn().toString());
        out.put("modifiedOn", publication.dates().modifiedOn().toString());
        Rating rating = publication.rating();
        if (rating != null) {
            out.put("rating", rating(rating));
        }
        out.put("works", publication.works().stream().map(JsonWriter::work).toList());
        if (publication.lead() != null) {
            out.put("lead", figure(publication.lead()));
        }
        out.put(
                "credits",
                publication.credits().stream().map(JsonWriter::credit).toList());
        out.put("body", publication.body().stream().map(Entry::of).toList());
        out.put("peopleNotes", publication.peopleNotes());
        out.put("corrections", publication.corrections());
        out.put("source", source(publication.source()));
        return out;
    }

    private static Map<String, Object> rating(Rating rating) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("value", rating.value());
        out.put("best", rating.best());
        return out;
    }

    private static Map<String, Object> work(Publication.Title title) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("title", title.title());
        out.put("sourceTitle", title.work().title());
        out.put("medium", title.work().medium().label());
        Integer year = title.work().year();
        if (year != null) {
            out.put("year", year);
        }
        return out;
    }

    private static Map<String, Object> credit(Credit credit) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("role", credit.kind().key());
        put(out, "line", credit.line());
        out.put("names", credit.people().stream().map(Credit.Contributor::name).toList());
        return out;
    }

    /** A passage as an object with its type. */
    private static final class Entry implements Passage.Visitor {
        private final Map<String, Object> out = new LinkedHashMap<>();

        static Map<String, Object> of(Passage passage) {
            Entry entry = new Entry();
            passage.accept(entry);
            return entry.out;
        }

        private void text(String type, List<Inline> text) {
            out.put("type", type);
            out.put("html", HtmlBody.inlines(text));
        }

        @Override
        public void visit(Passage.Heading heading) {
            out.put("type", "heading");
            out.put("level", heading.level());
            out.put("html", HtmlBody.inlines(heading.text()));
        }

        @Override
        public void visit(Passage.Paragraph paragraph) {
            text("paragraph", paragraph.text());
        }

        @Override
        public void visit(Passage.Quote quote) {
            text("quote", quote.text());
        }

        @Override
        public void visit(Passage.Note note) {
            text("note", note.text());
        }

        @Override
        public void visit(Passage.Listing listing) {
            out.putAll(JsonWriter.listing(listing));
        }

        @Override
        public void visit(Passage.Figure figure) {
            out.putAll(JsonWriter.figure(figure));
        }
    }

    private static Map<String, Object> listing(Passage.Listing listing) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("type", "list");
        out.put("ordered", listing.ordered());
        List<Map<String, Object>> items = new ArrayList<>();
        for (Passage.Item item : listing.items()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("html", HtmlBody.inlines(item.text()));
            if (!item.nested().isEmpty()) {
                entry.put(
                        "nested",
                        item.nested().stream().map(JsonWriter::listing).toList());
            }
            items.add(entry);
        }
        out.put("items", items);
        return out;
    }

    private static Map<String, Object> figure(Passage.Figure figure) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("type", "image");
        out.put("src", figure.src());
        out.put("alt", figure.alt());
        put(out, "captionHtml", HtmlBody.inlines(figure.caption()));
        put(out, "credit", figure.credit());
        put(out, "creditLine", figure.creditLine());
        return out;
    }

    private static Map<String, Object> source(Publication.Source source) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("locale", source.locale().toLanguageTag());
        put(out, "headline", source.headline());
        put(out, "address", source.address());
        put(
                out,
                "publishedOn",
                source.publishedOn() == null ? null : source.publishedOn().toString());
        return out;
    }

    private static Map<String, String> byTag(Map<Locale, String> addresses) {
        Map<String, String> out = new TreeMap<>();
        addresses.forEach((locale, address) -> out.put(locale.toLanguageTag(), address));
        return out;
    }

    private static void put(Map<String, Object> out, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            out.put(name, value);
        }
    }
}
