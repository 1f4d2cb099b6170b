package org.nightdesk.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nightdesk.assembly.store.Publications;
import org.nightdesk.job.Person.Role;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Kits;
import org.nightdesk.ledger.ArticleNames;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.LedgerQueries;
import org.nightdesk.ledger.NightLog;
import org.nightdesk.ledger.Pauses;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.UnitTallies;
import org.nightdesk.problem.Problem;
import org.nightdesk.routing.RouteQueries;

/** Tells where every article is, locale by locale: how far it is, with whom, since when and until when. */
public final class ArticleBoard {
    private final NightLog nights;
    private final Ledger ledger;
    private final Work work;

    /** What there is to translate. */
    public record Ledger(UnitTallies tallies, LedgerQueries queries, Articles articles, Pauses pauses) {}

    /** What was done about it. */
    public record Work(RouteQueries routes, Kits kits, Publications publications) {}

    public ArticleBoard(NightLog nights, Ledger ledger, Work work) {
        this.nights = nights;
        this.ledger = ledger;
        this.work = work;
    }

    /**
     * Where one translation is.
     *
     * @param article what to call it on the command line
     * @param id of the article
     * @param state how far it is
     * @param with the key of who has it; empty when nobody does
     * @param since when it went to them, was published or was told to rest; null when that is not known
     * @param dueOn null when nothing is due
     * @param note what else there is to know, such as what keeps it back; may be empty
     */
    public record Place(
            String job,
            String article,
            String id,
            String locale,
            String state,
            String with,
            @Nullable LocalDate since,
            @Nullable LocalDate dueOn,
            String note) {
        /** {@code in review with seo since 2026-11-24, due 2026-11-25}. */
        public String told() {
            return state
                    + (with.isEmpty() ? "" : " with " + with)
                    + (since == null ? "" : (with.isEmpty() ? " on " : " since ") + since)
                    + (dueOn == null ? "" : ", due " + dueOn)
                    + (note.isEmpty() ? "" : ": " + note);
        }
    }

    /** All translations of all jobs, by job, article and locale. */
    public List<Place> places() {
        return nights.jobs().stream()
                .flatMap(job -> byTranslation(job).values().stream())
                .toList();
    }

