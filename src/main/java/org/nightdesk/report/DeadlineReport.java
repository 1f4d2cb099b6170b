package org.nightdesk.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.nightdesk.calendar.WorkCalendar;
import org.nightdesk.job.Job;
import org.nightdesk.job.Person.Role;
import org.nightdesk.job.Schedule;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Kits;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.LedgerQueries;
import org.nightdesk.ledger.Pauses;
import org.nightdesk.routing.RouteQueries;
import org.nightdesk.workflow.Night;

/** Tells who is late, who is to be reminded, and what went from one person to another. Counts in each person's working days. */
final class DeadlineReport {
    /** A working day is at most so many days off: over the longest holidays. */
    private static final int DAYS_FOR_A_WORKING_DAY = 3;

    private static final int LONGEST_HOLIDAYS_DAYS = 14;

    private final Reports.Units units;
    private final Kits kits;

    DeadlineReport(Reports.Units units, Kits kits) {
        this.units = units;
        this.kits = kits;
    }

    NightReport.Deadlines of(Night night) {
        List<NightReport.Due> late = new ArrayList<>();
        List<NightReport.Due> soon = new ArrayList<>();
        Map<String, WorkCalendar> calendars = new HashMap<>();
        for (Role role : Role.values()) {
            sort(role, night, calendars, late, soon);
        }
        late.sort(Comparator.comparing(NightReport.Due::dueOn));
        soon.sort(Comparator.comparing(NightReport.Due::dueOn));
        return new NightReport.Deadlines(late, soon, moved(night), embargoed(night));
    }

    private void sort(
            Role role,
            Night night,
            Map<String, WorkCalendar> calendars,
            List<NightReport.Due> late,
            List<NightReport.Due> soon) {
        Schedule schedule = night.job().schedule();
        LocalDate horizon =
                night.date().plusDays((long) DAYS_FOR_A_WORKING_DAY * schedule.remindDays() + LONGEST_HOLIDAYS_DAYS);
        List<RouteQueries.Piece> pieces = units.routes().dueBy(role, horizon);
        Map<Long, LedgerQueries.Subject> subjects = units.ledger()
                .subjects(pieces.stream().map(RouteQueries.Piece::translationId).toList());
        Map<Long, Set<Long>> sent =
                kits.nights(role == Role.EDITOR ? Kit.Kind.REVIEW : Kit.Kind.TRANSLATION, subjects.keySet());
        List<Pauses.Resting> resting = units.pauses().all(night.job().name());
        for (RouteQueries.Piece piece : pieces) {
            LedgerQueries.Subject subject = subjects.get(piece.translationId());
            if (subject == null || !subject.job().equals(night.job().name()) || rests(subject, resting)) {
                continue;
            }
            WorkCalendar calendar = calendars.computeIfAbsent(piece.person(), person -> calendar(night.job(), person));
            if (piece.dueOn().isBefore(night.date())) {
                long days = calendar.between(piece.dueOn(), night.date());
                if (days > schedule.graceDays()) {
                    late.add(due(subject, piece, role, days, night.date()));
                } else {
                    soon.add(due(subject, piece, role, days, night.date()));
                }
            } else {
                long days = calendar.between(night.date(), piece.dueOn());
                if (days <= schedule.remindDays()
                        && !sent.getOrDefault(piece.translationId(), Set.of()).contains(night.id())) {
                    soon.add(due(subject, piece, role, days, night.date()));
                }
            }
        }
    }

    /** Whether nobody is waited for, since the manager holds or has cancelled it. */
    private static boolean rests(LedgerQueries.Subject subject, List<Pauses.Resting> resting) {
        return resting.stream()
                .anyMatch(one -> one.article().equals(subject.article())
                        && (one.locale() == null || one.locale().equals(subject.locale())));
    }

    private static NightReport.Due due(
            LedgerQueries.Subject subject, RouteQueries.Piece piece, Role role, long workingDays, LocalDate today) {
        return new NightReport.Due(
                subject.article(),
                subject.locale().toLanguageTag(),
                piece.person(),
                word(role),
                piece.dueOn(),
                piece.dueOn().isBefore(today),
                workingDays,
                Math.abs(ChronoUnit.DAYS.between(piece.dueOn(), today)));
    }

    private static WorkCalendar calendar(Job job, String person) {
        Schedule schedule = job.schedule();
        return job.people().find(person).map(schedule::calendar).orElseGet(schedule::calendar);
    }

    private List<NightReport.Moved> moved(Night night) {
        List<RouteQueries.Moved> moved = units.routes().movedIn(night.id());
        Map<Long, LedgerQueries.Subject> subjects = units.ledger()
                .subjects(moved.stream().map(RouteQueries.Moved::translationId).toList());
        return moved.stream()
                .map(one -> {
                    LedgerQueries.Subject subject = Objects.requireNonNull(subjects.get(one.translationId()));
                    return new NightReport.Moved(
                            subject.article(),
                            subject.locale().toLanguageTag(),
                            word(one.role()),
                            one.from(),
                            one.why(),
                            one.to() == null ? "" : one.to(),
                            one.dueOn());
                })
                .toList();
    }

    private List<NightReport.Embargoed> embargoed(Night night) {
        String job = night.job().name();
        List<NightReport.Embargoed> embargoed = new ArrayList<>();
        Map<Long, Articles.Order> orders = units.articles().orders(job);
        Map<Long, LocalDate> days = new TreeMap<>();
        orders.forEach((translation, order) -> {
            LocalDate day = order.notBefore();
            if (day != null && night.date().isBefore(day)) {
                days.put(translation, day);
            }
        });
        if (days.isEmpty()) {
            return embargoed;
        }
        days.keySet().retainAll(units.ledger().waiting(job, List.of(Lane.ASSEMBLE)));
        units.ledger()
                .subjects(days.keySet())
                .forEach((translation, subject) -> embargoed.add(new NightReport.Embargoed(
                        subject.article(),
                        subject.locale().toLanguageTag(),
                        Objects.requireNonNull(days.get(translation)))));
        return embargoed;
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
