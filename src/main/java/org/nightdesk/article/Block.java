package org.nightdesk.article;

import org.nightdesk.text.CodedText;

/** One block of an article's body, in reading order. */
public sealed interface Block {
    /** @param level 2 to 6; the article's headline is its only level 1 */
    record Heading(int level, CodedText text) implements Block {
        public Heading {
            if (level < 2 || level > 6) {
                throw new IllegalArgumentException("heading level " + level);
            }
        }
    }

    record Paragraph(CodedText text) implements Block {}

    /** @param depth 0 for the outermost list */
    record ListItem(boolean ordered, int depth, CodedText text) implements Block {}

    record Quote(CodedText text) implements Block {}

    /** An editorial note of the source, such as a correction. */
    record Note(CodedText text) implements Block {}

    record Picture(Image image) implements Block {}
}
