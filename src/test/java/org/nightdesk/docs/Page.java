package org.nightdesk.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * A document in Markdown.
 *
 * @param path from the root of the project
 */
public record Page(Path path, String text) {
    /** Where documents are. */
    public static final Path DOCS = Path.of("src/docs");

    private static final List<Path> TOP =
            List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("CHANGELOG.md"));

    /** A fenced block of code. @param info what follows the opening fence */
    public record Block(String info, String text) {
        public String language() {
            return info.split(" ", 2)[0];
        }

        public boolean has(String word) {
            return List.of(info.split(" ")).contains(word);
        }

        /** The value of {@code name=value} in the info; empty when there is none. */
        public String value(String name) {
            return Stream.of(info.split(" "))
                    .filter(word -> word.startsWith(name + "="))
                    .map(word -> word.substring(name.length() + 1))
                    .findFirst()
                    .orElse("");
        }
    }

    public static Page read(Path path) {
        try {
            return new Page(path, Files.readString(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A document below {@code src/docs}. */
    public static Page doc(String name) {
        return read(DOCS.resolve(name));
    }

    /** Every document of the project. */
    public static List<Page> all() {
        List<Path> paths = new ArrayList<>(TOP);
        try (Stream<Path> files = Files.walk(DOCS)) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(paths::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return paths.stream().map(Page::read).toList();
    }

    /** The rows of the table between {@code <!-- name -->} and {@code <!-- /name -->}, without its head. */
    public List<List<String>> table(String name) {
        int from = text.indexOf("<!-- " + name + " -->");
        int to = text.indexOf("<!-- /" + name + " -->");
        if (from < 0 || to < from) {
            throw new IllegalStateException(path + " has no part " + name);
        }
        return text.substring(from, to)
                .lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Stream.of(line.substring(1, line.length() - 1).split("(?<!\\\\)\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    Node parsed() {
        return Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(text);
    }

    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        parsed().accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                blocks.add(new Block(block.getInfo() == null ? "" : block.getInfo(), block.getLiteral()));
            }
        });
        return blocks;
    }

    /** The texts set as code within sentences and tables. */
    public List<String> codeSpans() {
        List<String> spans = new ArrayList<>();
        parsed().accept(new AbstractVisitor() {
            @Override
            public void visit(Code code) {
                spans.add(code.getLiteral());
            }
        });
        return spans;
    }

    /** Where links and images lead. */
    List<String> destinations() {
        List<String> destinations = new ArrayList<>();
        parsed().accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                destinations.add(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                destinations.add(image.getDestination());
            }
        });
        return destinations;
    }

    /** The anchors of the headings, as they are on the page. */
    Set<String> anchors() {
        IdGenerator ids = IdGenerator.builder().build();
        Set<String> anchors = new HashSet<>();
        headings().forEach((heading, title) -> anchors.add(ids.generateId(title)));
        return anchors;
    }

    String title() {
        Map<Heading, String> headings = headings();
        return headings.entrySet().stream()
                .filter(entry -> entry.getKey().getLevel() == 1)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no title: " + path));
    }

    private Map<Heading, String> headings() {
        Map<Heading, String> headings = new LinkedHashMap<>();
        parsed().accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                headings.put(heading, plain(heading));
            }
        });
        return headings;
    }

    private static String plain(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString();
    }
}
