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
 * @param orders what it asks of the desk; mostly nothing
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
        List<GivenCredits> credits,
        Orders orders) {

    /** An article that asks for nothing. */
    public Article(
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
        this(key, locale, headline, works, critic, rating, publishedOn, address, blocks, credits, Orders.NONE);
    }

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
     * @param block the index of the block it is in; -1 for the headline
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
            blocks.get(i).accept(new Texts(texts, i));
        }
        return texts;
    }

    private static void add(List<Text> texts, Part part, int block, CodedText text) {
        if (!text.isBlank()) {
            texts.add(new Text(part, block, text));
        }
    }

    /** Adds the texts of a block. */
    private record Texts(List<Text> into, int index) implements Block.Visitor {
        @Override
        public void visit(Block.Paragraph paragraph) {
            add(into, Part.PARAGRAPH, index, paragraph.text());
        }

        @Override
        public void visit(Block.Heading heading) {
            add(into, Part.HEADING, index, heading.text());
        }

        @Override
        public void visit(Block.ListItem item) {
            add(into, Part.LIST_ITEM, index, item.text());
        }

        @Override
        public void visit(Block.Quote quote) {
            add(into, Part.QUOTE, index, quote.text());
        }

        @Override
        public void visit(Block.Note note) {
            add(into, Part.NOTE, index, note.text());
        }

        @Override
        public void visit(Block.Picture picture) {
            add(into, Part.ALT, index, picture.image().alt());
            add(into, Part.CAPTION, index, picture.image().caption());
            add(into, Part.CREDIT, index, picture.image().credit());
        }
    }
}
