package org.nightdesk.workflow.issue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nightdesk.assembly.Affixes;
import org.nightdesk.job.People;
import org.nightdesk.job.Person;
import org.nightdesk.job.Person.Role;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitArticle;
import org.nightdesk.kit.KitRow;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.Words;
import org.nightdesk.kit.WritableText;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.StoredArticle;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.nightdesk.memory.Suggestion;
import org.nightdesk.memory.TranslationMemory;
import org.nightdesk.quality.Finding;
import org.nightdesk.quality.Watch;
import org.nightdesk.segment.Segment;
import org.nightdesk.text.Affix;
import org.nightdesk.text.VisibleText;
import org.nightdesk.workflow.TranslationChecks;
import org.nightdesk.workflow.TranslationInWork;

/** The articles of one kit, read from the store one at a time as the kit is written. To be used by one thread. */
public final class KitContents implements Iterator<KitArticle> {
    /** How much of a text is enough to see how it appears. */
    private static final int SHOWN = 40;

    /** Articles that surely are at hand still when their rows are written. */
    private static final int MOST_SEARCHED = 50;

    private final Sources sources;
    private final TranslationChecks checking;
    private final Kits.Planned kit;
    private final Locale reader;
    private final RowNotes notes;
    private final Iterator<Long> translations;
    private final Map<Long, String> texts = new HashMap<>();
    private final Map<Long, List<Integer>> numbers = new TreeMap<>();
    private final Map<RowKey, Long> unitsByKey = new HashMap<>();

    /** Where the contents come from. */
    record Sources(
            Articles articles,
            RecentArticles recent,
            Units units,
            TranslationMemory memory,
            Kits kits,
            AskedArticles asked,
            PicturePreviews previews) {}

    /** @param people whose names the kit gives */
    KitContents(Sources sources, TranslationChecks checking, Kits.Planned kit, Person person, People people) {
        this.sources = sources;
        this.checking = checking;
        this.kit = kit;
        this.reader = person.language();
        this.notes = new RowNotes(sources.articles(), people, reader);
        this.translations = kit.translations().iterator();
    }

    /** Whether there may be pictures: of a kit of very many articles that is not looked for in all of them. */
    public boolean isPictured() {
        return kit.translations().size() > MOST_SEARCHED
                || kit.translations().stream()
                        .map(id -> sources.articles.translation(id).articleId())
                        .anyMatch(article -> !KitArticle.pictures(
                                        sources.recent.load(article).article())
                                .isEmpty());
    }

    /** What went out so far, but for the rows that were withheld. */
    public Kits.Contents contents(Set<Long> withheldUnits) {
        Map<Long, List<Integer>> out = new TreeMap<>();
        numbers.forEach((translation, list) -> out.put(
                translation,
                list.stream()
                        .filter(n -> !withheldUnits.contains(Ids.of(translation, n)))
                        .toList()));
        texts.keySet().removeAll(withheldUnits);
        return new Kits.Contents(out, texts);
    }

    public Map<RowKey, Long> unitsByKey() {
        return unitsByKey;
    }

    @Override
    public boolean hasNext() {
        return translations.hasNext();
    }

    @Override
    public KitArticle next() {
        Translation translation = sources.articles.translation(translations.next());
        StoredArticle article = sources.recent.load(translation.articleId());
        TranslationInWork work = new TranslationInWork(article, translation, sources.units.of(translation.id()));
        List<KitRow> rows = kit.kind() == Kit.Kind.REVIEW ? reviewRows(work) : translationRows(work);
        return KitArticle.of(article.article(), rows)
                .withPreviews(src -> () -> sources.previews().of(article.sourcePath(), src))
                .withTranslations(accepted(work))
                .with(worker(KitArticle.Fact.Kind.TRANSLATOR, translation.translator(), Kit.Kind.REVIEW))
                .with(worker(KitArticle.Fact.Kind.EDITOR, translation.editor(), Kit.Kind.TRANSLATION));
    }

    /** Who else works on the article; empty where nobody does yet. */
    private KitArticle.Fact worker(KitArticle.Fact.Kind kind, String key, Kit.Kind shownIn) {
        return new KitArticle.Fact(kind, key.isEmpty() || kit.kind() != shownIn ? "" : notes.name(key));
    }

    /** What is accepted already, by the text of the article it belongs to. */
    private Map<KitArticle.Place, String> accepted(TranslationInWork work) {
        String gap = checking.sentenceGap(work.translation().locale());
        Map<KitArticle.Place, String> accepted = new HashMap<>();
        for (StoredSegment segment : work.article().segments()) {
            Unit unit = work.unit(segment);
            if (unit != null && unit.state().isAccepted() && !unit.text().isEmpty()) {
                KitArticle.Place place = new KitArticle.Place(
                        segment.segment().part(), segment.segment().block());
                accepted.merge(place, VisibleText.of(unit.text()).text(), (one, other) -> one + gap + other);
            }
        }
        return accepted;
    }

    private AskedNotes asked(TranslationInWork work) {
        return notes.asked(sources.asked.of(work.article().id()), kit.person());
    }

