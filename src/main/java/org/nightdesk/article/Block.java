package org.nightdesk.article;

import org.nightdesk.text.CodedText;

/** One block of an article's body, in reading order. */
public sealed interface Block {
    /** Does something with each kind of block, so that no kind can be forgotten. */
    interface Visitor {
        void visit(Heading heading);

        void visit(Paragraph paragraph);

        void visit(ListItem listItem);

        void visit(Quote quote);

        void visit(Note note);

        void visit(Picture picture);
    }

    void accept(Visitor visitor);

    /** @param level 2 to 6; the article's headline is its only level 1 */
    record Heading(int level, CodedText text) implements Block {
        public Heading {
            if (level < 2 || level > 6) {
                throw new IllegalArgumentException("heading level " + level);
            }
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    record Paragraph(CodedText text) implements Block {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** @param depth 0 for the outermost list */
    record ListItem(boolean ordered, int depth, CodedText text) implements Block {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    record Quote(CodedText text) implements Block {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** An editorial note of the source, such as a correction. */
    record Note(CodedText text) implements Block {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    record Picture(Image image) implements Block {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }
}
