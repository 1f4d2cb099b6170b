package org.nightdesk.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nightdesk.glossary.TermMatches;
import org.nightdesk.kit.receipt.PastDecision;
import org.nightdesk.kit.receipt.ReceiptQueries;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.ledger.Omission;
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

/** Tells how the rows of a translation came to be what they are. */
record UnitHistory(Units units, TranslationMemory memory, FindingLog findings, Questions questions) {

    /**
     * The histories in reading order.
     *
     * @param returned what came back, by unit
     * @param dates of nights, by id
     * @param segmentRef the one segment to tell of; -1 for all
     */
    List<ArticleHistory.ExplainedUnit> of(
            Translation translation,
            StoredArticle article,
            Map<Long, List<ReceiptQueries.UnitRow>> returned,
            Map<Long, LocalDate> dates,
            long segmentRef) {
        Map<Integer, Unit> byNumber = new HashMap<>();
        units.of(translation.id()).forEach(unit -> byNumber.put(unit.n(), unit));
        Map<Long, List<Revision>> histories = units.histories(translation.id());
        Map<Long, Suggestion> suggestions = memory.suggestions(translation.id());
        Map<Long, List<FindingLog.Line>> found = findings.of(translation.id());
        Map<Long, List<KeptQuestion>> asked = questions.of(List.of(translation.id())).stream()
                .collect(Collectors.groupingBy(one -> one.question().unitId()));
        List<ArticleHistory.ExplainedUnit> explained = new ArrayList<>();
        for (StoredSegment segment : article.segments()) {
            Unit unit = byNumber.get(segment.n());
            if (unit == null || segmentRef >= 0 && segment.segment().ref() != segmentRef) {
                continue;
            }
            List<String> lines = new ArrayList<>();
            List<ArticleHistory.Decided> decisions = new ArrayList<>();
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
            List<Revision> texts = histories.getOrDefault(unit.id(), List.of());
            texts.forEach(revision -> lines.add(line(revision, article)));
            for (ReceiptQueries.UnitRow row : returned.getOrDefault(unit.id(), List.of())) {
                String decision = decision(row, texts);
                lines.add(line(row, decision));
                if (!decision.isEmpty()) {
                    decisions.add(
                            new ArticleHistory.Decided(dates.get(row.nightId()), row.person(), decision, row.remark()));
                }
            }
            asked.getOrDefault(unit.id(), List.of()).forEach(one -> lines.addAll(lines(one)));
            found.getOrDefault(unit.id(), List.of())
                    .forEach(line ->
                            lines.add("finding " + line.severity().name().toLowerCase(Locale.ROOT) + " " + line.rule()
                                    + ": " + line.advice(Locale.ENGLISH)));
            if (!unit.reason().isEmpty()) {
                lines.add("held    " + unit.reason());
            }
            explained.add(new ArticleHistory.ExplainedUnit(
                    new RowKey(translation.ref(), segment.segment().ref()).toString(),
                    unit.state().label(),
                    segment.segment().text(),
                    lines,
                    decisions));
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

    private static String decision(ReceiptQueries.UnitRow row, List<Revision> texts) {
        return row.outcome() == RowOutcome.APPLIED
                ? PastDecision.of(texts, row.receiptId(), row.review())
                        .map(PastDecision::label)
                        .orElse("")
                : "";
    }

    private static String line(ReceiptQueries.UnitRow row, String decision) {
        return "receipt " + row.path() + ", row " + row.row() + ": "
                + row.outcome().name().toLowerCase(Locale.ROOT)
                + (decision.isEmpty() ? "" : ", " + decision + " by " + row.person())
                + (row.reason().isEmpty() ? "" : ", " + row.reason())
                + (row.reason().contains(row.remark()) ? "" : "; comment: “" + row.remark() + "”");
    }
}
