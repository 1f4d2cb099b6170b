package org.nightdesk.workflow.correct;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.change.GlossaryDiff;
import org.nightdesk.job.Person;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.receipt.Receipts;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.StoredArticle;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.nightdesk.quality.Finding;
import org.nightdesk.quality.FindingText;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.TranslationChecks;
import org.nightdesk.workflow.TranslationInWork;
import org.nightdesk.workflow.UnitLife;

/**
 * Does to units what a changed glossary asks for. A text that is right by the new glossary stays; one that the editor has
 * before them goes to the editor with the finding; one that is approved goes back to its translator, and a published one
 * only when the manager says so. No text is ever altered here.
 */
public class Correcting {
    /** Who the notes in kits are from. */
    private static final String AUTHOR = "glossary";

    private final Articles articles;
    private final Units units;
    private final UnitLife life;
    private final Kits kits;
    private final Receipts receipts;
    private final Corrections corrections;

    public Correcting(
            Articles articles, Units units, UnitLife life, Kits kits, Receipts receipts, Corrections corrections) {
        this.articles = articles;
        this.units = units;
        this.life = life;
        this.kits = kits;
        this.receipts = receipts;
        this.corrections = corrections;
    }

    /** Something to look at. */
    public interface Item {
        void take();

        /** Which it is, for people. */
        String what();
    }

    /** An article to look at. */
    private record Look(Supplier<String> name, Runnable work) implements Item {
        @Override
        public void take() {
            work.run();
        }

        @Override
        public String what() {
            return name.get();
        }
    }

    Item first(long articleId, Night night, Impact impact) {
        return new Look(() -> articles.document(articleId).key(), () -> correct(articleId, night, impact));
    }

    Item again(long translationId, List<Correction> open, Night night) {
        return new Look(
                () -> {
                    Translation translation = articles.translation(translationId);
                    return articles.document(translation.articleId()).key() + " in "
                            + translation.locale().toLanguageTag();
                },
                () -> recheck(translationId, open, night));
    }

    /** What changes mean for articles. */
    public interface Impact {
        GlossaryImpact.OnArticle on(long articleId);
    }

    public Impact impact(Night night, GlossaryDiff changes) {
        return new GlossaryImpact(articles, units, night.job(), night.glossary(), changes)::on;
    }

    public static Set<Correction.Outcome> recheckable(Night night) {
        return night.reopenPublished()
                ? Set.of(Correction.Outcome.WITH_EDITOR, Correction.Outcome.OFFERED)
                : Set.of(Correction.Outcome.WITH_EDITOR);
    }

    /** Looks at an article for the first time after a change. */
    public void correct(long articleId, Night night, Impact impact) {
        GlossaryImpact.OnArticle on = impact.on(articleId);
        articles.rematch(articleId, on.terms());
        Map<Long, List<GlossaryImpact.Touched>> byTranslation = new TreeMap<>();
        List<Correction> kept = new ArrayList<>();
        for (GlossaryImpact.Touched one : on.touched()) {
            byTranslation
                    .computeIfAbsent(one.translation().id(), id -> new ArrayList<>())
                    .add(one);
            for (String entry : one.entries()) {
                kept.add(new Correction(
                        night.id(), one.unit().id(), entry, outcome(one, night.reopenPublished()), one.finding()));
            }
        }
        corrections.keep(night.job().name(), kept);
        byTranslation.values().forEach(touched -> open(touched, on.article(), night));
        corrections.dequeue(night.job().name(), articleId);
    }

    static Correction.Outcome outcome(GlossaryImpact.Touched touched, boolean reopenPublished) {
        boolean wrong = !touched.findings().isEmpty();
        return switch (touched.unit().state()) {
            case OPEN -> Correction.Outcome.WAITING;
            case ISSUED -> Correction.Outcome.OUT;
            case HELD -> Correction.Outcome.HELD;
            case RETURNED -> wrong ? Correction.Outcome.WITH_EDITOR : Correction.Outcome.FINE;
            case APPROVED -> wrong ? Correction.Outcome.REOPENED : Correction.Outcome.FINE;
            case PUBLISHED ->
                !wrong
                        ? Correction.Outcome.FINE
                        : reopenPublished ? Correction.Outcome.REOPENED : Correction.Outcome.OFFERED;
            case STALE -> throw new IllegalArgumentException("a stale unit is not touched: " + touched.unit());
        };
    }

