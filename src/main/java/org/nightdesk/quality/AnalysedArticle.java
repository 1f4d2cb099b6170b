package org.nightdesk.quality;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.HouseStyle;

/** An article during one check: its units and what the rules have worked out about them. Not thread-safe. */
final class AnalysedArticle {
    private final @Nullable HouseStyle style;
    private final List<Unit> units;
    private final List<Unit> translated;
    private final List<Unit> repeated = new ArrayList<>();

    AnalysedArticle(TranslatedArticle article, NearMiss nearMiss) {
        this.style = article.style();
        this.units = new ArrayList<>(article.texts().size());
        this.translated = new ArrayList<>(article.texts().size());
        for (int i = 0; i < article.texts().size(); i++) {
            Unit unit = new Unit(i, article.texts().get(i), article.style(), nearMiss);
            units.add(unit);
            if (Characters.hasContent(unit.target())) {
                (SourceRepetition.in(unit) ? repeated : translated).add(unit);
            }
        }
    }

    /** All units in reading order. */
    List<Unit> units() {
        return units;
    }

    /** The units whose translation has text of its own, not the source's over again, in reading order. */
    List<Unit> translated() {
        return translated;
    }

    /** The units whose translation is the source over again. */
    List<Unit> repeated() {
        return repeated;
    }

    @Nullable
    HouseStyle style() {
        return style;
    }
}
