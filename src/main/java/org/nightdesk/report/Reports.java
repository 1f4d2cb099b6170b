package org.nightdesk.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nightdesk.assembly.store.Publications;
import org.nightdesk.glossary.candidate.TermProposals;
import org.nightdesk.io.ShownPath;
import org.nightdesk.job.Schedule;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.receipt.KitHistory;
import org.nightdesk.kit.receipt.ReceiptQueries;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.LedgerQueries;
import org.nightdesk.ledger.Pauses;
import org.nightdesk.ledger.UnitTallies;
import org.nightdesk.quality.score.Scorecard;
import org.nightdesk.quality.score.Scorecards;
import org.nightdesk.question.Question;
import org.nightdesk.question.Questions;
import org.nightdesk.routing.RouteQueries;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.NightRecord;
import org.nightdesk.workflow.SetAside;
import org.nightdesk.workflow.correct.Corrections;
import org.nightdesk.workflow.intake.SourceFiles;
import org.nightdesk.workflow.manage.Intervention;
import org.nightdesk.workflow.manage.KitsWithoutAnswer;

/** Gathers a night's report from the store, within the caller's transaction. */
public final class Reports {
    private final Units units;
    private final Exchange exchange;
    private final Results results;
    private final Inputs inputs;

    /** Where the units are, and with whom. */
    public record Units(
            UnitTallies tallies, LedgerQueries ledger, RouteQueries routes, Pauses pauses, Articles articles) {}

    /** What went out and came back. */
    public record Exchange(
            Kits kits,
            KitHistory history,
            ReceiptQueries receipts,
            Questions questions,
            KitsWithoutAnswer without,
            TermProposals proposals) {}

    /** What was published. */
    public record Results(Publications publications, Scorecards scorecards) {}

    /** What the night read, and what it could not do. */
    public record Inputs(NightRecord record, SourceFiles files, Corrections corrections, SetAside setAside) {}

    public Reports(Units units, Exchange exchange, Results results, Inputs inputs) {
        this.units = units;
        this.exchange = exchange;
        this.results = results;
        this.inputs = inputs;
    }

    public NightReport of(Night night) {
        Map<String, Long> ledger = new LinkedHashMap<>();
        units.tallies()
                .count(night.job().name())
                .forEach((state, count) -> ledger.put(state.name().toLowerCase(Locale.ROOT), count));
        List<NightReport.Out> out = out(night);
        NightReport.Deadlines deadlines = new DeadlineReport(units, exchange.kits()).of(night);
        return new NightReport(
                night.job().name(),
                night.date(),
                night.pass(),
                in(night),
                inputs.files().quarantined(night.id()),
                back(night),
                out,
                published(night),
                scorecards(night),
                deadlines,
                stuck(night, deadlines),
                new AnsweredQuestions(units.ledger(), exchange).of(night),
                paused(night),
                ledger,
                new GlossaryReport(inputs.record(), inputs.corrections()).of(night));
    }

    private List<NightReport.Paused> paused(Night night) {
        return units.pauses().all(night.job().name()).stream()
                .map(one -> new NightReport.Paused(
                        one.title(),
                        one.pause().kind().label(),
                        new Intervention.Word(
                                        one.pause().by(),
                                        one.pause().why(),
                                        one.pause().on())
                                .told()))
                .toList();
    }

    private List<NightReport.Stuck> stuck(Night night, NightReport.Deadlines deadlines) {
        SourceFiles files = inputs.files();
        List<NightReport.Stuck> stuck = new ArrayList<>(
                MissingFolders.of(night, !files.known(night.job().name()).isEmpty()));
        stuck.addAll(FailedItems.of(inputs.setAside().of(night.id())));
        stuck.addAll(new InboxNeeds(units, files, results.publications()).of(night));
        stuck.addAll(LateNeeds.of(deadlines.late()));
        stuck.addAll(new StuckWork(units, exchange, results.publications()).of(night));
        return stuck;
    }

    private List<NightReport.In> in(Night night) {
        return inputs.record().files(night.id()).stream()
                .map(file -> new NightReport.In(file.path(), file.articles(), file.rejected(), file.dropped()))
                .toList();
    }