    /** Opens the work that touched units of one translation ask for. */
    private void open(List<GlossaryImpact.Touched> touched, StoredArticle article, Night night) {
        Translation translation = touched.get(0).translation();
        Map<Long, Advice> reopened = new LinkedHashMap<>();
        List<Unit> underReview = new ArrayList<>();
        for (GlossaryImpact.Touched one : touched) {
            Correction.Outcome outcome = outcome(one, night.reopenPublished());
            if (outcome == Correction.Outcome.REOPENED) {
                String said = one.advice(reader(translation, night));
                reopened.put(
                        one.unit().id(),
                        new Advice(said, one.segment().segment().words()));
            } else if (outcome == Correction.Outcome.WITH_EDITOR) {
                underReview.add(one.unit());
            }
        }
        if (!reopened.isEmpty()) {
            reopen(translation, reopened, night);
        } else if (!underReview.isEmpty()) {
            review(translation, article, underReview);
        }
    }

    /** What a translator hears of a unit. */
    private record Advice(String text, int words) {}

    private void reopen(Translation translation, Map<Long, Advice> advice, Night night) {
        Map<Long, Integer> words = new TreeMap<>();
        advice.forEach((unit, said) -> words.put(unit, said.words()));
        life.corrected(translation.id(), words);
        advice.forEach((unit, said) ->
                units.remark(new Units.Remark(unit, said.text(), AUTHOR, Person.Role.EDITOR, night.date())));
    }

    /** What is in no review kit yet gets into one by itself; what is, goes out once more, with the new findings. */
    private void review(Translation translation, StoredArticle article, List<Unit> underReview) {
        life.toCheck(translation.id());
        TranslationInWork work = new TranslationInWork(article, translation, units.of(translation.id()));
        if (work.isTranslated() && underReview.stream().anyMatch(unit -> kits.isReview(unit.kitId()))) {
            life.toEditor(translation.id(), work.words(UnitState.RETURNED));
        }
    }

    /** Looks again at what earlier nights left to the editor, or to the manager who has decided now. */
    public void recheck(long translationId, List<Correction> open, Night night) {
        TranslationInWork work = TranslationInWork.load(translationId, articles, units);
        Translation translation = work.translation();
        Map<Integer, List<Finding>> findings = new TranslationChecks(night).check(work);
        Map<Long, Advice> reopened = new LinkedHashMap<>();
        for (Correction one : open) {
            Unit unit = work.unit(Ids.number(one.unitId()));
            Finding stands = unit == null ? null : standing(one, findings.getOrDefault(unit.n(), List.of()));
            if (unit != null
                    && stands != null
                    && one.outcome() == Correction.Outcome.WITH_EDITOR
                    && unit.state() == UnitState.RETURNED) {
                continue;
            }
            boolean again = unit != null && stands != null && reopens(one, unit);
            if (again && stands != null && unit != null) {
                reopened.put(unit.id(), new Advice(stands.text().advice(reader(translation, night)), work.words(unit)));
            }
            corrections.decide(
                    night.job().name(),
                    one,
                    again ? Correction.Outcome.REOPENED : Correction.Outcome.SETTLED,
                    night.id());
        }
        if (!reopened.isEmpty()) {
            reopen(translation, reopened, night);
        }
    }

    private static @Nullable Finding standing(Correction correction, List<Finding> findings) {
        FindingText noted = correction.finding();
        return findings.stream()
                .filter(now -> noted != null && noted.isStill(now.text(), correction.entryId()))
                .findFirst()
                .orElse(null);
    }

    /** A published one when the manager said so; an approved one when the editor had not been told. */
    private boolean reopens(Correction correction, Unit unit) {
        if (correction.outcome() == Correction.Outcome.OFFERED) {
            return unit.state() == UnitState.PUBLISHED;
        }
        return unit.state() == UnitState.APPROVED
                && unit.current() != null
                && receipts.nightOfKit(unit.current().receiptId())
                        .map(night -> night < correction.nightId())
                        .orElse(true);
    }

    /** The language of who gets the unit next. */
    private static Locale reader(Translation translation, Night night) {
        return night.job()
                .people()
                .find(translation.translator())
                .map(Person::language)
                .orElse(Locale.ENGLISH);
    }
}
