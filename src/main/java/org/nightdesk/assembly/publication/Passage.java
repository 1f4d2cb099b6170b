package org.nightdesk.assembly.publication;

import java.util.List;

/** One block of a published article's body. */
public sealed interface Passage {
    /** @param level 2 to 6, never more than one below the heading before it */
    record Heading(int level, List<Inline> text) implements Passage {}

    record Paragraph(List<Inline> text) implements Passage {}

    record Quote(List<Inline> text) implements Passage {}

    /** An editorial note of the source. */
    record Note(List<Inline> text) implements Passage {}

    /** A list; a nested one belongs to the item it stands under. @param items at least one */
    record Listing(boolean ordered, List<Item> items) implements Passage {}

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
    record Figure(String src, String alt, List<Inline> caption, String credit, String creditLine) implements Passage {}
}