    private List<NightReport.Back> back(Night night) {
        List<NightReport.Back> back = new ArrayList<>();
        List<KitHistory.Arrival> arrived = exchange.history().arrivedIn(night.id());
        Map<Long, List<Question>> said = exchange.questions()
                .in(arrived.stream().map(KitHistory.Arrival::receipt).toList());
        arrived.forEach(one -> back.add(new NightReport.Back(
                one.file(),
                one.person(),
                one.kit(),
                outcomes(one.rows()),
                one.reason() + declined(said.getOrDefault(one.receipt(), List.of())))));
        exchange.receipts()
                .copiesIn(night.id())
                .forEach(copy -> back.add(new NightReport.Back(
                        copy.path(),
                        copy.person(),
                        copy.kit(),
                        Map.of(),
                        "the same file as " + copy.taken() + ", which was taken before; nothing to do")));
        return back;
    }

    private static String declined(List<Question> said) {
        return said.stream()
                .filter(one -> one.kind() == Question.Kind.DECLINED)
                .map(one -> one.said() + " (" + one.key() + ")")
                .collect(Collectors.joining("; "));
    }

    private static Map<String, Long> outcomes(Map<String, Integer> rows) {
        Map<String, Long> outcomes = new TreeMap<>();
        rows.forEach((outcome, count) -> outcomes.put(outcome, count.longValue()));
        return outcomes;
    }

    private List<NightReport.Out> out(Night night) {
        Path outbox = night.job().exchange().outbox();
        List<NightReport.Out> all = new ArrayList<>();
        exchange.kits().writtenIn(night.id()).stream()
                .map(out -> new NightReport.Out(
                        out.kit().person(),
                        out.kit().kind().name().toLowerCase(Locale.ROOT),
                        out.kit().locale().toLanguageTag(),
                        out.rows(),
                        out.kit().words(),
                        out.kit().dueOn(),
                        ShownPath.of(outbox.resolve(out.path())),
                        out.kit().kind() == Kit.Kind.REVIEW ? pages(outbox.resolve(out.path())) : List.of()))
                .forEach(all::add);
        exchange.receipts().slipsIn(night.id()).stream()
                .map(slip -> new NightReport.Out(
                        slip.person(),
                        slip.rows() == 0 ? "message" : "return slip",
                        slip.locale(),
                        slip.rows(),
                        slip.words(),
                        nextWorkday(slip.person(), night),
                        ShownPath.of(outbox.resolve(slip.path())),
                        List.of()))
                .forEach(all::add);
        return all;
    }

    /** The pages beside a review kit, on which source and translation are side by side. */
    private static List<String> pages(Path kit) {
        String name = kit.getFileName().toString();
        String stem = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        Path folder = kit.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(stem + "_")
                            && file.getFileName().toString().endsWith(".html"))
                    .map(ShownPath::of)
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            return List.of();
        }
    }

    /** When a slip is due: the person's next day of work. */
    private static LocalDate nextWorkday(String person, Night night) {
        Schedule schedule = night.job().schedule();
        return night.job()
                .people()
                .find(person)
                .map(schedule::calendar)
                .orElseGet(schedule::calendar)
                .next(night.date());
    }

    private List<NightReport.Published> published(Night night) {
        Path folder = night.job().publish().folder();
        List<Publications.Published> editions = results.publications().publishedIn(night.id());
        Map<Long, LedgerQueries.Subject> subjects = units.ledger()
                .subjects(editions.stream()
                        .map(Publications.Published::translationId)
                        .toList());
        Map<Long, List<Publications.CreditLine>> credits =
                results.publications().creditsIn(night.id());
        List<NightReport.Published> all = new ArrayList<>();
        for (Publications.Published one : editions) {
            LedgerQueries.Subject subject = subjects.get(one.translationId());
            if (subject == null) {
                throw new IllegalStateException("edition " + one.id() + " is of no translation");
            }
            all.add(new NightReport.Published(
                    subject.article(),
                    subject.locale().toLanguageTag(),
                    one.edition(),
                    credits.getOrDefault(one.id(), List.of()).stream()
                            .map(credit -> credit.role() + " " + credit.name())
                            .toList(),
                    one.files().stream()
                            .filter(file -> !file.isPicture())
                            .map(file -> ShownPath.of(folder.resolve(file.path())))
                            .toList()));
        }
        return all;
    }

    private List<Score> scorecards(Night night) {
        Scorecards scorecards = results.scorecards();
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
}
