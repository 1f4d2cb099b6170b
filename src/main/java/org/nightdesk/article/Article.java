package org.nightdesk.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nightdesk.text.CodedText;

/**
 * One source review, as it came in.
 *
 * @param key stable in its job: the front matter's id, the page's canonical address, or the file name
 * @param works what it is about, the most important first; may be empty
 * @param critic who wrote it; null when the source does not say
 * @param address where the source is published; null when unknown
 * @param blocks the body in reading order; the first picture is the lead image
 * @param credits set by hand, at most one a locale; mostly empty
 */
public record Article(
        String key,
        Locale locale,
        Headline headline,
        List<Work> works,
        @Nullable String critic,
        @Nullable Rating rating,
        @Nullable LocalDate publishedOn,
        @Nullable String address,
        List<Block> blocks,
        List<GivenCredits> credits) {

    /** An article whose credits are all derived. */
    public Article(
            String key,
            Locale locale,
            Headline headline,
            List<Work> works,
            @Nullable String critic,
            @Nullable Rating rating,
            @Nullable LocalDate publishedOn,
            @Nullable String address,
            List<Block> blocks) {
        this(key, locale, headline, works, critic, rating, publishedOn, address, blocks, List.of());
    }

    /**
     * A text of the article that gets translated.
     *
     * @param block the index of the block it stands in; -1 for the headline
     */
    public record Text(Part part, int block, CodedText text) {}

    public Article {
        if (key.isBlank()) {
            throw new IllegalArgumentException("an article needs a key");
        }
        works = List.copyOf(works);
        blocks = List.copyOf(blocks);
        credits = List.copyOf(credits);
    }

    /** Everything to be translated, in reading order; blank texts left out. */
    public List<Text> texts() {
        List<Text> texts = new ArrayList<>(blocks.size() + 1);
        add(texts, Part.HEADLINE, -1, headline.text());
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Block.Paragraph paragraph) {
                add(texts, Part.PARAGRAPH, i, paragraph.text());
            } else if (block instanceof Block.Heading heading) {
                add(texts, Part.HEADING, i, heading.text());
            } else if (block instanceof Block.ListItem item) {
                add(texts, Part.LIST_ITEM, i, item.text());
            } else if (block instanceof Block.Quote quote) {
                add(texts, Part.QUOTE, i, quote.text());
            } else if (block instanceof Block.Note note) {
                add(texts, Part.NOTE, i, note.text());
            } else if (block instanceof Block.Picture picture) {
                add(texts, Part.ALT, i, picture.image().alt());
                add(texts, Part.CAPTION, i, picture.image().caption());
                add(texts, Part.CREDIT, i, picture.image().credit());
            }
        }
        return texts;
    }

    private static void add(List<Text> texts, Part part, int block, CodedText text) {
        if (!text.isBlank()) {
            texts.add(new Text(part, block, text));
        }
    }
}
