package org.nightdesk.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.LedgerQueries;
import org.nightdesk.ledger.NightLog;
import org.nightdesk.question.Questions;
import org.nightdesk.routing.RouteQueries;

/** Tells what happened lately: the last nights, who has what, and what people ask. */
public final class NightHistory {
    private static final int NIGHTS = 10;

    private final NightLog nights;
    private final LedgerQueries ledger;
    private final Articles articles;
    private final RouteQueries loads;
    private final Questions questions;

    public NightHistory(
            NightLog nights, LedgerQueries ledger, Articles articles, RouteQueries loads, Questions questions) {
        this.nights = nights;
        this.ledger = ledger;
        this.articles = articles;
        this.loads = loads;
        this.questions = questions;
    }

    /** What is late, the last nights, newest first, and what people have before them and ask. */
    public record Status(List<Late> late, List<NightLine> nights, List<Workload> workloads, List<Asked> questions) {}

    /** Work that was due before its job's last night. @param days since it was due, weekends included */
    public record Late(
            String job, String article, String locale, String person, String role, LocalDate dueOn, long days) {}

    /** A question that waits for an answer. @param key the row's @param answerer who is to answer */
    public record Asked(
            long number,
            String article,
            String locale,
            String key,
            String person,
            LocalDate on,
            String text,
            String answerer) {}

    /** One night. */
    public record NightLine(String job, LocalDate date, int pass, String state) {
        private static final String RUNNING = "running";
        private static final String INTERRUPTED = "interrupted";

        /** What a night is whose process has died: the store was left with the state it had in life. */
        NightLine interrupted() {
            return state.equals(RUNNING) ? new NightLine(job, date, pass, INTERRUPTED) : this;
        }

        public boolean wasInterrupted() {
            return state.equals(INTERRUPTED);
        }
    }

    /** What somebody has before them. @param dueOn the latest of their due dates */
    public record Workload(String person, String role, long words, long articles, LocalDate dueOn) {}

    /** @param running whether a night is running: else one that is not done was interrupted */
    public Status status(boolean running) {
        List<NightLine> lines = nights.latest(NIGHTS).stream()
                .map(night -> new NightLine(night.job(), night.date(), night.pass(), night.state()))
                .map(line -> running ? line : line.interrupted())
                .toList();
        List<Workload> workloads = loads.loads().stream()
                .map(load -> new Workload(
                        load.person(),
                        load.role().name().toLowerCase(Locale.ROOT),
                        load.words(),
                        load.translations(),
                        load.dueOn()))
                .toList();
        return new Status(late(), lines, workloads, asked());
    }

    /** By job, the longest late first. */
    private List<Late> late() {
        List<Late> late = new ArrayList<>();
        for (String job : nights.jobs()) {
            LocalDate last = nights.ofJob(job).values().stream()
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            if (last == null) {
                continue;
            }
            for (Role role : Role.values()) {
                List<RouteQueries.Piece> pieces = loads.dueBy(role, last.minusDays(1));
                Map<Long, LedgerQueries.Subject> subjects = ledger.subjects(
                        pieces.stream().map(RouteQueries.Piece::translationId).toList());
                for (RouteQueries.Piece piece : pieces) {
                    LedgerQueries.Subject subject = subjects.get(piece.translationId());
                    if (subject != null && subject.job().equals(job)) {
                        late.add(new Late(
                                job,
                                subject.article(),
                                subject.locale().toLanguageTag(),
                                piece.person(),
                                role.name().toLowerCase(Locale.ROOT),
                                piece.dueOn(),
                                ChronoUnit.DAYS.between(piece.dueOn(), last)));
                    }
                }
            }
        }
        late.sort(Comparator.comparing(Late::job).thenComparing(Late::dueOn));
        return late;
    }

    private List<Asked> asked() {
        return new OpenQuestions(questions, ledger, articles)
                .of("").stream()
                        .map(one -> new Asked(
                                one.kept().number(),
                                one.subject().article(),
                                one.subject().locale().toLanguageTag(),
                                one.question().key(),
                                one.question().person(),
                                one.question().askedOn(),
                                one.question().text(),
                                one.answerer()))
                        .toList();
    }
}
