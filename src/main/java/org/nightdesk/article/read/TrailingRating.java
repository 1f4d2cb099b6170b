package org.nightdesk.article.read;

import java.util.List;
import java.util.Optional;
import org.nightdesk.article.Block;
import org.nightdesk.article.Rating;

/** Moves the rating at the end of an article's last paragraph out of the text. */
final class TrailingRating {
    private TrailingRating() {}

    /** Notes a problem when the text ends in another rating than the source's metadata gives. */
    static void apply(ArticleDraft draft, String place) {
        List<Block> blocks = draft.blocks();
        int last = lastText(blocks);
        if (last < 0 || !(blocks.get(last) instanceof Block.Paragraph paragraph)) {
            return;
        }
        Optional<Ratings.Trailing> trailing = Ratings.atEnd(paragraph.text());
        if (trailing.isEmpty()) {
            return;
        }
        Rating known = draft.rating();
        List<Rating> readings = trailing.get().readings();
        if (known == null) {
            if (!trailing.get().marked()) {
                return;
            }
            draft.rating(readings.get(0));
        } else if (readings.stream().noneMatch(reading -> same(reading, known))) {
            if (trailing.get().marked() && readings.get(0).best().compareTo(known.best()) == 0) {
                contradiction(draft, place, known, readings.get(0));
            }
            return;
        }
        if (trailing.get().rest().isBlank()) {
            blocks.remove(last);
        } else {
            blocks.set(last, new Block.Paragraph(trailing.get().rest()));
        }
    }

    private static void contradiction(ArticleDraft draft, String place, Rating known, Rating found) {
        draft.problem(
                place,
                "the rating is " + known.value() + "/" + known.best() + ", but the text ends in " + found.value() + "/"
                        + found.best(),
                "Find out which is the critic's and correct the other");
    }

    private static int lastText(List<Block> blocks) {
        int last = blocks.size() - 1;
        while (last >= 0 && (blocks.get(last) instanceof Block.Picture || blocks.get(last) instanceof Block.Note)) {
            last--;
        }
        return last;
    }

    private static boolean same(Rating one, Rating other) {
        return one.value().compareTo(other.value()) == 0 && one.best().compareTo(other.best()) == 0;
    }
}
