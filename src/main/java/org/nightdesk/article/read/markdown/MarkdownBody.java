package org.nightdesk.article.read.markdown;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jsoup.nodes.Document;
import org.nightdesk.article.Block;
import org.nightdesk.article.read.ArticleDraft;
import org.nightdesk.article.read.html.HtmlBlocks;
import org.nightdesk.article.read.html.PageFilter;
import org.nightdesk.text.CodedText;
import org.nightdesk.text.CodedTextBuilder;

/** Turns the blocks of a Markdown body into the blocks of an article. */
final class MarkdownBody {
    /** The parser's time grows with the square of a paragraph on hostile text; no review comes near this. */
    private static final int LONGEST_PARAGRAPH_CHARS = 50_000;

    private final ArticleDraft draft;
    private final MarkdownInlines inlines;

    MarkdownBody(ArticleDraft draft) {
        this.draft = draft;
        this.inlines = new MarkdownInlines(draft);
    }

    /** @param firstLine the line of the file where the body begins, from 1 */
    void read(String markdown, int firstLine) {
        int longLine = lineOfLongParagraph(markdown, firstLine);
        if (longLine > 0) {
            draft.problem(
                    "line " + longLine,
                    "a paragraph that begins here has more than " + LONGEST_PARAGRAPH_CHARS + " characters",
                    "Part it with blank lines, or check that the file is an article");
            return;
        }
        Parser parser = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .linkProcessor(new LenientPictures())
                .customDelimiterProcessor(new StrikeDelimiter())
                .customInlineContentParserFactory(new AngleBracketGuard())
                .maxOpenBlockParsers(draft.settings().limits().nesting())
                .build();
        blocks(parser.parse(markdown), false);
    }

    private static int lineOfLongParagraph(String markdown, int firstLine) {
        int line = firstLine;
        int begin = firstLine;
        int chars = 0;
        int from = 0;
        while (from < markdown.length()) {
            int feed = markdown.indexOf('\n', from);
            int end = feed < 0 ? markdown.length() : feed;
            if (isBlank(markdown, from, end)) {
                chars = 0;
                begin = line + 1;
            } else {
                chars += end - from + 1;
            }
            if (chars > LONGEST_PARAGRAPH_CHARS) {
                return begin;
            }
            line++;
            from = end + 1;
        }
        return 0;
    }

    private static boolean isBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }

    /** Recursion is bounded: the parser opens no block deeper than the limit. */
    private void blocks(Node parent, boolean quoted) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Paragraph) {
                CodedText text = inlines.text(node);
                if (!text.isBlank()) {
                    draft.add(quoted ? new Block.Quote(text) : new Block.Paragraph(text));
                }
            } else if (node instanceof Heading heading) {
                heading(heading, quoted);
            } else if (node instanceof BlockQuote) {
                blocks(node, true);
            } else if (node instanceof ListBlock list) {
                list(list, 0);
            } else {
                other(node);
            }
        }
    }

    private void heading(Heading heading, boolean quoted) {
        CodedText text = inlines.text(heading);
        if (!text.isBlank()) {
            draft.add(quoted ? new Block.Quote(text) : new Block.Heading(Math.max(2, heading.getLevel()), text));
        }
    }

    /** An item's paragraphs become one text with line breaks; lists within it follow as items of their own. */
    private void list(ListBlock list, int depth) {
        boolean ordered = list instanceof OrderedList;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            CodedTextBuilder builder = new CodedTextBuilder();
            Node child = item.getFirstChild();
            for (; child instanceof Paragraph || child instanceof Heading; child = child.getNext()) {
                builder.lineBreak();
                inlines.append(child, builder);
            }
            CodedText text = inlines.finish(builder);
            if (!text.isBlank()) {
                draft.add(new Block.ListItem(ordered, depth, text));
            }
            for (; child != null; child = child.getNext()) {
                if (child instanceof ListBlock inner) {
                    list(inner, depth + 1);
                } else if (child instanceof Paragraph || child instanceof Heading) {
                    CodedText more = inlines.text(child);
                    if (!more.isBlank()) {
                        draft.add(new Block.ListItem(ordered, depth, more));
                    }
                } else if (child instanceof BlockQuote) {
                    blocks(child, true);
                } else {
                    other(child);
                }
            }
        }
    }

    private void other(Node node) {
        if (node instanceof HtmlBlock html) {
            html(html.getLiteral());
        } else if (node instanceof TableBlock) {
            draft.drop("table", words(node));
        } else if (node instanceof FencedCodeBlock code) {
            draft.drop("code block", code.getLiteral());
        } else if (node instanceof IndentedCodeBlock code) {
            // Four spaces before a paragraph are far more often an indent than code in a review.
            indented(code.getLiteral());
        } else if (node instanceof ThematicBreak) {
            draft.drop("horizontal rule", "");
        }
    }

    /** The words of a block that is left out. */
    private static String words(Node block) {
        StringBuilder words = new StringBuilder();
        block.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral()).append(' ');
            }
        });
        return words.toString();
    }

    private void html(String literal) {
        if (literal.stripLeading().startsWith("<!--")) {
            draft.drop("HTML comment", literal);
            return;
        }
        Document fragment = org.jsoup.parser.Parser.htmlParser()
                .setMaxDepth(draft.settings().limits().nesting())
                .parseInput(literal, "");
        new HtmlBlocks(draft, new PageFilter(draft)).read(fragment.body());
    }

    private void indented(String text) {
        for (String paragraph : text.split("\\n\\s*\\n")) {
            CodedText coded = CodedTextBuilder.of(paragraph);
            if (!coded.isBlank()) {
                draft.add(new Block.Paragraph(coded));
            }
        }
    }
}
