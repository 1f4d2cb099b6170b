package org.nightdesk.quality;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.HouseStyle;

/**
 * An article during one check: its units and what the rules have worked out about them. Not thread-safe.
 *
 * <pre>{@code
 * long untranslated = article.units().size() - article.translated().size() - article.repeated().size();
 * }</pre>
 */
public final class AnalysedArticle {
    private final @Nullable HouseStyle style;
    private final List<CheckedUnit> units;
    private final List<CheckedUnit> translated;
    private final List<CheckedUnit> repeated = new ArrayList<>();

    public AnalysedArticle(TranslatedArticle article, NearMissFinder nearMiss) {
        this.style = article.style();
        this.units = new ArrayList<>(article.texts().size());
        this.translated = new ArrayList<>(article.texts().size());
        for (int i = 0; i < article.texts().size(); i++) {
            CheckedUnit unit = new CheckedUnit(i, article.texts().get(i), article.style(), nearMiss);
            units.add(unit);
            if (Characters.hasContent(unit.target())) {
                (SourceRepetition.in(unit) ? repeated : translated).add(unit);
            }
        }
    }

    /** All units in reading order. */
    public List<CheckedUnit> units() {
        return units;
    }

    /** The units whose translation has text of its own, not the source's over again, in reading order. */
    public List<CheckedUnit> translated() {
        return translated;
    }

    /** The units whose translation is the source over again. */
    public List<CheckedUnit> repeated() {
        return repeated;
    }

    @Nullable
    HouseStyle style() {
        return style;
    }
}
