package org.nightdesk.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<String, Integer> firstNamings = new HashMap<>();

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

    /** The index of the first unit whose source surely names a term; -1 when none does. */
    int firstNaming(String entryId) {
        if (firstNamings.isEmpty()) {
            for (CheckedUnit unit : units) {
                unit.termUses()
                        .all()
                        .forEach(use -> firstNamings.putIfAbsent(use.entry().id(), unit.index()));
            }
        }
        return firstNamings.getOrDefault(entryId, -1);
    }

    @Nullable
    HouseStyle style() {
        return style;
    }
}
