package org.nightdesk.assembly.format.html;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nightdesk.assembly.publication.Inline;
import org.nightdesk.assembly.publication.Passage;
import org.nightdesk.page.Html;
import org.nightdesk.text.InlineCode;

/** Writes the passages of an article as HTML, everything escaped. */
public final class HtmlBody {
    private static final Map<InlineCode.Kind, String> TAGS = new EnumMap<>(Map.of(
            InlineCode.Kind.BOLD, "strong",
            InlineCode.Kind.ITALIC, "em",
            InlineCode.Kind.CODE, "code",
            InlineCode.Kind.STRIKE, "s",
            InlineCode.Kind.SUB, "sub",
            InlineCode.Kind.SUP, "sup"));

    private HtmlBody() {}

    /** Each passage on a line of its own. */
    public static String passages(List<Passage> body) {
        StringBuilder out = new StringBuilder();
        for (Passage passage : body) {
            passage(passage, out);
            out.append('\n');
        }
        return out.toString();
    }

    public static void passage(Passage passage, StringBuilder out) {
        passage.accept(new Passages(out));
    }

    private record Passages(StringBuilder out) implements Passage.Visitor {
        @Override
        public void visit(Passage.Heading heading) {
            out.append("<h").append(heading.level()).append('>');
            HtmlBody.inlines(heading.text(), out);
            out.append("</h").append(heading.level()).append('>');
        }

        @Override
        public void visit(Passage.Paragraph paragraph) {
            out.append("<p>");
            HtmlBody.inlines(paragraph.text(), out);
            out.append("</p>");
        }

        @Override
        public void visit(Passage.Quote quote) {
            out.append("<blockquote><p>");
            HtmlBody.inlines(quote.text(), out);
            out.append("</p></blockquote>");
        }

        @Override
        public void visit(Passage.Note note) {
            out.append("<p class=\"note\" role=\"note\">");
            HtmlBody.inlines(note.text(), out);
            out.append("</p>");
        }

        @Override
        public void visit(Passage.Listing listing) {
            HtmlBody.listing(listing, out);
        }

        @Override
        public void visit(Passage.Figure figure) {
            HtmlBody.figure(figure, "loading=\"lazy\"", out);
        }
    }

    /** The lead image is what readers wait for, so it is fetched first. */
    static String lead(Passage.Figure figure) {
        StringBuilder out = new StringBuilder();
        figure(figure, "fetchpriority=\"high\"", out);
        return out.toString();
    }

    public static String inlines(List<Inline> content) {
        StringBuilder out = new StringBuilder();
        inlines(content, out);
        return out.toString();
    }

    /** The element of a piece of styled text. */
    public static String tag(InlineCode.Kind kind) {
        String tag = TAGS.get(kind);
        if (tag == null) {
            throw new IllegalArgumentException("no element for " + kind);
        }
        return tag;
    }

    private static void listing(Passage.Listing listing, StringBuilder out) {
        String tag = listing.ordered() ? "ol" : "ul";
        out.append('<').append(tag).append('>');
        for (Passage.Item item : listing.items()) {
            out.append("<li>");
            inlines(item.text(), out);
            item.nested().forEach(nested -> listing(nested, out));
            out.append("</li>");
        }
        out.append("</").append(tag).append('>');
    }

    private static void figure(Passage.Figure figure, String loading, StringBuilder out) {
        out.append("<figure><img src=\"").append(Html.escape(figure.src()));
        out.append("\" alt=\"").append(Html.escape(figure.alt())).append("\" ").append(loading);
        out.append('>');
        if (!figure.caption().isEmpty() || !figure.creditLine().isEmpty()) {
            out.append("<figcaption>");
            if (!figure.caption().isEmpty()) {
                out.append("<span class=\"caption\">");
                inlines(figure.caption(), out);
                out.append("</span>");
            }
            if (!figure.creditLine().isEmpty()) {
                out.append(figure.caption().isEmpty() ? "" : " ");
                out.append("<span class=\"credit\">").append(Html.escape(figure.creditLine()));
                out.append("</span>");
            }
            out.append("</figcaption>");
        }
        out.append("</figure>");
    }

    private static void inlines(List<Inline> content, StringBuilder out) {
        Inlines inlines = new Inlines(out);
        content.forEach(inline -> inline.accept(inlines));
    }

    private record Inlines(StringBuilder out) implements Inline.Visitor {
        @Override
        public void visit(Inline.Text text) {
            out.append(Html.escape(text.text()));
        }

        @Override
        public void visit(Inline.Break lineBreak) {
            out.append("<br>");
        }

        @Override
        public void visit(Inline.Styled styled) {
            String tag = HtmlBody.tag(styled.kind());
            out.append('<').append(tag).append('>');
            HtmlBody.inlines(styled.content(), out);
            out.append("</").append(tag).append('>');
        }

        @Override
        public void visit(Inline.Link link) {
            out.append("<a href=\"").append(Html.escape(link.address())).append("\">");
            HtmlBody.inlines(link.content(), out);
            out.append("</a>");
        }

        @Override
        public void visit(Inline.Rating rating) {
            out.append("<span class=\"rating\">").append(Html.escape(rating.text()));
            out.append("</span>");
        }
    }
}
