package org.nightdesk.assembly;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Headline;
import org.nightdesk.article.Work;
import org.nightdesk.assembly.publication.PatternText;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.assembly.publication.Remark;
import org.nightdesk.job.HouseStyle;

/** Puts a headline together: category label, title of the work, translated text, by the house style's pattern. */
final class HeadlineLine {
    private static final String FALLBACK = "other";

    private final HouseStyle style;
    private final Categories categories;
    private final String defaultCategory;

    HeadlineLine(HouseStyle style, Categories categories, String defaultCategory) {
        this.style = style;
        this.categories = categories;
        this.defaultCategory = defaultCategory;
    }

    /** @param text the translated text of the headline */
    String line(Headline headline, String text, List<Publication.Title> works, Remark.Remarks remarks) {
        Publication.@Nullable Title title = headline.namesWork() && !works.isEmpty() ? works.get(0) : null;
        Work.Medium medium =
                works.isEmpty() ? Work.Medium.OTHER : works.get(0).work().medium();
        String pattern = title == null ? style.headlineWithoutTitle() : style.headline();
        return PatternText.fill(
                        pattern,
                        Map.of(
                                "category",
                                label(headline.category(), medium, remarks),
                                "title",
                                title == null ? "" : style.titleMarks().around(title.title()),
                                "headline",
                                text))
                .strip();
    }

    /** The label of a category as the line has it; empty where the style has none. */
    String label(String category, List<Publication.Title> works) {
        Work.Medium medium =
                works.isEmpty() ? Work.Medium.OTHER : works.get(0).work().medium();
        return label(category, medium, new Remark.Remarks(""));
    }

    private String label(String category, Work.Medium medium, Remark.Remarks remarks) {
        String key = category.isBlank() ? defaultCategory : categories.key(category);
        Map<String, String> labels = style.categories().get(key);
        if (labels == null) {
            String shown = category.isBlank() ? key : category;
            remarks.add(
                    Remark.Kind.CATEGORY_UNKNOWN,
                    "headline",
                    "the house style of " + style.locale().toLanguageTag() + " has no category \"" + shown + "\"",
                    "Add it to the house style under categories");
            labels = style.categories().getOrDefault(defaultCategory, Map.of());
        }
        String label = labels.get(medium.label());
        return label != null ? label : labels.getOrDefault(FALLBACK, "");
    }
}
