package org.nightdesk.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.nightdesk.assembly.store.Publications;
import org.nightdesk.io.ShownPath;
import org.nightdesk.job.Job;
import org.nightdesk.kit.Kits;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.nightdesk.problem.Problem;
import org.nightdesk.quality.score.Scorecard;
import org.nightdesk.quality.score.Scorecards;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.intake.SourceFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers a night's report from the store. */
@Component
public class Reports {
    private final JdbcClient jdbc;
    private final Articles articles;
    private final Units units;
    private final Kits kits;
    private final Publications publications;
    private final Scorecards scorecards;
    private final SourceFiles files;
    private final GlossaryReport glossary;

    Reports(
            JdbcClient jdbc,
            Articles articles,
            Units units,
            Kits kits,
            Publications publications,
            Scorecards scorecards,
            SourceFiles files,
            GlossaryReport glossary) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.units = units;
        this.kits = kits;
        this.publications = publications;
        this.scorecards = scorecards;
        this.files = files;
        this.glossary = glossary;
    }

    public NightReport of(Night night) {
        Job job = night.job();
        Map<String, Long> ledger = new LinkedHashMap<>();
        for (Map.Entry<UnitState, Long> entry : units.count(job.name()).entrySet()) {
            ledger.put(entry.getKey().name().toLowerCase(Locale.ROOT), entry.getValue());
        }
        return new NightReport(
                job.name(),
                night.date(),
                night.pass(),
                in(night),
                files.quarantined(night.id()),
                back(night),
                out(night),
                published(night),
                scorecards(night),
                stuck(night),
                ledger,
                glossary.of(night));
    }

    private List<NightReport.In> in(Night night) {
        return jdbc.sql("select path, articles, rejected, dropped from source_file where night_id = ? order by id")
                .param(night.id())
                .query((row, n) -> new NightReport.In(row.getString(1), row.getInt(2), row.getInt(3), row.getString(4)))
                .list();
    }

    private List<NightReport.Back> back(Night night) {
        Map<Long, Map<String, Long>> outcomes = new TreeMap<>();
        jdbc.sql("""
                        select w.receipt_id, w.outcome, count(*) from receipt r join receipt_row w on w.receipt_id = r.id
                        where r.night_id = ? group by w.receipt_id, w.outcome""").param(night.id()).query(row -> {
            outcomes.computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
                    .put(row.getString(2).toLowerCase(Locale.ROOT), row.getLong(3));
        });
        return jdbc.sql("select id, path, person, kit_code, reason from receipt where night_id = ? order by id")
                .param(night.id())
                .query((row, n) -> new NightReport.Back(
                        row.getString(2),
                        text(row.getString(3)),
                        text(row.getString(4)),
                        outcomes.getOrDefault(row.getLong(1), Map.of()),
                        text(row.getString(5))))
                .list();
    }

    private List<NightReport.Out> out(Night night) {
        Path outbox = night.job().exchange().outbox();
        return kits.writtenIn(night.id()).stream()
                .map(out -> new NightReport.Out(
                        out.kit().person(),
                        out.kit().kind().name().toLowerCase(Locale.ROOT),
                        out.kit().locale().toLanguageTag(),
                        out.rows(),
                        out.kit().words(),
                        out.kit().dueOn(),
                        ShownPath.of(outbox.resolve(out.path()))))
                .toList();
    }

    private List<NightReport.Published> published(Night night) {
        Path folder = night.job().publish().folder();
        List<NightReport.Published> all = new ArrayList<>();
        for (Publications.Published one : publications.publishedIn(night.id())) {
            Translation translation = articles.translation(one.translationId());
            all.add(new NightReport.Published(
                    articles.document(translation.articleId()).key(),
                    translation.locale().toLanguageTag(),
                    one.edition(),
                    publications.credits(one.id()).stream()
                            .map(credit -> credit.role() + " " + credit.name())
                            .toList(),
                    one.files().stream()
                            .map(file -> ShownPath.of(folder.resolve(file.path())))
                            .toList()));
        }
        return all;
    }

    private List<Score> scorecards(Night night) {
        Map<String, Scorecard> tonight = Scores.byPerson(scorecards.keptIn(night.id()));
        Map<String, Scorecard> soFar = tonight.isEmpty()
                ? Map.of()
                : Scores.byPerson(scorecards.upTo(night.job().name(), night.id()));
        List<Score> scores = new ArrayList<>();
        tonight.forEach((person, card) -> {
            scores.add(Scores.score(person, "tonight", card));
            scores.add(Scores.score(person, "so far", soFar.getOrDefault(person, Scorecard.NONE)));
        });
        return scores;
    }

    private List<NightReport.Stuck> stuck(Night night) {
        String job = night.job().name();
        List<NightReport.Stuck> stuck = new ArrayList<>();
        jdbc.sql("select path from open_return where night_id = ?")
                .param(night.id())
                .query(row -> {
                    stuck.add(new NightReport.Stuck(
                            row.getString(1),
                            1,
                            "the returned file is open elsewhere or still being copied",
                            "Close it; the next run reads it"));
                });
        jdbc.sql("""
                        select a.article_key, t.locale, u.reason, count(*)
                        from article a join translation t on t.article_id = a.id
                        join unit u on u.id between t.id * 1048576 and t.id * 1048576 + 1048575
                        where a.job = ? and u.state = ? group by a.article_key, t.locale, u.reason
                        order by min(u.id)""").params(job, UnitState.HELD.code()).query(row -> {
            stuck.add(new NightReport.Stuck(
                    row.getString(1) + " in " + row.getString(2),
                    row.getLong(4),
                    text(row.getString(3)),
                    "See the return slip in the person's outbox, or nightdesk explain " + row.getString(1)));
        });
        for (List<Problem> reasons : publications.refusals(job).values()) {
            for (Problem reason : reasons) {
                stuck.add(new NightReport.Stuck(reason.file(), 1, reason.reason(), reason.remedy()));
            }
        }
        unrouted(job, stuck);
        return stuck;
    }

    private void unrouted(String job, List<NightReport.Stuck> stuck) {
        // From the inside out, by primary keys: of joins H2 makes all pairs of waiting translations and articles.
        jdbc.sql("""
                        select q.translation_id,
                        (select r.reason from route r where r.id =
                        (select max(x.id) from route x where x.translation_id = q.translation_id) and r.person is null)
                        from queue q where q.step in (3, 4) and (select a.job from article a where a.id =
                        (select t.article_id from translation t where t.id = q.translation_id)) = ?
                        order by q.translation_id""").param(job).query(row -> {
            if (row.getString(2) != null) {
                Translation translation = articles.translation(row.getLong(1));
                stuck.add(new NightReport.Stuck(
                        articles.document(translation.articleId()).key() + " in "
                                + translation.locale().toLanguageTag(),
                        1,
                        row.getString(2),
                        "Add somebody to the people file"));
            }
        });
    }

    /** The path from where the manager stands. */
    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
