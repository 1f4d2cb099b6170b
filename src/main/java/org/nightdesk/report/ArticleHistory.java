package org.nightdesk.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightdesk.assembly.store.Publications;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.receipt.ReceiptQueries;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.ledger.ArticleNames;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.LedgerQueries;
import org.nightdesk.ledger.NightLog;
import org.nightdesk.ledger.Pauses;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.StoredArticle;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.Units;
import org.nightdesk.memory.TranslationMemory;
import org.nightdesk.quality.FindingLog;
import org.nightdesk.question.Questions;
import org.nightdesk.routing.Routes;
import org.nightdesk.workflow.manage.Intervention;
import org.nightdesk.workflow.manage.Interventions;

/** Tells where an article is and how it, or a row of it, came to be what it is. */
public final class ArticleHistory {
    private final NightLog nights;
    private final ArticleBoard board;
    private final Ledger ledger;
    private final Work work;
    private final ByHand byHand;

    /** What there is to translate, and its texts. */
    public record Ledger(LedgerQueries queries, Articles articles, Units units) {}

    /** What was done about it. */
    public record Work(
            Routes routes,
            Kits kits,
            ReceiptQueries receipts,
            TranslationMemory memory,
            FindingLog findings,
            Questions questions,
            Publications publications) {}

    /** What managers did by hand. */
    public record ByHand(Pauses pauses, Interventions interventions) {}

    public ArticleHistory(NightLog nights, ArticleBoard board, Ledger ledger, Work work, ByHand byHand) {
        this.nights = nights;
        this.board = board;
        this.ledger = ledger;
        this.work = work;
        this.byHand = byHand;
    }

    /**
     * The history of a translation.
     *
     * @param now where it is
     * @param facts about it as a whole, oldest first
     */
    public record Explained(String title, ArticleBoard.Place now, List<String> facts, List<ExplainedUnit> units) {}

    /**
     * The history of a unit.
     *
     * @param history terms, matches, texts, what came back and findings, in that order
     * @param decisions of editors, oldest first
     */
    public record ExplainedUnit(
            String key, String state, String source, List<String> history, List<Decided> decisions) {}

    /**
     * What an editor decided about a row.
     *
     * @param on the business date of the night that read it; null when that is not known
     * @param decision {@code approved}, {@code changed} or {@code sent back}
     * @param comment may be empty
     */
    public record Decided(@Nullable LocalDate on, String editor, String decision, String comment) {}

    /** The articles that somebody may mean; see {@link ArticleNames#meant}. */
    public List<ArticleNames.Named> meant(String typed) {
        return new ArticleNames(ledger.articles().names()).meant(typed);
    }

    /** The history of one row, with what there is to say about its article; empty when no row has the key. */
    public Optional<Explained> explain(RowKey key) {
        return ledger.articles()
                .byRef(key.translation())
                .map(translation -> explain(translation, board(List.of(translation)), key.segment()));
    }

    /** The history of an article in its locales. @param locale a BCP 47 tag; empty for all */
    public List<Explained> explain(long articleId, String locale) {
        List<Translation> translations = ledger.articles().translations(articleId).stream()
                .filter(one -> locale.isEmpty() || one.locale().toLanguageTag().equals(locale))
                .toList();
        Map<Long, ArticleBoard.Place> places = board(translations);
        return translations.stream().map(one -> explain(one, places, -1)).toList();
    }

    private Map<Long, ArticleBoard.Place> board(List<Translation> translations) {
        Set<Long> ids = translations.stream().map(Translation::id).collect(Collectors.toSet());
        Map<Long, ArticleBoard.Place> places = new TreeMap<>();
        ledger.queries().subjects(ids).values().stream()
                .map(LedgerQueries.Subject::job)
                .distinct()
                .forEach(job -> places.putAll(board.of(job, ids)));
        return places;
    }

    /** @param segmentRef the one segment to tell of; -1 for all */
    private Explained explain(Translation translation, Map<Long, ArticleBoard.Place> places, long segmentRef) {
        StoredArticle article = ledger.articles().load(translation.articleId());
        Map<Long, List<ReceiptQueries.UnitRow>> returned = work.receipts().ofTranslation(translation.id());
        Map<Long, LocalDate> dates = dates(translation, returned);
        List<String> facts = new ArrayList<>();
        facts.add("edition " + article.edition() + " from " + article.sourcePath() + ", "
                + article.segments().size() + " segments");
        events(translation, returned, dates).stream()
                .sorted(Comparator.comparing(Event::on))
                .map(Event::told)
                .forEach(facts::add);
        List<Publications.Published> editions = work.publications().editions(translation.id());
        if (!editions.isEmpty()) {
            credits(editions.get(editions.size() - 1), facts);
        }
        UnitHistory rows = new UnitHistory(ledger.units(), work.memory(), work.findings(), work.questions());
        return new Explained(
                article.article().key() + " in " + translation.locale().toLanguageTag(),
                places.getOrDefault(translation.id(), nowhere(article, translation)),
                facts,
                rows.of(translation, article, returned, dates, segmentRef));
    }

