package org.nightdesk.article.read;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nightdesk.article.Block;
import org.nightdesk.article.Image;
import org.nightdesk.text.CodedText;

/** Takes paragraphs out of a page's text that only its words give away: repeated captions, vote counts, copyright lines. */
public final class BlockFilter {
    private static final int SHORTEST_CAPTION = 4;
    private static final int LONGEST_CAPTION = 300;

    private final ArticleDraft draft;

    public BlockFilter(ArticleDraft draft) {
        this.draft = draft;
    }

    public void apply() {
        List<Block> blocks = draft.blocks();
        Set<String> captions = captions(blocks);
        blocks.removeIf(block -> {
            if (!(block instanceof Block.Paragraph paragraph)) {
                return false;
            }
            String text = paragraph.text().withoutCodes();
            Optional<String> sort = text.length() <= LONGEST_CAPTION && captions.contains(bare(text))
                    ? Optional.of("repeated caption")
                    : Furniture.known().text(text);
            sort.ifPresent(name -> draft.drop(name, text));
            return sort.isPresent();
        });
    }

    private static Set<String> captions(List<Block> blocks) {
        Set<String> captions = new HashSet<>();
        for (Block block : blocks) {
            if (block instanceof Block.Picture picture) {
                Image image = picture.image();
                captions.add(bare(image.alt().withoutCodes()));
                captions.add(bare(image.caption().withoutCodes()));
            }
        }
        captions.removeIf(caption -> caption.length() < SHORTEST_CAPTION);
        return captions;
    }

    /** Letters and digits of the caption alone: pages repeat captions with marks in front and the credit behind. */
    private static String bare(String text) {
        String caption = CaptionCredits.split(CodedText.plain(text)).caption().text();
        return caption.replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
