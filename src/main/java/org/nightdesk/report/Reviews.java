package org.nightdesk.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.Person.Role;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Kits;
import org.nightdesk.ledger.LedgerQueries;
import org.nightdesk.ledger.LedgerQueries.SizedUnit;
import org.nightdesk.ledger.NightLog;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.quality.FindingLog;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.score.Scorecards;
import org.nightdesk.routing.RouteQueries;

/** Tells what waits with which editor, and how translators' work came out. */
public final class Reviews {
    private final NightLog nights;
    private final Scorecards scorecards;
    private final Work work;

    /** Where the work of editors is known. */
    public record Work(RouteQueries routes, LedgerQueries ledger, FindingLog findings, Kits kits) {}

    public Reviews(NightLog nights, Scorecards scorecards, Work work) {
        this.nights = nights;
        this.scorecards = scorecards;
        this.work = work;
    }

    /** What waits, the editors by key, and the scorecards by translator and month. */
    public record Status(List<Waiting> waiting, List<Score> scorecards) {}

    /**
     * A translation an editor has.
     *
     * @param rows to decide on
     * @param words of the source in these rows
     * @param since the business date of the review kit; null when it has not gone out yet
     * @param findings on these rows by severity, the worst first
     */
    public record Waiting(
            String editor,
            String article,
            String locale,
            int rows,
            int words,
            @Nullable LocalDate since,
            LocalDate dueOn,
            Map<String, Integer> findings) {}

    public Status status() {
        List<Score> scores = new ArrayList<>();
        for (String job : nights.jobs()) {
            scores.addAll(Scores.overTime(scorecards.upTo(job, Long.MAX_VALUE)));
        }
        return new Status(waiting(), scores);
    }

    /** What is known of everything that editors have, by translation, and of its units, by unit. */
    private record Known(
            Map<Long, LedgerQueries.Subject> subjects,
            Map<Long, List<SizedUnit>> units,
            Map<Long, Map<Severity, Integer>> findings,
            Map<Long, LocalDate> since) {}

    private List<Waiting> waiting() {
        List<RouteQueries.Piece> pieces = work.routes().pieces(Role.EDITOR);
        List<Long> translations =
                pieces.stream().map(RouteQueries.Piece::translationId).toList();
        Map<Long, List<SizedUnit>> units = work.ledger().units(translations, UnitState.RETURNED);
        List<Long> unitIds =
                units.values().stream().flatMap(List::stream).map(SizedUnit::id).toList();
        Known known = new Known(
                work.ledger().subjects(translations),
                units,
                work.findings().severities(unitIds),
                since(work.kits().nights(Kit.Kind.REVIEW, translations)));
        return pieces.stream().map(piece -> waiting(piece, known)).toList();
    }

    private Map<Long, LocalDate> since(Map<Long, Set<Long>> reviewNights) {
        Map<Long, LocalDate> dates =
                nights.dates(reviewNights.values().stream().flatMap(Set::stream).toList());
        Map<Long, LocalDate> since = new LinkedHashMap<>();
        reviewNights.forEach((translation, ids) -> since.put(translation, latest(ids, dates)));
        return since;
    }

    private static LocalDate latest(Collection<Long> nightIds, Map<Long, LocalDate> dates) {
        return Collections.max(nightIds.stream()
                .map(id -> Objects.requireNonNull(dates.get(id)))
                .toList());
    }

    private static Waiting waiting(RouteQueries.Piece piece, Known known) {
        LedgerQueries.Subject subject = Objects.requireNonNull(known.subjects().get(piece.translationId()));
        List<SizedUnit> units = known.units().getOrDefault(piece.translationId(), List.of());
        return new Waiting(
                piece.person(),
                subject.article(),
                subject.locale().toLanguageTag(),
                units.size(),
                units.stream().mapToInt(SizedUnit::words).sum(),
                known.since().get(piece.translationId()),
                piece.dueOn(),
                bySeverity(units, known));
    }

    private static Map<String, Integer> bySeverity(List<SizedUnit> units, Known known) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = Severity.values().length - 1; i >= 0; i--) {
            counts.put(Severity.values()[i].label(), 0);
        }
        for (SizedUnit unit : units) {
            known.findings()
                    .getOrDefault(unit.id(), Map.of())
                    .forEach((severity, count) -> counts.merge(severity.label(), count, Integer::sum));
        }
        return counts;
    }
}
