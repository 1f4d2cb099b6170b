package org.nightdesk.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Writes all documents as HTML into a folder, the README as its first page. Links between documents lead to the HTML
 * pages, other files that documents name come along; pages need no network.
 *
 * <p>The build runs it before packaging: {@code HtmlPages target/docs target/archive}. The second folder gets the README as
 * it is at the top of the archive, where the documents are HTML pages below {@code docs}.
 */
public final class HtmlPages {
    private static final Path RESOURCES = Path.of("src/test/resources/org/nightdesk/docs");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    /** What is at the top of the archive as it is at the top of the project. */
    private static final Set<String> AT_THE_TOP = Set.of("LICENSE", "CHANGELOG.md");

    private static final Path SCHEMAS = Path.of("src/main/resources/org/nightdesk/job/schema");

    /** The pages of the menu, by their label, in order. */
    private static final List<Map.Entry<String, Path>> MENU = List.of(
            Map.entry("Nightdesk", Path.of("README.md")),
            Map.entry("Guide", Page.DOCS.resolve("guide.md")),
            Map.entry("Translators", Page.DOCS.resolve("translators.md")),
            Map.entry("Editors", Page.DOCS.resolve("editors.md")),
            Map.entry("Reference", Page.DOCS.resolve("reference/README.md")),
            Map.entry("Operations", Page.DOCS.resolve("operations.md")),
            Map.entry("Architecture", Page.DOCS.resolve("architecture.md")));

    private final Path folder;
    private final List<Page> pages;
    private final TreeSet<Path> files = new TreeSet<>();

    private HtmlPages(Path folder, List<Page> pages) {
        this.folder = folder;
        this.pages = pages;
    }

    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]));
        Path archive = Path.of(arguments[1]);
        Files.createDirectories(archive);
        Files.writeString(archive.resolve("README.md"), readmeOfArchive(Path.of(arguments[0])));
    }

    /** The README with links to what the archive has of the documents. */
    static String readmeOfArchive(Path docs) throws IOException {
        Path readme = Path.of("README.md");
        HtmlPages pages = new HtmlPages(docs, Page.all());
        return LINK.matcher(Files.readString(readme))
                .replaceAll(link -> Matcher.quoteReplacement("](" + inArchive(pages, link.group(1)) + ")"));
    }

    private static String inArchive(HtmlPages pages, String destination) {
        boolean there = destination.matches("[a-z]+:.*") || AT_THE_TOP.contains(destination);
        return there ? destination : "docs/" + pages.address(Page.read(Path.of("README.md")), destination);
    }

    /** Writes all pages. */
    static void write(Path folder) throws IOException {
        new HtmlPages(folder, Page.all()).write();
    }

    private void write() throws IOException {
        for (Page page : pages) {
            Path file = folder.resolve(place(page.path()));
            Files.createDirectories(parent(file));
            Files.writeString(file, html(page));
        }
        for (Path file : files) {
            Path copy = folder.resolve(place(file));
            Files.createDirectories(parent(copy));
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.copy(RESOURCES.resolve("docs.css"), folder.resolve("docs.css"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where a file of the project is in the folder, from there. */
    private static Path place(Path file) {
        if (file.startsWith(SCHEMAS)) {
            return Path.of("schema").resolve(SCHEMAS.relativize(file));
        }
        Path below = file.startsWith(Page.DOCS) ? Page.DOCS.relativize(file) : file;
        String name = below.getFileName().toString();
        if (!name.endsWith(".md")) {
            return file.startsWith(Page.DOCS) ? below : Path.of("files").resolve(below);
        }
        String page = name.equals("README.md") ? "index.html" : name.replaceAll("\\.md$", ".html");
        return below.resolveSibling(page);
    }

    private String html(Page page) throws IOException {
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create(), HeadingAnchorExtension.create()))
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Link link) {
                        attributes.put("href", address(page, link.getDestination()));
                    } else if (node instanceof Image image) {
                        attributes.put("src", address(page, image.getDestination()));
                    }
                })
                .nodeRendererFactory(Diagrams::new)
                .build();
        return Files.readString(RESOURCES.resolve("page.html"))
                .replace("{{title}}", page.title().equals("Nightdesk") ? "Nightdesk" : page.title() + " – Nightdesk")
                .replace("{{css}}", from(page, folder.resolve("docs.css")))
                .replace("{{menu}}", menu(page))
                .replace("{{body}}", renderer.render(page.parsed()));
    }

    private String menu(Page page) {
        StringBuilder menu = new StringBuilder();
        for (Map.Entry<String, Path> entry : MENU) {
            boolean here = entry.getValue().equals(page.path());
            menu.append("<a href=\"")
                    .append(from(page, folder.resolve(place(entry.getValue()))))
                    .append(here ? "\" aria-current=\"page\">" : "\">")
                    .append(entry.getKey())
                    .append("</a>\n");
        }
        return menu.toString();
    }

    private String address(Page page, String destination) {
        if (destination.matches("[a-z]+:.*") || destination.startsWith("#")) {
            return destination;
        }
        Path target = LinksTest.target(page, destination);
        if (pages.stream().noneMatch(other -> other.path().equals(target))) {
            files.add(target);
        }
        int hash = destination.indexOf('#');
        return from(page, folder.resolve(place(target))) + (hash < 0 ? "" : destination.substring(hash));
    }

    private String from(Page page, Path file) {
        Path here = parent(folder.resolve(place(page.path())));
        return here.relativize(file).toString().replace('\\', '/');
    }

    private Path parent(Path file) {
        return Optional.ofNullable(file.getParent()).orElse(folder);
    }

    /** Draws diagrams as pictures and leaves other blocks to the renderer. */
    private static final class Diagrams implements NodeRenderer {
        private final HtmlNodeRendererContext context;
        private final NodeRenderer usual;

        Diagrams(HtmlNodeRendererContext context) {
            this.context = context;
            this.usual = new org.commonmark.renderer.html.CoreHtmlNodeRenderer(context);
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(FencedCodeBlock.class);
        }

        @Override
        public void render(Node node) {
            FencedCodeBlock block = (FencedCodeBlock) node;
            if (block.getInfo() != null && block.getInfo().startsWith("mermaid")) {
                context.getWriter().line();
                context.getWriter().raw(DiagramSvg.of(block.getLiteral()));
                context.getWriter().line();
            } else {
                usual.render(node);
            }
        }
    }

    /** The files of the folder. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
