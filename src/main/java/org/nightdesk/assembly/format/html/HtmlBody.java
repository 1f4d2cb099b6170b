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
        if (passage instanceof Passage.Heading heading) {
            out.append("<h").append(heading.level()).append('>');
            inlines(heading.text(), out);
            out.append("</h").append(heading.level()).append('>');
        } else if (passage instanceof Passage.Paragraph paragraph) {
            out.append("<p>");
            inlines(paragraph.text(), out);
            out.append("</p>");
        } else if (passage instanceof Passage.Quote quote) {
            out.append("<blockquote><p>");
            inlines(quote.text(), out);
            out.append("</p></blockquote>");
        } else if (passage instanceof Passage.Note note) {
            out.append("<p class=\"note\" role=\"note\">");
            inlines(note.text(), out);
            out.append("</p>");
        } else if (passage instanceof Passage.Listing listing) {
            listing(listing, out);
        } else if (passage instanceof Passage.Figure figure) {
            figure(figure, "loading=\"lazy\"", out);
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
        for (Inline inline : content) {
            if (inline instanceof Inline.Text text) {
                out.append(Html.escape(text.text()));
            } else if (inline instanceof Inline.Break) {
                out.append("<br>");
            } else if (inline instanceof Inline.Styled styled) {
                String tag = tag(styled.kind());
                out.append('<').append(tag).append('>');
                inlines(styled.content(), out);
                out.append("</").append(tag).append('>');
            } else if (inline instanceof Inline.Link link) {
                out.append("<a href=\"").append(Html.escape(link.address())).append("\">");
                inlines(link.content(), out);
                out.append("</a>");
            } else if (inline instanceof Inline.Rating rating) {
                out.append("<span class=\"rating\">").append(Html.escape(rating.text()));
                out.append("</span>");
            }
        }
    }
}
