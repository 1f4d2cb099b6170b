package org.nightdesk.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nightdesk.assembly.store.Publications;
import org.nightdesk.glossary.TermMatches;
import org.nightdesk.kit.Kits;
import org.nightdesk.ledger.Articles;
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
import org.nightdesk.routing.Routes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what happened: the last nights, who has what, and how an article or a unit came to be what it is. */
@Component
public class NightHistory {
    private static final int NIGHTS = 10;

    private final JdbcClient jdbc;
    private final Articles articles;
    private final Units units;
    private final TranslationMemory memory;
    private final Routes routes;
    private final Kits kits;
    private final FindingLog findings;
    private final Publications publications;

    public NightHistory(
            JdbcClient jdbc,
            Articles articles,
            Units units,
            TranslationMemory memory,
            Routes routes,
            Kits kits,
            FindingLog findings,
            Publications publications) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.units = units;
        this.memory = memory;
        this.routes = routes;
        this.kits = kits;
        this.findings = findings;
        this.publications = publications;
    }

    /** The last nights, newest first, and what people have before them. */
    public record Status(List<NightLine> nights, List<Workload> workloads) {}

    /** One night. */
    public record NightLine(String job, LocalDate date, int pass, String state) {}

    /** What somebody has before them. @param dueOn the latest of their due dates */
    public record Workload(String person, String role, long words, long articles, LocalDate dueOn) {}

    public Status status() {
        List<NightLine> nights = jdbc.sql("""
                        select job, business_date, pass, state from night order by id desc fetch first ? rows only""")
                .param(NIGHTS)
                .query((row, n) -> new NightLine(
                        row.getString(1), row.getObject(2, LocalDate.class), row.getInt(3), row.getString(4)))
                .list();
        List<Workload> workloads = jdbc
                .sql("select person, role, sum(words), count(*), max(due_on) from workload group by person, role")
                .query((row, n) -> new Workload(
                        row.getString(1),
                        row.getString(2).toLowerCase(Locale.ROOT),
                        row.getLong(3),
                        row.getLong(4),
                        row.getObject(5, LocalDate.class)))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Workload::person).thenComparing(Workload::role))
                .toList();
        return new Status(nights, workloads);
    }

    /** The history of a translation. @param facts about it as a whole */
    public record Explained(String title, List<String> facts, List<ExplainedUnit> units) {}

    /** The history of a unit. @param history terms, matches, texts and findings, in that order */
    public record ExplainedUnit(String key, String state, String source, List<String> history) {}

    /** @param locale a BCP 47 tag; empty for all; ignored for a row key */
    public List<Explained> explain(String what, String locale) {
        Optional<RowKey> key = RowKey.parse(what);
        if (key.isPresent()) {
            return articles.byRef(key.get().translation())
                    .map(translation -> List.of(explain(translation, key.get().segment())))
                    .orElse(List.of());
        }
        List<Explained> all = new ArrayList<>();
        List<Long> ids = jdbc.sql("select id from article where article_key = ? order by id")
                .param(what)
                .query(Long.class)
                .list();
        for (long id : ids) {
            for (Translation translation : articles.translations(id)) {
                if (locale.isEmpty() || translation.locale().toLanguageTag().equals(locale)) {
                    all.add(explain(translation, -1));
                }
            }
        }
        return all;
    }

    /** @param segmentRef the one segment to tell of; -1 for all */
    private Explained explain(Translation translation, long segmentRef) {
        StoredArticle article = articles.load(translation.articleId());
        List<String> facts = new ArrayList<>();
        facts.add("edition " + article.edition() + " from " + article.sourcePath() + ", "
                + article.segments().size() + " segments");
        routes.history(translation.id()).forEach(line -> facts.add("routed to " + line));
        for (Kits.Out kit : kits.of(translation.id())) {
            facts.add("kit " + kit.kit().code() + " (" + kit.kit().kind().name().toLowerCase(Locale.ROOT) + ") to "
                    + kit.kit().person() + ", due " + kit.kit().dueOn() + ": " + kit.path());
        }
        publications.editions(translation.id()).forEach(edition -> published(edition, facts));
        return new Explained(
                article.article().key() + " in " + translation.locale().toLanguageTag(),
                facts,
                units(translation, article, segmentRef));
    }

    private void published(Publications.Published edition, List<String> facts) {
        edition.files().forEach(file -> facts.add("published on " + edition.on() + ": " + file.path()));
        publications
                .credits(edition.id())
                .forEach(credit -> facts.add("credit: " + credit.role() + " " + credit.name()
                        + (credit.words() > 0 ? ", " + credit.words() + " accepted words" : "")));
    }

    private List<ExplainedUnit> units(Translation translation, StoredArticle article, long segmentRef) {
        Map<Integer, Unit> byNumber = new HashMap<>();
        units.of(translation.id()).forEach(unit -> byNumber.put(unit.n(), unit));
        Map<Long, List<Revision>> histories = units.histories(translation.id());
        Map<Long, Suggestion> suggestions = memory.suggestions(translation.id());
        Map<Long, List<FindingLog.Line>> found = findings.of(translation.id());
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
            histories.getOrDefault(unit.id(), List.of()).forEach(revision -> lines.add(line(revision)));
            receipts(unit.id(), lines);
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

    private static String line(Revision revision) {
        return "text    " + revision.text() + "  — " + revision.person() + ", "
                + revision.role().name().toLowerCase(Locale.ROOT) + ", " + revision.madeOn();
    }

    private void receipts(long unitId, List<String> lines) {
        jdbc.sql("""
                        select r.path, w.row_no, w.outcome, w.reason from receipt_row w join receipt r on r.id = w.receipt_id
                        where w.unit_id = ? order by w.receipt_id, w.row_no""").param(unitId).query(row -> {
            lines.add("receipt " + row.getString(1) + ", row " + row.getInt(2) + ": "
                    + row.getString(3).toLowerCase(Locale.ROOT)
                    + (row.getString(4) == null ? "" : ", " + row.getString(4)));
        });
    }
}