    /** Those of a job, by translation, ordered by article and locale. */
    Map<Long, Place> byTranslation(String job) {
        Known known = known(job);
        Map<Long, Place> places = new TreeMap<>();
        known.tallies().forEach((translation, units) -> {
            LedgerQueries.Subject subject = known.subjects().get(translation);
            if (subject != null) {
                places.put(translation, place(translation, subject, units, known));
            }
        });
        Map<Long, Place> ordered = new LinkedHashMap<>();
        places.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparing(Place::article).thenComparing(Place::locale)))
                .forEach(one -> ordered.put(one.getKey(), one.getValue()));
        return ordered;
    }

    /** What a job's translations are and stand in, by translation. @param resting by {@code lighthouse in en}, or article */
    private record Known(
            String job,
            LocalDate lastNight,
            Map<Long, Map<UnitState, Long>> tallies,
            Map<Long, LedgerQueries.Subject> subjects,
            Map<String, String> handles,
            Map<String, Pauses.Pause> resting,
            Map<Role, Map<Long, RouteQueries.Piece>> pieces,
            Map<Role, Map<Long, LocalDate>> since,
            Map<Long, List<Problem>> refusals,
            Map<Long, Articles.Order> orders,
            Map<Long, Publications.LastEdition> published) {}

    private Known known(String job) {
        Map<Long, Map<UnitState, Long>> tallies = ledger.tallies().byTranslation(job);
        ArticleNames names = new ArticleNames(ledger.articles().names());
        Map<Long, String> byId = names.handles();
        Map<String, String> handles = new HashMap<>();
        names.articles().stream()
                .filter(one -> one.job().equals(job))
                .forEach(one -> handles.put(one.key(), Objects.requireNonNull(byId.get(one.id()))));
        Map<String, Pauses.Pause> resting = new HashMap<>();
        ledger.pauses().all(job).forEach(one -> resting.put(one.title(), one.pause()));
        Map<Role, Map<Long, RouteQueries.Piece>> pieces = new HashMap<>();
        Map<Role, Map<Long, LocalDate>> since = new HashMap<>();
        for (Role role : Role.values()) {
            Map<Long, RouteQueries.Piece> theirs = new TreeMap<>();
            work.routes().pieces(role).stream()
                    .filter(piece -> tallies.containsKey(piece.translationId()))
                    .forEach(piece -> theirs.put(piece.translationId(), piece));
            pieces.put(role, theirs);
            since.put(role, since(role, theirs.keySet(), job));
        }
        return new Known(
                job,
                nights.ofJob(job).values().stream()
                        .max(Comparator.naturalOrder())
                        .orElse(LocalDate.MIN),
                tallies,
                ledger.queries().subjects(tallies.keySet()),
                handles,
                resting,
                pieces,
                since,
                work.publications().refusals(job),
                ledger.articles().orders(job),
                work.publications().lastEditions(job));
    }

    /** When the last kit of each translation went out. */
    private Map<Long, LocalDate> since(Role role, Collection<Long> translations, String job) {
        Map<Long, LocalDate> dates = nights.ofJob(job);
        Map<Long, LocalDate> since = new HashMap<>();
        work.kits()
                .nights(role == Role.EDITOR ? Kit.Kind.REVIEW : Kit.Kind.TRANSLATION, translations)
                .forEach((translation, nightIds) -> {
                    LocalDate last = dates.get(Collections.max(nightIds));
                    if (last != null) {
                        since.put(translation, last);
                    }
                });
        return since;
    }

    private static Place place(
            long translation, LedgerQueries.Subject subject, Map<UnitState, Long> units, Known known) {
        Pauses.Pause pause =
                known.resting().getOrDefault(subject.title(), known.resting().get(subject.article()));
        Draft draft = pause != null ? resting(pause) : at(translation, units, known);
        return new Place(
                known.job(),
                known.handles().getOrDefault(subject.article(), subject.article()),
                subject.article(),
                subject.locale().toLanguageTag(),
                draft.state.label(),
                draft.with,
                draft.since,
                draft.dueOn,
                String.join("; ", draft.notes));
    }

    /** A place without its names. */
    private record Draft(
            ArticleState state,
            String with,
            @Nullable LocalDate since,
            @Nullable LocalDate dueOn,
            List<String> notes) {}

    private static Draft resting(Pauses.Pause pause) {
        ArticleState state = pause.kind() == Pauses.Kind.HOLD ? ArticleState.ON_HOLD : ArticleState.CANCELLED;
        String why = "by " + pause.by() + (pause.why().isEmpty() ? "" : ": " + pause.why());
        return new Draft(state, "", pause.on(), null, List.of(why));
    }

    private static Draft at(long translation, Map<UnitState, Long> units, Known known) {
        long held = count(units, UnitState.HELD);
        long toTranslate = count(units, UnitState.OPEN) + count(units, UnitState.ISSUED);
        long toReview = count(units, UnitState.RETURNED);
        long all = units.values().stream().mapToLong(Long::longValue).sum() - count(units, UnitState.STALE);
        List<String> notes = new ArrayList<>();
        Publications.LastEdition last = known.published().get(translation);
        if (last != null && count(units, UnitState.PUBLISHED) < all) {
            notes.add("edition " + last.edition() + " is published");
        }
        if (held > 0) {
            notes.add(0, held + " of " + all + " rows held");
        }
        if (toTranslate + toReview + held == 0) {
            return count(units, UnitState.APPROVED) > 0
                    ? ready(translation, notes, known)
                    : new Draft(ArticleState.PUBLISHED, "", last == null ? null : last.on(), null, editions(last));
        }
        Role role = toTranslate > 0 || held > 0 && toReview == 0 ? Role.TRANSLATOR : Role.EDITOR;
        if (toTranslate > 0 && toTranslate < all) {
            notes.add(toTranslate + " of " + all + " rows to translate");
        }
        RouteQueries.Piece piece = piece(role, translation, known);
        if (piece == null) {
            notes.add(0, role == Role.TRANSLATOR ? "nobody translates it yet" : "nobody reviews it yet");
            return new Draft(held > 0 ? ArticleState.HELD : ArticleState.WAITING, "", null, null, notes);
        }
        ArticleState state =
                held > 0 ? ArticleState.HELD : role == Role.TRANSLATOR ? ArticleState.TRANSLATION : ArticleState.REVIEW;
        LocalDate since = Objects.requireNonNull(known.since().get(role)).get(translation);
        if (since == null) {
            notes.add("the kit has not gone out yet");
        }
        return new Draft(state, piece.person(), since, piece.dueOn(), notes);
    }

    private static RouteQueries.@Nullable Piece piece(Role role, long translation, Known known) {
        return Objects.requireNonNull(known.pieces().get(role)).get(translation);
    }

    private static Draft ready(long translation, List<String> notes, Known known) {
        known.refusals().getOrDefault(translation, List.of()).stream()
                .map(Problem::reason)
                .distinct()
                .forEach(reason -> notes.add("not published: " + reason));
        Articles.Order order = known.orders().get(translation);
        LocalDate day = order == null ? null : order.notBefore();
        if (day != null && day.isAfter(known.lastNight())) {
            notes.add("not to be published before " + day);
        }
        return new Draft(ArticleState.READY, "", null, null, notes);
    }

    private static List<String> editions(Publications.@Nullable LastEdition last) {
        return last == null || last.edition() == 1 ? List.of() : List.of("edition " + last.edition());
    }

    private static long count(Map<UnitState, Long> units, UnitState state) {
        return units.getOrDefault(state, 0L);
    }

    /** How many translations are in each state, in the order of {@link ArticleState}; states without any are left out. */
    public static Map<String, Integer> summary(Collection<Place> places) {
        Map<String, Integer> summary = new LinkedHashMap<>();
        for (ArticleState state : ArticleState.values()) {
            int count = (int) places.stream()
                    .filter(place -> place.state().equals(state.label()))
                    .count();
            if (count > 0) {
                summary.put(state.label(), count);
            }
        }
        return summary;
    }

    /** The places of one article's translations, by translation. */
    Map<Long, Place> of(String job, Set<Long> translations) {
        Map<Long, Place> places = byTranslation(job);
        places.keySet().retainAll(translations);
        return places;
    }
}
