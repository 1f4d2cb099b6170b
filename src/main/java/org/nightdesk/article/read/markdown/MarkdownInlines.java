package org.nightdesk.article.read.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.read.ArticleDraft;
import org.nightdesk.article.read.InlineTags;
import org.nightdesk.text.CodedText;
import org.nightdesk.text.CodedTextBuilder;
import org.nightdesk.text.InlineCode;

/** Turns the inline markup of a Markdown block into coded text; walks without recursion, however deep the markup. */
final class MarkdownInlines {
    private static final Pattern TAG = Pattern.compile("<(/?)\\s*([A-Za-z]+)\\b.*", Pattern.DOTALL);

    private final ArticleDraft draft;
    /** How deep markup was before each Markdown node that is open; stray HTML tags in it end with it. */
    private final Deque<Integer> depths = new ArrayDeque<>();

    MarkdownInlines(ArticleDraft draft) {
        this.draft = draft;
    }

    /** The text of a block; its pictures go to the draft, before it. */
    CodedText text(Node block) {
        CodedTextBuilder builder = new CodedTextBuilder();
        append(block, builder);
        return finish(builder);
    }

    CodedText finish(CodedTextBuilder builder) {
        CodedText text = builder.build();
        if (builder.hadTooManyCodes()) {
            draft.tooManyCodes("");
        }
        return text;
    }

    void append(Node block, CodedTextBuilder builder) {
        Node node = block.getFirstChild();
        while (node != null) {
            boolean inside = node.getFirstChild() != null && !(node instanceof Image);
            enter(node, builder);
            if (inside) {
                node = node.getFirstChild();
                continue;
            }
            leave(node, builder);
            while (node != null && node.getNext() == null) {
                node = node.getParent() == block ? null : node.getParent();
                if (node != null) {
                    leave(node, builder);
                }
            }
            node = node == null ? null : node.getNext();
        }
    }

    private void enter(Node node, CodedTextBuilder builder) {
        if (isPaired(node)) {
            depths.push(builder.depth());
        }
        if (node instanceof Text text) {
            builder.text(text.getLiteral());
        } else if (node instanceof SoftLineBreak) {
            builder.text(" ");
        } else if (node instanceof HardLineBreak) {
            builder.lineBreak();
        } else if (node instanceof StrongEmphasis) {
            builder.open(InlineCode.Kind.BOLD);
        } else if (node instanceof Emphasis) {
            builder.open(InlineCode.Kind.ITALIC);
        } else if (node instanceof StrikeDelimiter.Strike) {
            builder.open(InlineCode.Kind.STRIKE);
        } else if (node instanceof Link link) {
            builder.openLink(link.getDestination());
        } else if (node instanceof Code code) {
            builder.open(InlineCode.Kind.CODE);
            builder.text(code.getLiteral());
        } else if (node instanceof HtmlInline html) {
            tag(html.getLiteral(), builder);
        } else if (node instanceof Image image) {
            String line = image.getTitle() == null ? "" : image.getTitle();
            draft.addPicture(
                    image.getDestination(), CodedTextBuilder.of(alternativeText(image)), CodedTextBuilder.of(line));
        }
    }

    private void leave(Node node, CodedTextBuilder builder) {
        if (isPaired(node)) {
            builder.closeTo(depths.pop());
        }
    }

    private static boolean isPaired(Node node) {
        return node instanceof StrongEmphasis
                || node instanceof Emphasis
                || node instanceof StrikeDelimiter.Strike
                || node instanceof Link
                || node instanceof Code;
    }

    private void tag(String tag, CodedTextBuilder builder) {
        Matcher parts = TAG.matcher(tag);
        String name = parts.matches() ? parts.group(2).toLowerCase(Locale.ROOT) : "";
        InlineCode.Kind kind = InlineTags.KINDS.get(name);
        if (name.equals("br")) {
            builder.lineBreak();
        } else if (kind == null) {
            draft.drop("inline HTML", tag);
        } else if (parts.group(1).isEmpty()) {
            builder.open(kind);
        } else if (depths.isEmpty() || builder.depth() > depths.peek() + 1) {
            builder.closeIf(kind);
        }
    }

    private static String alternativeText(Image image) {
        StringBuilder alt = new StringBuilder();
        Node node = image.getFirstChild();
        while (node != null) {
            if (node instanceof Text text) {
                alt.append(text.getLiteral());
            } else if (node instanceof Code code) {
                alt.append(code.getLiteral());
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                alt.append(' ');
            }
            node = next(node, image);
        }
        return alt.toString();
    }

    private static @Nullable Node next(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node at = node;
        while (at != root && at.getNext() == null) {
            at = at.getParent();
        }
        return at == root ? null : at.getNext();
    }
}
