package org.nightdesk.article.read.html;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Block;
import org.nightdesk.article.Image;
import org.nightdesk.article.Part;
import org.nightdesk.article.read.ArticleDraft;
import org.nightdesk.article.read.Furniture;
import org.nightdesk.article.read.InlineTags;
import org.nightdesk.text.CodedText;
import org.nightdesk.text.CodedTextBuilder;
import org.nightdesk.text.InlineCode;

/**
 * Turns the elements of a main text into blocks. Recursion is bounded by the parser's limit for nesting. Not
 * thread-safe.
 */
public final class HtmlBlocks {
    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> LAZY_SOURCES = Set.of("data-src", "data-original", "data-lazy-src", "data-url");

    private final ArticleDraft draft;
    private final PageFilter filter;
    private final CodedTextBuilder builder = new CodedTextBuilder();
    private Context context = Context.PLAIN;
    private int breaks;

    /** What a run of text becomes. */
    private record Context(Part part, boolean ordered, int depth) {
        static final Context PLAIN = new Context(Part.PARAGRAPH, false, 0);

        boolean isList() {
            return part == Part.LIST_ITEM;
        }
    }

    public HtmlBlocks(ArticleDraft draft, PageFilter filter) {
        this.draft = draft;
        this.filter = filter;
    }

    public void read(Element main) {
        children(main);
        flush();
    }

    /** The pictures of an element and the line under them. */
    void pictures(Element element) {
        figure(element);
    }

