package org.nightdesk.assembly.publication;

import java.util.List;
import org.nightdesk.text.InlineCode;

/** A piece of running text with its markup; a tree, hence always balanced. Links are never within links. */
public sealed interface Inline {
    /** Writes each kind of inline, so that no format can forget one. */
    interface Visitor {
        void visit(Text text);

        void visit(Break lineBreak);

        void visit(Styled styled);

        void visit(Link link);

        void visit(Rating rating);
    }

    void accept(Visitor visitor);

    /** Characters as they are read, unescaped, without line feeds. */
    record Text(String text) implements Inline {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** A line break within a block. */
    record Break() implements Inline {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** @param kind any paired kind but a link; {@code content} is never empty */
    record Styled(InlineCode.Kind kind, List<Inline> content) implements Inline {
        public Styled {
            content = List.copyOf(content);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** @param address http, https, mailto or relative, safe to write; {@code content} is never empty */
    record Link(String address, List<Inline> content) implements Inline {
        public Link {
            content = List.copyOf(content);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** The critic's rating, in the house style's form. */
    record Rating(String text) implements Inline {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** The text as read aloud: markup gone, breaks as spaces. */
    static String plain(List<Inline> content) {
        PlainInlines plain = new PlainInlines();
        content.forEach(inline -> inline.accept(plain));
        return plain.text().strip();
    }
}