    /** Of a translation without rows. */
    private static ArticleBoard.Place nowhere(StoredArticle article, Translation translation) {
        String key = article.article().key();
        return new ArticleBoard.Place(
                "",
                key,
                key,
                translation.locale().toLanguageTag(),
                "empty",
                "",
                null,
                null,
                "there is nothing to translate");
    }

    /** Something that happened on a day. */
    private record Event(LocalDate on, String what) {
        String told() {
            return on.equals(LocalDate.MIN) ? what : on + "  " + what;
        }
    }

    private Map<Long, LocalDate> dates(Translation translation, Map<Long, List<ReceiptQueries.UnitRow>> returned) {
        Set<Long> ids = new TreeSet<>();
        work.routes().past(translation.id()).forEach(one -> ids.add(one.nightId()));
        work.kits().of(translation.id()).forEach(one -> ids.add(one.nightId()));
        returned.values().forEach(rows -> rows.forEach(one -> ids.add(one.nightId())));
        return nights.dates(ids);
    }

    /** What happened to the translation as a whole; things of one day in the order of a night. */
    private List<Event> events(
            Translation translation, Map<Long, List<ReceiptQueries.UnitRow>> returned, Map<Long, LocalDate> dates) {
        List<Event> events = new ArrayList<>();
        byHand(translation, events);
        cameBack(returned.values(), dates, events);
        work.publications()
                .editions(translation.id())
                .forEach(edition -> edition.files().stream()
                        .filter(file -> !file.isPicture())
                        .forEach(file -> events.add(new Event(
                                edition.on(), "published edition " + edition.edition() + ": " + file.path()))));
        work.routes()
                .past(translation.id())
                .forEach(one -> events.add(new Event(on(one.nightId(), dates), one.told())));
        for (Kits.Out kit : work.kits().of(translation.id())) {
            events.add(new Event(
                    on(kit.nightId(), dates),
                    "kit " + kit.kit().code() + " ("
                            + kit.kit().kind().name().toLowerCase(Locale.ROOT) + ") to "
                            + kit.kit().person() + ", due " + kit.kit().dueOn() + ": " + kit.path()));
        }
        return events;
    }

    private static LocalDate on(long nightId, Map<Long, LocalDate> dates) {
        return dates.getOrDefault(nightId, LocalDate.MIN);
    }

    private void byHand(Translation translation, List<Event> events) {
        byHand.pauses().of(translation.articleId()).stream()
                .filter(one -> one.isOfAll() || one.translationId() == translation.id())
                .forEach(one -> events.add(new Event(
                        one.on(),
                        one.kind().label() + " " + new Intervention.Word(one.by(), one.why(), one.on()).told())));
        byHand.interventions().of(translation.articleId()).stream()
                .filter(one -> one.translationId() == Pauses.Pause.ALL || one.translationId() == translation.id())
                .forEach(one -> events.add(new Event(one.word().on(), one.told())));
    }

    /** A line for each returned file that had rows of the translation. */
    private static void cameBack(
            Collection<List<ReceiptQueries.UnitRow>> returned, Map<Long, LocalDate> dates, List<Event> events) {
        Map<Long, List<ReceiptQueries.UnitRow>> files = returned.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(ReceiptQueries.UnitRow::receiptId, TreeMap::new, Collectors.toList()));
        files.forEach((receipt, rows) -> {
            ReceiptQueries.UnitRow first = rows.get(0);
            Map<RowOutcome, Long> outcomes = rows.stream()
                    .collect(Collectors.groupingBy(
                            ReceiptQueries.UnitRow::outcome, TreeMap::new, Collectors.counting()));
            String counts = outcomes.entrySet().stream()
                    .map(one -> one.getValue() + " " + one.getKey().name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            events.add(new Event(
                    on(first.nightId(), dates),
                    "came back" + (first.person().isEmpty() ? "" : " from " + first.person()) + ": " + first.path()
                            + ", receipt " + receipt + ": " + counts));
        });
    }

    private void credits(Publications.Published edition, List<String> facts) {
        work.publications()
                .credits(edition.id())
                .forEach(credit -> facts.add("credit: " + credit.role() + " " + credit.name()
                        + (credit.words() > 0 ? ", " + credit.words() + " accepted words" : "")));
    }
}