    private void children(Element parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                text(text);
            } else if (node instanceof Element element) {
                element(element);
            }
        }
    }

    private void text(TextNode node) {
        String text = node.getWholeText();
        if (!text.isBlank()) {
            settleBreaks();
        }
        builder.text(text);
    }

    private void element(Element element) {
        Optional<String> sort = filter.sortOf(element);
        if (sort.isPresent()) {
            filter.drop(sort.get(), element);
            return;
        }
        String name = element.normalName();
        if (name.equals("br")) {
            breaks++;
        } else if (name.equals("img")) {
            flush();
            picture(element, CodedText.EMPTY, CodedText.EMPTY);
        } else if (name.equals("figure")) {
            flush();
            figure(element);
        } else if (isInline(element)) {
            inline(element);
        } else {
            flush();
            block(element, name);
            flush();
        }
    }

    private void inline(Element element) {
        settleBreaks();
        int depth = builder.depth();
        InlineCode.Kind kind = InlineTags.KINDS.get(element.normalName());
        if (element.normalName().equals("a") && element.hasAttr("href")) {
            builder.openLink(element.attr("href"));
        } else if (kind != null) {
            builder.open(kind);
        }
        children(element);
        if (builder.depth() > depth) {
            builder.closeTo(depth);
        }
    }

    private void block(Element element, String name) {
        Context around = context;
        if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
            heading(element, name.charAt(1) - '0');
        } else if (filter.is(Furniture.CAPTION, element) && element.selectFirst("img") == null) {
            looseCaption(element);
        } else if (LISTS.contains(name)) {
            context = new Context(Part.LIST_ITEM, name.equals("ol"), around.isList() ? around.depth() + 1 : 0);
            children(element);
        } else if (name.equals("blockquote") || name.equals("q")) {
            context = new Context(Part.QUOTE, false, 0);
            children(element);
        } else if (filter.is(Furniture.NOTE, element)) {
            context = new Context(Part.NOTE, false, 0);
            children(element);
        } else if (name.equals("pre")) {
            preformatted(element);
        } else if (name.equals("table") && !isLayout(element)) {
            filter.drop("table", element);
        } else if (name.equals("hr")) {
            draft.drop("horizontal rule", "");
        } else {
            children(element);
        }
        flush();
        context = around;
    }

    private void heading(Element element, int level) {
        if (draft.isTitle(element.text())) {
            draft.drop("repeated headline", element.text());
            return;
        }
        children(element);
        CodedText text = build();
        if (!text.isBlank()) {
            draft.add(
                    context.part() == Part.QUOTE
                            ? new Block.Quote(text)
                            : new Block.Heading(Math.min(6, Math.max(2, level)), text));
        }
    }

    private void preformatted(Element element) {
        element.wholeText().lines().forEach(line -> {
            builder.lineBreak();
            builder.text(line);
        });
    }

    /** A table that holds paragraphs or most of the text is there for the layout. */
    private static boolean isLayout(Element table) {
        return table.selectFirst("p, br, figure, img, h2, h3, blockquote, table table") != null;
    }

    private void figure(Element figure) {
        List<Element> images = figure.select("img");
        if (images.isEmpty()) {
            children(figure);
            flush();
            return;
        }
        Element caption = figure.selectFirst("figcaption");
        if (caption == null) {
            caption = named(Furniture.CAPTION, figure);
        }
        CodedText credit = CodedText.EMPTY;
        CodedText line = CodedText.EMPTY;
        if (caption != null) {
            Element owner = named(Furniture.CREDIT, caption);
            if (owner != null) {
                credit = CodedTextBuilder.of(owner.text());
                owner.remove();
            }
            children(caption);
            line = build();
        }
        for (int i = 0; i < images.size(); i++) {
            boolean last = i == images.size() - 1;
            picture(images.get(i), last ? line : CodedText.EMPTY, last ? credit : CodedText.EMPTY);
        }
    }

    /** The first element within another whose names say that it is of a sort. */
    private @Nullable Element named(String sort, Element around) {
        for (Element element : around.select("*")) {
            if (element != around && filter.is(sort, element) && element.selectFirst("img") == null) {
                return element;
            }
        }
        return null;
    }

    private void picture(Element image, CodedText caption, CodedText credit) {
        String src = image.attr("src");
        if (src.isBlank() || src.startsWith("data:")) {
            src = LAZY_SOURCES.stream()
                    .sorted()
                    .map(image::attr)
                    .filter(lazy -> !lazy.isBlank())
                    .findFirst()
                    .orElse(src);
        }
        if (isDot(image.attr("width")) && isDot(image.attr("height"))) {
            draft.drop("tracking picture", src);
            return;
        }
        draft.addPicture(new Image(src.strip(), CodedTextBuilder.of(image.attr("alt")), caption, credit));
    }

    private static boolean isDot(String size) {
        return size.equals("0") || size.equals("1") || size.equals("2");
    }

    /** A caption that is not a figcaption belongs to the picture before it, unless that has one. */
    private void looseCaption(Element element) {
        List<Block> blocks = draft.blocks();
        boolean afterPicture = !blocks.isEmpty() && blocks.get(blocks.size() - 1) instanceof Block.Picture;
        Image image = afterPicture ? ((Block.Picture) blocks.get(blocks.size() - 1)).image() : null;
        if (image == null || !image.caption().isBlank()) {
            filter.drop("repeated caption", element);
            return;
        }
        children(element);
        blocks.remove(blocks.size() - 1);
        draft.addPicture(new Image(image.src(), image.alt(), build(), image.credit()));
    }

    private void settleBreaks() {
        if (breaks == 1) {
            builder.lineBreak();
        } else if (breaks > 1) {
            flush();
        }
        breaks = 0;
    }

    private CodedText build() {
        breaks = 0;
        CodedText text = builder.build();
        if (builder.hadTooManyCodes()) {
            draft.tooManyCodes("");
        }
        return text;
    }

    private void flush() {
        CodedText text = build();
        if (text.isBlank()) {
            return;
        }
        draft.add(
                switch (context.part()) {
                    case LIST_ITEM -> new Block.ListItem(context.ordered(), context.depth(), text);
                    case QUOTE -> new Block.Quote(text);
                    case NOTE -> new Block.Note(text);
                    default -> new Block.Paragraph(text);
                });
    }

    private static boolean isInline(Element element) {
        return !element.isBlock() && !element.nameIs("hr");
    }
}
