package org.nightdesk.segment;

import org.nightdesk.article.Part;

/**
 * A piece of one text of an article, for translation.
 *
 * @param ref 40 bits that name the segment within its article: made from part, text and occurrence, so that an edit
 *     elsewhere in the article leaves it alone
 * @param block the index of its block; -1 for the headline
 * @param ordinal its place within its text, from 0
 * @param text the source text with its inline codes, trimmed
 * @param words how many words it has: space-separated in scripts with spaces, else by ICU's word boundaries
 */
public record Segment(long ref, Part part, int block, int ordinal, String text, int words) {}
