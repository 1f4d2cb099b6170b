package org.nightdesk.assembly.publication;

import java.util.List;

/** One block of a published article's body. */
public sealed interface Passage {
    /** Writes each kind of passage, so that no format can forget one. */
    interface Visitor {
        void visit(Heading heading);

        void visit(Paragraph paragraph);

        void visit(Quote quote);

        void visit(Note note);

        void visit(Listing listing);

        void visit(Figure figure);
    }

    void accept(Visitor visitor);

    /** @param level 2 to 6, never more than one below the heading before it */
    record Heading(int level, List<Inline> text) implements Passage {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    record Paragraph(List<Inline> text) implements Passage {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    record Quote(List<Inline> text) implements Passage {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** An editorial note of the source. */
    record Note(List<Inline> text) implements Passage {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** A list; a nested one belongs to the item it is under. @param items at least one */
    record Listing(boolean ordered, List<Item> items) implements Passage {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** @param nested the lists under the item, usually none or one */
    record Item(List<Inline> text, List<Listing> nested) {}

    /**
     * A picture.
     *
     * @param src http, https or relative, safe to write
     * @param alt the alternative text, empty when there is none
     * @param caption empty when there is none
     * @param credit whom the picture is owed to, the name alone; empty when unknown
     * @param creditLine the same in the house style's words
     */
    record Figure(String src, String alt, List<Inline> caption, String credit, String creditLine) implements Passage {
        /** The same picture at another address. */
        Figure at(String address) {
            return new Figure(address, alt, caption, credit, creditLine);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }
}
