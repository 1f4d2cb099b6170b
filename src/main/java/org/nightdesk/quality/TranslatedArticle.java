package org.nightdesk.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.HouseStyle;

/**
 * An article's translation into one locale.
 *
 * @param texts all its segments in reading order, those without a translation too
 * @param style the house style of the target locale; null when there is none: the rules of style then stay silent
 */
public record TranslatedArticle(
        List<TranslatedText> texts, @Nullable HouseStyle style) {
    public TranslatedArticle {
        texts = List.copyOf(texts);
    }
}
