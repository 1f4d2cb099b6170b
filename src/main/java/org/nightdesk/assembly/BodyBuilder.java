package org.nightdesk.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Article;
import org.nightdesk.article.Block;
import org.nightdesk.article.Image;
import org.nightdesk.article.Part;
import org.nightdesk.assembly.publication.Inline;
import org.nightdesk.assembly.publication.Passage;
import org.nightdesk.assembly.publication.PatternText;
import org.nightdesk.assembly.publication.Remark;
import org.nightdesk.assembly.publication.SafeAddress;
import org.nightdesk.job.HouseStyle;

/** Builds the body of one article from its blocks and their translated texts. Not thread-safe; one instance an article. */
final class BodyBuilder {
    private final HouseStyle style;
    private final TargetTexts texts;
    private final Remark.Remarks remarks;
    private final List<Passage> body = new ArrayList<>();
    private final HeadingLevels levels = new HeadingLevels();
    private final ListBuilder lists = new ListBuilder();
    private Passage.@Nullable Figure lead;
    private boolean leadSeen;

    BodyBuilder(HouseStyle style, TargetTexts texts, Remark.Remarks remarks) {
        this.style = style;
        this.texts = texts;
        this.remarks = remarks;
    }

    /** @param ratingLine the rating in the style's form; empty when there is none */
    List<Passage> build(Article article, String ratingLine) {
        List<Block> blocks = article.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (!(blocks.get(i) instanceof Block.ListItem)) {
                body.addAll(lists.take());
            }
            blocks.get(i).accept(new Adding(i));
        }
        body.addAll(lists.take());
        if (!ratingLine.isEmpty()) {
            rate(ratingLine);
        }
        return List.copyOf(body);
    }

    /** The first picture of the article; null when it has none or it could not be used. */
    Passage.@Nullable Figure lead() {
        return lead;
    }

    /** Adds one block, by its index in the article. */
    private final class Adding implements Block.Visitor {
        private final int index;

        Adding(int index) {
            this.index = index;
        }

        @Override
        public void visit(Block.Picture picture) {
            BodyBuilder.this.add(picture.image(), index);
        }

        @Override
        public void visit(Block.Paragraph paragraph) {
            List<Inline> text = texts.text(Part.PARAGRAPH, index, paragraph.text());
            if (!text.isEmpty()) {
                body.add(new Passage.Paragraph(text));
            }
        }

        @Override
        public void visit(Block.Heading heading) {
            List<Inline> text = texts.text(Part.HEADING, index, heading.text());
            if (!text.isEmpty()) {
                body.add(new Passage.Heading(levels.next(heading.level()), text));
            }
        }

        @Override
        public void visit(Block.ListItem item) {
            List<Inline> text = texts.text(Part.LIST_ITEM, index, item.text());
            if (!text.isEmpty()) {
                lists.add(item.ordered(), item.depth(), text);
            }
        }

        @Override
        public void visit(Block.Quote quote) {
            List<Inline> text = texts.text(Part.QUOTE, index, quote.text());
            if (!text.isEmpty()) {
                body.add(new Passage.Quote(text));
            }
        }

        @Override
        public void visit(Block.Note note) {
            List<Inline> text = texts.text(Part.NOTE, index, note.text());
            if (!text.isEmpty()) {
                body.add(new Passage.Note(text));
            }
        }
    }

    private void add(Image image, int index) {
        boolean first = !leadSeen;
        leadSeen = true;
        String place = "block " + (index + 1) + " (image)";
        String alt = Inline.plain(texts.text(Part.ALT, index, image.alt()));
        List<Inline> caption = texts.text(Part.CAPTION, index, image.caption());
        String credit = Inline.plain(texts.text(Part.CREDIT, index, image.credit()));
        String src = SafeAddress.picture(image.src());
        if (src == null) {
            remarks.add(
                    Remark.Kind.IMAGE_DROPPED,
                    place,
                    "the picture at \"" + image.src() + "\" was left out",
                    "Use an address with http or https, or a relative one");
            return;
        }
        // What the source has and the translation has not is told of the row.
        if (image.alt().isBlank()) {
            remarks.add(
                    Remark.Kind.ALTERNATIVE_TEXT_MISSING,
                    place,
                    "the picture has no alternative text",
                    "Describe the picture in the source article");
        }
        if (image.credit().isBlank()) {
            remarks.add(
                    Remark.Kind.IMAGE_CREDIT_MISSING,
                    place,
                    "the picture has no credit",
                    "Add the credit to the source article");
        } else if (credit.isEmpty() && texts.isLeftOut(Part.CREDIT, index)) {
            remarks.add(
                    Remark.Kind.IMAGE_CREDIT_MISSING,
                    place,
                    "the picture has no credit: its row is empty on purpose",
                    "Have the row of the credit translated: nightdesk reopen with its key");
        }
        String line = credit.isEmpty() ? "" : PatternText.fill(style.imageCredit(), Map.of("credit", credit));
        Passage.Figure figure = new Passage.Figure(src, alt, caption, credit, line);
        if (first) {
            lead = figure;
        } else {
            body.add(figure);
        }
    }

    /** The rating closes a paragraph that ends the text; behind anything else it gets one of its own. */
    private void rate(String ratingLine) {
        int end = body.size();
        while (end > 0 && (body.get(end - 1) instanceof Passage.Figure || body.get(end - 1) instanceof Passage.Note)) {
            end--;
        }
        if (end > 0 && body.get(end - 1) instanceof Passage.Paragraph paragraph) {
            List<Inline> text = new ArrayList<>(paragraph.text());
            // Where sentences stand apart, so does the rating.
            if (!style.sentenceGap().isEmpty()) {
                text.add(new Inline.Text(style.sentenceGap()));
            }
            text.add(new Inline.Rating(ratingLine));
            body.set(end - 1, new Passage.Paragraph(List.copyOf(text)));
        } else {
            body.add(end, new Passage.Paragraph(List.of(new Inline.Rating(ratingLine))));
        }
    }
}
