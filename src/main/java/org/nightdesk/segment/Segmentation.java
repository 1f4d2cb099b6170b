package org.nightdesk.segment;

/** How finely running text is cut. */
public enum Segmentation {
    /** A segment a sentence. */
    SENTENCE,
    /** A segment a text: a whole paragraph, list item, quote or note. */
    PARAGRAPH
}
