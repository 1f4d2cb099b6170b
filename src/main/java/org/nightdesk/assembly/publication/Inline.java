package org.nightdesk.assembly.publication;

import java.util.List;
import org.nightdesk.text.InlineCode;

/** A piece of running text with its markup; a tree, hence always balanced. Links never stand within links. */
public sealed interface Inline {
    /** Characters as they are read, unescaped, without line feeds. */
    record Text(String text) implements Inline {}

    /** A line break within a block. */
    record Break() implements Inline {}

    /** @param kind any paired kind but a link; {@code content} is never empty */
    record Styled(InlineCode.Kind kind, List<Inline> content) implements Inline {
        public Styled {
            content = List.copyOf(content);
        }
    }

    /** @param address http, https, mailto or relative, safe to write; {@code content} is never empty */
    record Link(String address, List<Inline> content) implements Inline {
        public Link {
            content = List.copyOf(content);
        }
    }

    /** The critic's rating, in the house style's form. */
    record Rating(String text) implements Inline {}

    /** The text as read aloud: markup gone, breaks as spaces. */
    static String plain(List<Inline> content) {
        StringBuilder out = new StringBuilder();
        appendPlain(content, out);
        return out.toString().strip();
    }

    private static void appendPlain(List<Inline> content, StringBuilder out) {
        for (Inline inline : content) {
            if (inline instanceof Text text) {
                out.append(text.text());
            } else if (inline instanceof Break) {
                out.append(' ');
            } else if (inline instanceof Styled styled) {
                appendPlain(styled.content(), out);
            } else if (inline instanceof Link link) {
                appendPlain(link.content(), out);
            } else if (inline instanceof Rating rating) {
                out.append(rating.text());
            }
        }
    }
}
