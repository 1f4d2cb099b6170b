package org.nightdesk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The report as lines for a terminal, tables aligned. */
public final class ReportText {
    private ReportText() {}

    public static String of(NightReport report) {
        StringBuilder out = new StringBuilder();
        out.append("Night of ").append(report.date()).append(", job ").append(report.job());
        out.append(report.pass() > 1 ? ", pass " + report.pass() : "").append("\n");
        section(out, "Late", due(report.deadlines().late()));
        section(out, "Came in", in(report));
        section(out, "Came back", back(report));
        section(out, "Glossary", glossary(report));
        glossaryNotes(out, report.glossary());
        section(out, "Published", published(report));
        section(out, "Ready, under embargo", embargoed(report));
        if (!report.scorecards().isEmpty()) {
            out.append("\nTranslators' work\n").append(ScoreTable.of(report.scorecards()));
        }
        section(out, "Went to others", moved(report));
        section(out, "Went out", out(report));
        section(out, "Due soon: to be reminded", due(report.deadlines().soon()));
        section(out, "Needs a person", stuck(report));
        section(out, "Answered, but not in kits that are out", answered(report));
        section(
                out,
                "On hold or cancelled",
                report.paused().stream()
                        .map(one -> List.of(one.what(), one.kind(), one.word()))
                        .toList());
        out.append("\nUnits: ").append(report.units()).append(" = ");
        out.append(report.ledger().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(" + ")));
        return out.append("\n").toString();
    }

    private static List<List<String>> in(NightReport report) {
        List<List<String>> rows = new ArrayList<>();
        for (NightReport.In in : report.in()) {
            rows.add(List.of(
                    in.path(),
                    count(in.articles(), "article"),
                    in.rejected() == 0 ? "" : in.rejected() + " in quarantine",
                    in.dropped().isEmpty() ? "" : "left out: " + in.dropped()));
        }
        return rows;
    }

    private static List<List<String>> back(NightReport report) {
        List<List<String>> rows = new ArrayList<>();
        for (NightReport.Back back : report.back()) {
            rows.add(List.of(back.path(), back.person(), outcomes(back.outcomes()), back.reason()));
        }
        return rows;
    }

    private static String outcomes(Map<String, Long> outcomes) {
        return outcomes.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private static List<List<String>> glossary(NightReport report) {
        NightReport.GlossaryChanges glossary = report.glossary();
        List<List<String>> rows = new ArrayList<>();
        for (NightReport.Change change : glossary.telling()) {
            rows.add(List.of(change.term(), change.effect(), change.what()));
        }
        return rows;
    }

    /** Sentences, which must not stretch the columns of the table above them. */
    private static void glossaryNotes(StringBuilder out, NightReport.GlossaryChanges glossary) {
        List<String> notes = new ArrayList<>();
        if (glossary.more() > 0) {
            notes.add("and " + glossary.more() + " more");
        }
        if (!glossary.quiet().isEmpty()) {
            notes.add(glossary.quiet());
        }
        if (glossary.offered() > 0) {
            notes.add(count(glossary.offered(), "published unit") + " to correct: " + glossary.command());
        }
        if (!notes.isEmpty() && glossary.telling().isEmpty()) {
            out.append("\nGlossary\n");
        }
        notes.forEach(note -> out.append("  ").append(note).append("\n"));
    }

    private static List<List<String>> published(NightReport report) {
        List<List<String>> rows = new ArrayList<>();
        for (NightReport.Published one : report.published()) {
            for (int i = 0; i < one.paths().size(); i++) {
                rows.add(List.of(
                        i == 0 ? one.article() : "",
                        i == 0 ? one.locale() : "",
                        i == 0 && one.edition() > 1 ? "edition " + one.edition() : "",
                        one.paths().get(i)));
            }
        }
        return rows;
    }

    private static List<List<String>> out(NightReport report) {
        List<List<String>> rows = new ArrayList<>();
        for (NightReport.Out out : report.out()) {
            rows.add(List.of(
                    out.person(),
                    out.kind(),
                    out.locale(),
                    count(out.rows(), "row"),
                    count(out.words(), "word"),
                    "due " + out.dueOn(),
                    out.path()));
            out.pages().forEach(page -> rows.add(List.of("", "", "", "", "", "and its page", page)));
        }
        return rows;
    }

    private static List<List<String>> due(List<NightReport.Due> dues) {
        return dues.stream()
                .map(one -> List.of(
                        one.person(),
                        one.role(),
                        one.article() + " in " + one.locale(),
                        "due " + one.dueOn(),
                        one.when()))
                .toList();
    }

    private static List<List<String>> embargoed(NightReport report) {
        return report.deadlines().embargoed().stream()
                .map(one -> List.of(one.article(), one.locale(), "published on " + one.notBefore()))
                .toList();
    }

    private static List<List<String>> moved(NightReport report) {
        return report.deadlines().moved().stream()
                .map(one -> List.of(
                        one.article() + " in " + one.locale(),
                        one.role(),
                        "taken from " + one.from() + ": " + one.why(),
                        one.now()))
                .toList();
    }

    private static List<List<String>> stuck(NightReport report) {
        return report.stuck().stream()
                .map(one -> List.of(one.what(), one.count() > 1 ? one.count() + "×" : "", one.told()))
                .toList();
    }

    private static List<List<String>> answered(NightReport report) {
        return report.answered().stream()
                .map(one -> List.of(
                        "question " + one.number(),
                        one.what(),
                        one.question(),
                        one.by() + ": " + one.answer(),
                        "not in " + String.join(", ", one.without())))
                .toList();
    }

    private static String count(long n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    private static void section(StringBuilder out, String title, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            out.append("\n").append(title).append("\n").append(TextTable.of(rows));
        }
    }
}
