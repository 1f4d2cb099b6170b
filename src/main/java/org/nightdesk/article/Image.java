package org.nightdesk.article;

import org.nightdesk.text.CodedText;

/**
 * A picture of an article with everything that travels with it.
 *
 * @param src the address as the source gives it
 * @param alt the alternative text; empty when the source has none
 * @param caption the caption without its credit; empty when there is none
 * @param credit whom the picture is owed to, the name alone ({@code Disney Plus}); empty when the source names nobody
 */
public record Image(String src, CodedText alt, CodedText caption, CodedText credit) {}
