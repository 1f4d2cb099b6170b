package org.nightdesk.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.nightdesk.job.Job;
import org.nightdesk.job.Person;
import org.nightdesk.job.Person.Role;
import org.nightdesk.kit.Kits;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.LedgerQueries;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.nightdesk.routing.Presence;
import org.nightdesk.routing.RouteQueries;
import org.nightdesk.routing.Routes;

/**
 * Takes work that is out in kits back from people who have left, are away while it is due, or are far too late, so that
 * routing finds somebody else. What they hand in all the same is still taken. Work of somebody who is away or late stays with
 * them as long as nobody else can do it. Not thread-safe.
 */
public final class TakingBack {
    private final Sources sources;
    private final RouteQueries loads;
    private final LedgerQueries ledger;
    private final UnitLife life;
    private final Map<Long, Boolean> reviewKits = new HashMap<>();

    /** What tells where the work is. */
    public record Sources(Articles articles, Units units, Kits kits, Routes routes) {}

    public TakingBack(Sources sources, RouteQueries loads, LedgerQueries ledger, UnitLife life) {
        this.sources = sources;
        this.loads = loads;
        this.ledger = ledger;
        this.life = life;
    }

    /** All of it in the caller's transaction. */
    public void takeBack(Night night) {
        if (mayConcernAnybody(night)) {
            takeBack(night, Role.TRANSLATOR);
            takeBack(night, Role.EDITOR);
        }
    }

    /** Most nights everybody is there, and nobody looks through what people have. */
    private static boolean mayConcernAnybody(Night night) {
        Job job = night.job();
        Presence presence = new Presence(job.schedule(), night.date());
        return job.schedule().lateAfterDays() > 0
                || job.people().all().stream().anyMatch(person -> !presence.isHere(person));
    }

    private void takeBack(Night night, Role role) {
        Job job = night.job();
        Presence presence = new Presence(job.schedule(), night.date());
        Map<Long, RouteQueries.Piece> taken = new TreeMap<>();
        Map<Long, String> reasons = new HashMap<>();
        for (RouteQueries.Piece piece : loads.pieces(role)) {
            Optional<Person> person = job.people().find(piece.person());
            String why =
                    person.map(one -> presence.whyTakeBack(one, piece.dueOn())).orElse(null);
            if (why != null) {
                taken.put(piece.translationId(), piece);
                reasons.put(piece.translationId(), why);
            }
        }
        Map<Long, LedgerQueries.Subject> subjects = ledger.subjects(taken.keySet());
        List<Routes.TakenBack> back = new ArrayList<>();
        taken.forEach((translation, piece) -> {
            LedgerQueries.Subject subject = subjects.get(translation);
            Person person = job.people().find(piece.person()).orElseThrow();
            boolean gone = person.availability().hasLeft(night.date());
            if (subject != null
                    && subject.job().equals(job.name())
                    && (gone || othersCan(night, presence, piece, role, subject.locale()))) {
                int words = role == Role.EDITOR ? review(translation) : translation(translation);
                if (words > 0) {
                    back.add(new Routes.TakenBack(
                            translation, role, piece.person(), words, reasons.getOrDefault(translation, "")));
                }
            }
        });
        sources.routes.takeBack(back, night.id());
    }

    private boolean othersCan(Night night, Presence presence, RouteQueries.Piece piece, Role role, Locale target) {
        Set<String> not = new HashSet<>(Set.of(piece.person()));
        if (role == Role.EDITOR && !night.job().schedule().allowSelfReview()) {
            not.addAll(sources.units.authors(piece.translationId(), Role.TRANSLATOR));
        }
        Locale source = night.job().source().locale();
        return night.job().people().all().stream()
                .filter(person -> !not.contains(person.key()))
                .anyMatch(person -> person.works(role, source, target) && presence.isHere(person));
    }

    /** @return the words taken back; 0 when nothing of it is with the translator in a kit */
    private int translation(long translationId) {
        TranslationInWork work = TranslationInWork.load(translationId, sources.articles, sources.units);
        Map<Long, Integer> words = new TreeMap<>();
        for (Unit unit : work.units()) {
            if (unit.state() == UnitState.ISSUED || unit.state() == UnitState.HELD && !isUnderReview(unit)) {
                words.put(unit.id(), work.words(unit));
            }
        }
        if (words.isEmpty()) {
            return 0;
        }
        life.takenBack(translationId, words);
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int review(long translationId) {
        TranslationInWork work = TranslationInWork.load(translationId, sources.articles, sources.units);
        List<Long> held = work.units().stream()
                .filter(unit -> unit.state() == UnitState.HELD && isUnderReview(unit))
                .map(Unit::id)
                .toList();
        boolean out = work.units().stream().anyMatch(this::isUnderReview);
        int words = work.words(UnitState.RETURNED)
                + work.units().stream()
                        .filter(unit -> held.contains(unit.id()))
                        .mapToInt(work::words)
                        .sum();
        if (!out || words == 0) {
            return 0;
        }
        life.reviewTakenBack(translationId, held, words);
        return words;
    }

    private boolean isUnderReview(Unit unit) {
        return reviewKits.computeIfAbsent(unit.kitId(), sources.kits::isReview);
    }
}
