package org.nightdesk.assembly.format.markdown;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.nightdesk.assembly.publication.Credit;
import org.nightdesk.assembly.publication.Passage;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.assembly.publication.PublicationWriter;
import org.nightdesk.job.Person;
import tools.jackson.databind.json.JsonMapper;

/** Writes CommonMark with YAML front matter, as static site generators read it. */
public final class MarkdownWriter implements PublicationWriter {
    // A JSON string is a YAML 1.2 string.
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public String extension() {
        return "md";
    }

    @Override
    public void write(Publication publication, OutputStream out) throws IOException {
        String text = frontMatter(publication) + "\n" + String.join("\n\n", blocks(publication)) + "\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String frontMatter(Publication publication) {
        StringBuilder out = new StringBuilder("---\n");
        entry(out, "title", publication.headline());
        entry(out, "slug", publication.key());
        entry(out, "lang", publication.locale().toLanguageTag());
        out.append("date: ").append(publication.dates().publishedOn()).append('\n');
        if (!publication.dates().modifiedOn().equals(publication.dates().publishedOn())) {
            out.append("lastmod: ").append(publication.dates().modifiedOn()).append('\n');
        }
        entry(out, "description", publication.description());
        names(out, "critics", publication.critics());
        names(out, "editors", publication.people(Person.Role.EDITOR));
        names(out, "translators", publication.people(Person.Role.TRANSLATOR));
        if (!publication.works().isEmpty()) {
            out.append("works:\n");
            publication
                    .works()
                    .forEach(title ->
                            out.append("  - ").append(quoted(title.title())).append('\n'));
        }
        if (publication.rating() != null) {
            entry(
                    out,
                    "rating",
                    publication.rating().value().toPlainString()
                            + "/"
                            + publication.rating().best().toPlainString());
        }
        if (publication.lead() != null) {
            entry(out, "image", publication.lead().src());
            entry(out, "imageAlt", publication.lead().alt());
            entry(out, "imageCredit", publication.lead().credit());
        }
        entry(out, "sourceLang", publication.source().locale().toLanguageTag());
        entry(
                out,
                "source",
                publication.source().address() == null
                        ? ""
                        : publication.source().address());
        return out.append("---\n").toString();
    }

    private static void names(StringBuilder out, String key, List<Credit.Contributor> people) {
        if (!people.isEmpty()) {
            out.append(key).append(":\n");
            people.forEach(
                    person -> out.append("  - ").append(quoted(person.name())).append('\n'));
        }
    }

    private static void entry(StringBuilder out, String key, String value) {
        if (!value.isEmpty()) {
            out.append(key).append(": ").append(quoted(value)).append('\n');
        }
    }

    private static String quoted(String value) {
        return JSON.writeValueAsString(value);
    }

    private static List<String> blocks(Publication publication) {
        List<String> blocks = new ArrayList<>();
        blocks.add(heading(1, MarkdownText.escape(publication.headline())));
        if (publication.lead() != null) {
            figure(publication.lead(), blocks);
        }
        for (String line : publication.bylines()) {
            blocks.add(MarkdownText.escape(line));
        }
        Passages passages = new Passages(blocks);
        publication.body().forEach(passage -> passage.accept(passages));
        if (!publication.peopleNotes().isEmpty() || !publication.corrections().isEmpty()) {
            blocks.add("---");
        }
        publication.peopleNotes().forEach(line -> blocks.add(MarkdownText.escape(line)));
        publication.corrections().forEach(line -> blocks.add(MarkdownText.escape(line)));
        return blocks;
    }

    private record Passages(List<String> blocks) implements Passage.Visitor {
        @Override
        public void visit(Passage.Heading heading) {
            blocks.add(MarkdownWriter.heading(heading.level(), MarkdownText.of(heading.text())));
        }

        @Override
        public void visit(Passage.Paragraph paragraph) {
            blocks.add(MarkdownText.of(paragraph.text()));
        }

        @Override
        public void visit(Passage.Quote quote) {
            blocks.add("> " + MarkdownText.of(quote.text()).replace("\n", "\n> "));
        }

        @Override
        public void visit(Passage.Note note) {
            blocks.add(MarkdownText.of(note.text()));
        }

        @Override
        public void visit(Passage.Listing listing) {
            StringBuilder out = new StringBuilder();
            MarkdownWriter.listing(listing, "", out);
            blocks.add(out.toString().stripTrailing());
        }

        @Override
        public void visit(Passage.Figure figure) {
            MarkdownWriter.figure(figure, blocks);
        }
    }

    /** A heading is one line, and number signs at its end would be taken for decoration. */
    private static String heading(int level, String text) {
        String line = text.replace("\\\n", " ");
        String closed = line.endsWith("#") ? line.substring(0, line.length() - 1) + "\\#" : line;
        return "#".repeat(level) + " " + closed;
    }

    private static void listing(Passage.Listing listing, String indent, StringBuilder out) {
        int number = 1;
        boolean bullets = !listing.ordered();
        for (Passage.Item item : listing.items()) {
            String mark = bullets ? "- " : number + ". ";
            number++;
            String inner = indent + " ".repeat(mark.length());
            out.append(indent).append(mark).append(MarkdownText.of(item.text()).replace("\n", "\n" + inner));
            out.append('\n');
            item.nested().forEach(nested -> listing(nested, inner, out));
        }
    }

    private static void figure(Passage.Figure figure, List<String> blocks) {
        blocks.add("![" + MarkdownText.escape(figure.alt()) + "](" + MarkdownText.address(figure.src()) + ")");
        if (!figure.caption().isEmpty()) {
            blocks.add(MarkdownText.of(figure.caption()));
        }
        if (!figure.creditLine().isEmpty()) {
            blocks.add(MarkdownText.escape(figure.creditLine()));
        }
    }
}
