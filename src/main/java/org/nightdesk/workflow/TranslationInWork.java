package org.nightdesk.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Merges;
import org.nightdesk.ledger.StoredArticle;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;

/**
 * A translation with its article and all its units, loaded once and passed on to whatever works on it. Its units are as
 * they were when it was loaded. Immutable.
 */
public final class TranslationInWork {
    private final StoredArticle article;
    private final Translation translation;
    private final List<Unit> units;
    private final Map<Integer, Unit> byNumber = new HashMap<>();
    private final Merges merges;

    /** @param units of the translation, stale ones too */
    public TranslationInWork(StoredArticle article, Translation translation, List<Unit> units) {
        this.article = article;
        this.translation = translation;
        this.units = List.copyOf(units);
        units.forEach(unit -> byNumber.put(unit.n(), unit));
        this.merges = Merges.of(units);
    }

    /** @throws IllegalArgumentException for an unknown id */
    public static TranslationInWork load(long translationId, Articles articles, Units units) {
        Translation translation = articles.translation(translationId);
        return new TranslationInWork(articles.load(translation.articleId()), translation, units.of(translationId));
    }

    /** The same translation with its units as they are now. */
    public TranslationInWork reloaded(Units now) {
        return new TranslationInWork(article, translation, now.of(translation.id()));
    }

    public StoredArticle article() {
        return article;
    }

    public Translation translation() {
        return translation;
    }

    public long id() {
        return translation.id();
    }

    /** All units by number, stale ones too. */
    public List<Unit> units() {
        return units;
    }

    /** The unit of a segment; null when the translation has none of this number. */
    public @Nullable Unit unit(int n) {
        return byNumber.get(n);
    }

    /** The unit of a segment; null when the translation has none for it. */
    public @Nullable Unit unit(StoredSegment segment) {
        return byNumber.get(segment.n());
    }

    /** Which of its units are merged. */
    public Merges merges() {
        return merges;
    }

    /** The segments of the current edition whose units are merged with one, itself included, in reading order. */
    public List<StoredSegment> group(int n) {
        Set<Integer> group = merges.group(n);
        return article.segments().stream()
                .filter(segment -> group.contains(segment.n()))
                .toList();
    }

    /** A segment of the current edition with its unit. */
    public record Pair(StoredSegment segment, Unit unit) {}

    /** The segments of the current edition with units in a state, in reading order. */
    public List<Pair> in(UnitState state) {
        List<Pair> found = new ArrayList<>();
        for (StoredSegment segment : article.segments()) {
            Unit unit = unit(segment);
            if (unit != null && unit.state() == state) {
                found.add(new Pair(segment, unit));
            }
        }
        return found;
    }

    public boolean has(UnitState state) {
        return units.stream().anyMatch(unit -> unit.state() == state);
    }

    /** Whether no unit of the current source waits for a translation any more. */
    public boolean isTranslated() {
        return units.stream().noneMatch(unit -> unit.state().isWaiting());
    }

    /** Whether every unit of the current source may be published, or is. */
    public boolean isAccepted() {
        return isTranslated() && !has(UnitState.RETURNED);
    }

    /** Whether every unit of the current source is part of a published article. */
    public boolean isPublished() {
        return units.stream().allMatch(unit -> unit.state() == UnitState.PUBLISHED || unit.state() == UnitState.STALE);
    }

    /** The source words of units in a state. */
    public int words(UnitState state) {
        return in(state).stream()
                .mapToInt(pair -> pair.segment().segment().words())
                .sum();
    }

    /** The source words of a unit; 0 when its segment is gone from the article. */
    public int words(Unit unit) {
        return article.segments().stream()
                .filter(segment -> segment.n() == unit.n())
                .mapToInt(segment -> segment.segment().words())
                .sum();
    }
}
