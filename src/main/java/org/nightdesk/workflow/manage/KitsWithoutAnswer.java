package org.nightdesk.workflow.manage;

import java.util.ArrayList;
import java.util.List;
import org.nightdesk.kit.Kits;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;

/** Finds the kits that people have with the row a question is about, in whatever locale, and that went out without its answer. */
public final class KitsWithoutAnswer {
    private final Articles articles;
    private final Units units;
    private final Kits kits;

    public KitsWithoutAnswer(Articles articles, Units units, Kits kits) {
        this.articles = articles;
        this.units = units;
        this.kits = kits;
    }

    /** A kit that is with somebody. */
    public record Without(Translation translation, Kits.Planned kit) {
        /** {@code kit 3A7BQK2M of kim (ja)}. */
        public String told() {
            return "kit " + kit.code() + " of " + kit.person() + " ("
                    + translation.locale().toLanguageTag() + ")";
        }
    }

    /** @param lastNight the last whose kits went out without the answer */
    public List<Without> of(long unitId, long lastNight) {
        List<Without> found = new ArrayList<>();
        for (Translation translation : translations(unitId)) {
            long kitId = out(translation.id(), Ids.number(unitId));
            kits.of(translation.id()).stream()
                    .filter(kit -> kit.kit().id() == kitId && kit.nightId() <= lastNight)
                    .forEach(kit -> found.add(new Without(translation, kit.kit())));
        }
        return found;
    }

    /** The last night that wrote a kit of the article so far; 0 when none has. */
    long lastNight(long unitId) {
        return translations(unitId).stream()
                .flatMap(translation -> kits.of(translation.id()).stream())
                .mapToLong(Kits.Out::nightId)
                .max()
                .orElse(0);
    }

    private List<Translation> translations(long unitId) {
        return articles.translations(articles.translation(Ids.owner(unitId)).articleId());
    }

    /** The kit in which somebody has a unit now; 0 when nobody has. */
    private long out(long translationId, int n) {
        return units.of(translationId).stream()
                .filter(unit -> unit.n() == n && isOut(unit))
                .mapToLong(Unit::kitId)
                .findFirst()
                .orElse(0);
    }

    private boolean isOut(Unit unit) {
        return unit.state() == UnitState.ISSUED
                || (unit.state() == UnitState.RETURNED || unit.state() == UnitState.HELD)
                        && kits.isReview(unit.kitId());
    }
}
