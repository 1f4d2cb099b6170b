package org.nightdesk.report;

import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nightdesk.page.PageTemplates;

/** The report as one HTML page that needs nothing else. */
public final class ReportPage {
    private static final PageTemplates TEMPLATES = PageTemplates.own();

    private ReportPage() {}

    /** @param folder the page goes into: from there it links to the files it names */
    public static String of(NightReport report, Path folder) {
        Map<String, @Nullable Object> page = new HashMap<>();
        page.put("job", report.job());
        page.put("date", report.date().toString());
        page.put("pass", String.valueOf(report.pass()));
        List<Map<String, String>> units = new ArrayList<>();
        report.ledger().forEach((state, count) -> units.add(Map.of("name", state, "count", String.valueOf(count))));
        page.put("units", units);
        page.put(
                "stuck",
                orAbsent(report.stuck().stream()
                        .map(one -> Map.of(
                                "what", one.what(),
                                "count", String.valueOf(one.count()),
                                "reason", one.reason(),
                                "remedy", one.remedy()))
                        .toList()));
        page.put(
                "answered",
                orAbsent(report.answered().stream()
                        .map(one -> Map.of(
                                "number", String.valueOf(one.number()),
                                "what", one.what(),
                                "question", one.question(),
                                "answer", one.by() + ": " + one.answer(),
                                "without", String.join(", ", one.without())))
                        .toList()));
        page.put(
                "paused",
                orAbsent(report.paused().stream()
                        .map(one -> Map.of("what", one.what(), "kind", one.kind(), "word", one.word()))
                        .toList()));
        page.put(
                "published",
                orAbsent(report.published().stream()
                        .flatMap(one -> published(one, folder))
                        .toList()));
        page.put(
                "glossary",
                orAbsent(report.glossary().telling().stream()
                        .map(one -> Map.of("term", one.term(), "what", one.what(), "effect", one.effect()))
                        .toList()));
        page.put(
                "quiet",
                report.glossary().quiet().isEmpty() ? null : report.glossary().quiet());
        page.put("offered", offered(report.glossary()));
        page.put(
                "scorecards",
                orAbsent(report.scorecards().stream().map(ReportPage::score).toList()));
        page.put("late", orAbsent(dues(report.deadlines().late())));
        page.put(
                "embargoed",
                orAbsent(report.deadlines().embargoed().stream()
                        .map(one -> Map.of(
                                "article", one.article(),
                                "locale", one.locale(),
                                "day", one.notBefore().toString()))
                        .toList()));
        page.put("soon", orAbsent(dues(report.deadlines().soon())));
        page.put(
                "moved",
                orAbsent(report.deadlines().moved().stream()
                        .map(one -> Map.of(
                                "article", one.article() + " in " + one.locale(),
                                "role", one.role(),
                                "from", one.from(),
                                "why", one.why(),
                                "now", one.now()))
                        .toList()));
        page.put("back", orAbsent(report.back().stream().map(ReportPage::back).toList()));
        page.put(
                "out",
                orAbsent(report.out().stream().flatMap(out -> out(out, folder)).toList()));
        page.put(
                "in",
                orAbsent(report.in().stream()
                        .map(one -> Map.of(
                                "path", one.path(),
                                "articles", String.valueOf(one.articles()),
                                "rejected", String.valueOf(one.rejected()),
                                "dropped", one.dropped()))
                        .toList()));
        StringWriter out = new StringWriter();
        TEMPLATES.write("report/report", Locale.ENGLISH, page, out);
        return out.toString();
    }

    private static @Nullable Map<String, String> offered(NightReport.GlossaryChanges glossary) {
        return glossary.offered() == 0
                ? null
                : Map.of("count", String.valueOf(glossary.offered()), "command", glossary.command());
    }

    private static Map<String, String> score(Score score) {
        return Map.of(
                "person", score.person(),
                "period", score.period(),
                "units", String.valueOf(score.units()),
                "words", String.valueOf(score.words()),
                "score", String.valueOf(score.score()),
                "points", String.valueOf(score.penaltyPerThousandWords()),
                "edited", String.valueOf(score.editedPercent()),
                "categories", String.join(", ", score.categories()));
    }

    private static List<Map<String, String>> dues(List<NightReport.Due> dues) {
        return dues.stream()
                .map(one -> Map.of(
                        "article", one.article() + " in " + one.locale(),
                        "person", one.person(),
                        "role", one.role(),
                        "dueOn", one.dueOn().toString(),
                        "when", one.when()))
                .toList();
    }

    private static Map<String, String> back(NightReport.Back back) {
        return Map.of(
                "path", back.path(),
                "person", back.person(),
                "kit", back.kit(),
                "outcomes",
                        back.outcomes().entrySet().stream()
                                .map(entry -> entry.getValue() + " " + entry.getKey())
                                .collect(Collectors.joining(", ")),
                "reason", back.reason());
    }

    /** A kit, and each page that goes with it. */
    private static Stream<Map<String, String>> out(NightReport.Out out, Path folder) {
        Map<String, String> kit = Map.of(
                "person", out.person(),
                "kind", out.kind(),
                "locale", out.locale(),
                "rows", String.valueOf(out.rows()),
                "words", String.valueOf(out.words()),
                "dueOn", out.dueOn().toString(),
                "path", out.path(),
                "link", link(out.path(), folder));
        return Stream.concat(
                Stream.of(kit),
                out.pages().stream()
                        .map(page -> Map.of(
                                "person", "",
                                "kind", "and its page",
                                "locale", "",
                                "rows", "",
                                "words", "",
                                "dueOn", "",
                                "path", page,
                                "link", link(page, folder))));
    }

    /** A line a file; what is said of the article stands in the first. */
    private static Stream<Map<String, String>> published(NightReport.Published one, Path folder) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String path : one.paths()) {
            boolean first = rows.isEmpty();
            rows.add(Map.of(
                    "article", first ? one.article() : "",
                    "locale", first ? one.locale() : "",
                    "edition", first ? String.valueOf(one.edition()) : "",
                    "credits", first ? String.join(", ", one.credits()) : "",
                    "path", path,
                    "link", link(path, folder)));
        }
        return rows.stream();
    }

    /** From the page to a file that it names; the files may move with the folder around both. */
    private static String link(String path, Path folder) {
        Path from = folder.toAbsolutePath().normalize();
        Path to = Path.of(path).toAbsolutePath().normalize();
        if (!Objects.equals(from.getRoot(), to.getRoot())) {
            return to.toUri().toASCIIString();
        }
        StringBuilder link = new StringBuilder();
        for (Path part : from.relativize(to)) {
            link.append(link.isEmpty() ? "" : "/")
                    .append(URLEncoder.encode(part.toString(), StandardCharsets.UTF_8)
                            .replace("+", "%20"));
        }
        return link.toString();
    }

    /** A section without rows is left out of the page. */
    private static @Nullable List<Map<String, String>> orAbsent(List<Map<String, String>> rows) {
        return rows.isEmpty() ? null : rows;
    }
}
