package org.nightdesk.article;

import org.nightdesk.text.CodedText;

/**
 * An article's headline in its parts.
 *
 * @param category the label in front, as the source writes it ({@code 리뷰}); empty when there is none
 * @param namesWork whether the title of the first work is in title marks in front of the text
 * @param text the rest, which is what gets translated
 */
public record Headline(String category, boolean namesWork, CodedText text) {}
