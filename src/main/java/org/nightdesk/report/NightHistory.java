package org.nightdesk.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nightdesk.assembly.store.Publications;
import org.nightdesk.glossary.TermMatches;
import org.nightdesk.job.Person.Role;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.receipt.ReceiptQueries;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.LedgerQueries;
import org.nightdesk.ledger.NightLog;
import org.nightdesk.ledger.Omission;
import org.nightdesk.ledger.Pauses;
import org.nightdesk.ledger.Revision;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.StoredArticle;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.Units;
import org.nightdesk.memory.Suggestion;
import org.nightdesk.memory.TranslationMemory;
import org.nightdesk.quality.FindingLog;
import org.nightdesk.question.KeptQuestion;
import org.nightdesk.question.Question;
import org.nightdesk.question.Questions;
import org.nightdesk.routing.RouteQueries;
import org.nightdesk.routing.Routes;
import org.nightdesk.workflow.manage.Intervention;
import org.nightdesk.workflow.manage.Interventions;

/** Tells what happened: the last nights, who has what, and how an article or a unit came to be what it is. */
public final class NightHistory {
    private static final int NIGHTS = 10;

    private final NightLog nights;
    private final Ledger ledger;
    private final Work work;
    private final Exchange exchange;
    private final ByHand byHand;

    /** What there is to translate, and its texts. */
    public record Ledger(LedgerQueries queries, Articles articles, Units units) {}

    /** What was done about it. */
    public record Work(
            Routes routes,
            RouteQueries loads,
            TranslationMemory memory,
            FindingLog findings,
            Publications publications) {}

    /** What went out and came back. */
    public record Exchange(Kits kits, ReceiptQueries receipts, Questions questions) {}

    /** What managers did by hand. */
    public record ByHand(Pauses pauses, Interventions interventions) {}