    private List<KitRow> translationRows(TranslationInWork work) {
        Map<Long, Suggestion> suggestions = sources.memory.suggestions(work.id());
        Map<Long, Units.Remark> remarks = sources.units.remarks(work.id(), Role.EDITOR);
        AskedNotes asked = asked(work);
        List<KitRow> rows = new ArrayList<>();
        Affixes affixes = checking.affixes(work);
        Map<Integer, List<Watch>> watches = checking.watches(work);
        for (TranslationInWork.Pair pair : work.in(UnitState.OPEN)) {
            StoredSegment segment = pair.segment();
            Unit unit = pair.unit();
            KitRow row = row(work.translation(), segment, unit, watches);
            Suggestion suggestion = suggestions.get(unit.id());
            if (!unit.text().isEmpty()) {
                // Half a character cannot go out again; its translator sees where it was, and puts it right.
                row = row.withText(WritableText.of(unit.text()), RowStatus.TODO);
            } else if (suggestion != null && suggestion.kind().prefills()) {
                row = row.withText(
                        suggestion.text(), suggestion.kind() == Suggestion.Kind.ICE ? RowStatus.DONE : RowStatus.TODO);
            }
            if (suggestion != null) {
                row = row.withSuggestion(
                        new KitRow.Suggestion(suggestion.text(), suggestion.scorePercent(), origin(suggestion)));
            }
            String note = RowNotes.lines(
                    notes.merged(work, segment, unit),
                    asked.about(unit),
                    asked.said(remarks.get(unit.id()), unit),
                    unit.current() == null ? notes.sourceChange(work, segment) : "",
                    appearance(affixes, segment.segment(), row.text()),
                    notes.picture(work, segment));
            rows.add(noted(row.withNote(note), unit));
        }
        return rows;
    }

    /** Where a suggestion comes from, in the reader's language. */
    private String origin(Suggestion suggestion) {
        Words words = Words.in(reader);
        return switch (suggestion.kind()) {
            case EARLIER -> words.say("match.earlier");
            case ICE, EXACT ->
                suggestion.origin().startsWith(Suggestion.APPROVED_ON)
                        ? words.say("match.approved", suggestion.origin().substring(Suggestion.APPROVED_ON.length()))
                        : suggestion.origin();
            case RETURNED -> suggestion.origin();
        };
    }

    private List<KitRow> reviewRows(TranslationInWork work) {
        Map<Integer, List<Finding>> findings = checking.check(work);
        Map<Long, Units.Remark> remarks = sources.units.remarks(work.id(), Role.TRANSLATOR);
        AskedNotes asked = asked(work);
        Map<Long, String> seen = new LastSeen(sources.kits, sources.units, kit.id()).texts(work.id());
        Map<Long, Suggestion> suggestions = sources.memory.suggestions(work.id());
        Affixes affixes = checking.affixes(work);
        Map<Integer, List<Watch>> watches = checking.watches(work);
        List<KitRow> rows = new ArrayList<>();
        for (TranslationInWork.Pair pair : work.in(UnitState.RETURNED)) {
            StoredSegment segment = pair.segment();
            Unit unit = pair.unit();
            List<String> said = findings.getOrDefault(segment.n(), List.of()).stream()
                    .map(finding -> finding.text().advice(reader))
                    .toList();
            KitRow row = row(work.translation(), segment, unit, watches)
                    .withText(unit.text(), RowStatus.TODO)
                    .withFindings(said)
                    .withNote(RowNotes.lines(
                            notes.merged(work, segment, unit),
                            asked.about(unit),
                            asked.said(remarks.get(unit.id()), unit),
                            notes.otherTexts(
                                    unit,
                                    seen.get(unit.id()),
                                    suggestions.get(unit.id()),
                                    work.translation().locale()),
                            appearance(affixes, segment.segment(), unit.text()),
                            notes.picture(work, segment)));
            rows.add(noted(row, unit));
        }
        return rows;
    }

    /** How a page shows a text that it puts something around; empty for any other. */
    private String appearance(Affixes affixes, Segment segment, String text) {
        Affix affix = affixes.around(segment);
        if (affix.isEmpty()) {
            return "";
        }
        Affix.Doubled doubled = affix.doubledIn(text, segment.text());
        String plain =
                VisibleText.of(doubled == null ? text : doubled.rest()).text().strip();
        int from = affix.before().isEmpty() ? Math.max(0, plain.length() - SHOWN) : 0;
        int to = Math.min(plain.length(), from + SHOWN);
        String shown = (from > 0 ? "…" : "") + plain.substring(from, to) + (to < plain.length() ? "…" : "");
        return Words.in(reader)
                .say("note.appears", affix.around(plain.isEmpty() ? "…" : shown).strip());
    }

    private KitRow row(Translation translation, StoredSegment segment, Unit unit, Map<Integer, List<Watch>> watches) {
        RowKey key = new RowKey(translation.ref(), segment.segment().ref());
        unitsByKey.put(key, unit.id());
        numbers.computeIfAbsent(translation.id(), id -> new ArrayList<>()).add(unit.n());
        return KitRow.open(
                        key,
                        segment.segment().part(),
                        segment.segment().text(),
                        segment.segment().words(),
                        checking.terms(segment))
                .withWatches(watches.getOrDefault(segment.n(), List.of()))
                .beginning(segment.segment().ordinal() == 0);
    }

    private KitRow noted(KitRow row, Unit unit) {
        if (!row.text().isEmpty()) {
            texts.put(unit.id(), row.text());
        }
        return row;
    }
}