    public NightHistory(NightLog nights, Ledger ledger, Work work, Exchange exchange, ByHand byHand) {
        this.nights = nights;
        this.ledger = ledger;
        this.work = work;
        this.exchange = exchange;
        this.byHand = byHand;
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
        List<Workload> workloads = work.loads().loads().stream()
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
                List<RouteQueries.Piece> pieces = work.loads().dueBy(role, last.minusDays(1));
                Map<Long, LedgerQueries.Subject> subjects = ledger.queries()
                        .subjects(pieces.stream()
                                .map(RouteQueries.Piece::translationId)
                                .toList());
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
        return new OpenQuestions(exchange.questions(), ledger.queries(), ledger.articles())
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

    /** The history of a translation. @param facts about it as a whole */
    public record Explained(String title, List<String> facts, List<ExplainedUnit> units) {}

    /** The history of a unit. @param history terms, matches, texts and findings, in that order */
    public record ExplainedUnit(String key, String state, String source, List<String> history) {}

    /** @param locale a BCP 47 tag; empty for all; ignored for a row key */
    public List<Explained> explain(String what, String locale) {
        Optional<RowKey> key = RowKey.parse(what);
        if (key.isPresent()) {
            return ledger.articles()
                    .byRef(key.get().translation())
                    .map(translation -> List.of(explain(translation, key.get().segment())))
                    .orElse(List.of());
        }
        List<Explained> all = new ArrayList<>();
        for (long id : ledger.queries().articles(what)) {
            for (Translation translation : ledger.articles().translations(id)) {
                if (locale.isEmpty() || translation.locale().toLanguageTag().equals(locale)) {
                    all.add(explain(translation, -1));
                }
            }
        }
        return all;
    }

    /** @param segmentRef the one segment to tell of; -1 for all */
    private Explained explain(Translation translation, long segmentRef) {
        StoredArticle article = ledger.articles().load(translation.articleId());
        List<String> facts = new ArrayList<>();
        facts.add("edition " + article.edition() + " from " + article.sourcePath() + ", "
                + article.segments().size() + " segments");
        byHand(translation, facts);
        facts.addAll(work.routes().history(translation.id()));
        for (Kits.Out kit : exchange.kits().of(translation.id())) {
            facts.add("kit " + kit.kit().code() + " (" + kit.kit().kind().name().toLowerCase(Locale.ROOT) + ") to "
                    + kit.kit().person() + ", due " + kit.kit().dueOn() + ": " + kit.path());
        }
        work.publications().editions(translation.id()).forEach(edition -> published(edition, facts));
        return new Explained(
                article.article().key() + " in " + translation.locale().toLanguageTag(),
                facts,
                units(translation, article, segmentRef));
    }

    private void byHand(Translation translation, List<String> facts) {
        byHand.pauses().of(translation.articleId()).stream()
                .filter(one -> one.isOfAll() || one.translationId() == translation.id())
                .forEach(one -> facts.add(
                        one.kind().label() + " " + new Intervention.Word(one.by(), one.why(), one.on()).told()));
        byHand.interventions().of(translation.articleId()).stream()
                .filter(one -> one.translationId() == Pauses.Pause.ALL || one.translationId() == translation.id())
                .forEach(one -> facts.add(one.told()));
    }

    private void published(Publications.Published edition, List<String> facts) {
        edition.files().forEach(file -> facts.add("published on " + edition.on() + ": " + file.path()));
        work.publications()
                .credits(edition.id())
                .forEach(credit -> facts.add("credit: " + credit.role() + " " + credit.name()
                        + (credit.words() > 0 ? ", " + credit.words() + " accepted words" : "")));
    }

    private List<ExplainedUnit> units(Translation translation, StoredArticle article, long segmentRef) {
        Map<Integer, Unit> byNumber = new HashMap<>();
        ledger.units().of(translation.id()).forEach(unit -> byNumber.put(unit.n(), unit));
        Map<Long, List<Revision>> histories = ledger.units().histories(translation.id());
        Map<Long, Suggestion> suggestions = work.memory().suggestions(translation.id());
        Map<Long, List<FindingLog.Line>> found = work.findings().of(translation.id());
        Map<Long, List<ReceiptQueries.UnitRow>> returned = exchange.receipts().ofTranslation(translation.id());
        Map<Long, List<KeptQuestion>> asked = exchange.questions().of(List.of(translation.id())).stream()
                .collect(Collectors.groupingBy(one -> one.question().unitId()));
        List<ExplainedUnit> explained = new ArrayList<>();
        for (StoredSegment segment : article.segments()) {
            Unit unit = byNumber.get(segment.n());
            if (unit == null || segmentRef >= 0 && segment.segment().ref() != segmentRef) {
                continue;
            }
            List<String> lines = new ArrayList<>();
            if (segment.terms() != null) {
                lines.add("terms   "
                        + TermMatches.described(
                                segment.terms(), segment.segment().text()));
            }
            Suggestion suggestion = suggestions.get(unit.id());
            if (suggestion != null) {
                lines.add("match   " + suggestion.kind().name().toLowerCase(Locale.ROOT) + " (" + suggestion.origin()
                        + "): " + suggestion.text());
            }
            histories.getOrDefault(unit.id(), List.of()).forEach(revision -> lines.add(line(revision, article)));
            returned.getOrDefault(unit.id(), List.of()).forEach(row -> lines.add(line(row)));
            asked.getOrDefault(unit.id(), List.of()).forEach(one -> lines.addAll(lines(one)));
            found.getOrDefault(unit.id(), List.of())
                    .forEach(line ->
                            lines.add("finding " + line.severity().name().toLowerCase(Locale.ROOT) + " " + line.rule()
                                    + ": " + line.advice(Locale.ENGLISH)));
            if (!unit.reason().isEmpty()) {
                lines.add("held    " + unit.reason());
            }
            explained.add(new ExplainedUnit(
                    new RowKey(translation.ref(), segment.segment().ref()).toString(),
                    unit.state().name().toLowerCase(Locale.ROOT),
                    segment.segment().text(),
                    lines));
        }
        return explained;
    }

    private static String line(Revision revision, StoredArticle article) {
        return "text    " + (revision.omission() == null ? revision.text() : omitted(revision.omission(), article))
                + "  — " + revision.person() + ", "
                + revision.role().name().toLowerCase(Locale.ROOT) + ", " + revision.madeOn();
    }

    private static String omitted(Omission omission, StoredArticle article) {
        return !omission.isMerged()
                ? "(empty on purpose)"
                : article.segments().stream()
                        .filter(segment -> segment.n() == omission.into())
                        .findFirst()
                        .map(segment -> "(merged with “" + segment.segment().text() + "”)")
                        .orElse("(merged with a row that is gone)");
    }

    /** What was said about a row, and each answer. */
    private static List<String> lines(KeptQuestion one) {
        List<String> lines = new ArrayList<>();
        Question.End end = one.end();
        lines.add((one.isAsked() ? "question " + one.number() + " " : "declined ")
                + one.question().said() + "  — " + one.question().askedOn()
                + (end == null || one.answer().isPresent() ? "" : ", " + end.label() + " on " + one.settledOn()));
        one.answers()
                .forEach(answer -> lines.add("answer  to question " + one.number() + ": " + answer.text() + "  — "
                        + answer.by() + ", " + answer.on()
                        + (answer.counts() ? "" : ", withdrawn or replaced on " + answer.endedOn())));
        return lines;
    }

    private static String line(ReceiptQueries.UnitRow row) {
        return "receipt " + row.path() + ", row " + row.row() + ": "
                + row.outcome().name().toLowerCase(Locale.ROOT)
                + (row.reason().isEmpty() ? "" : ", " + row.reason());
    }
}
