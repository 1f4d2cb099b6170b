package org.nightdesk.workflow.manage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nightdesk.kit.Kits;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Pauses;
import org.nightdesk.ledger.Pauses.Pause;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.nightdesk.workflow.manage.Intervention.Action;
import org.nightdesk.workflow.manage.Intervention.Word;

/** Lets articles rest and go on, in one locale or in all. Writes belong into the caller's transaction. */
public final class PausingArticles {
    private final Articles articles;
    private final Units units;
    private final Pauses pauses;
    private final Kits kits;
    private final Booking booking;

    PausingArticles(Articles articles, Units units, Pauses pauses, Kits kits, Booking booking) {
        this.articles = articles;
        this.units = units;
        this.pauses = pauses;
        this.kits = kits;
        this.booking = booking;
    }

    /** Lets an article rest: it is not routed, sent out or published, and what comes back for it is kept. */
    public Outcome pause(Subject subject, Pauses.Kind kind, Word word) {
        Optional<Pause> before = pauses.of(subject.articleId()).stream()
                .filter(one -> one.isOfAll() || one.translationId() == subject.translationId())
                .findFirst();
        if (before.isPresent() && before.get().kind() == kind) {
            return new Outcome.Nothing(
                    subject.title() + " is " + kind.label() + " already, since "
                            + before.get().on() + ".",
                    "");
        }
        if (subject.translation() == null) {
            pauses.of(subject.articleId()).forEach(one -> pauses.resume(one.articleId(), one.translationId()));
        }
        pauses.pause(new Pause(subject.articleId(), subject.translationId(), kind, word.by(), word.why(), word.on()));
        booking.keep(subject, kind == Pauses.Kind.HOLD ? Action.HOLD : Action.CANCEL, "", word);
        List<String> next = new ArrayList<>();
        for (Translation one : translations(subject)) {
            next.addAll(stillOut(one, subject.key()));
        }
        next.add("Undo it: nightdesk resume " + subject.key() + subject.option());
        return new Outcome.Done(
                List.of(subject.title() + " is " + kind.label()
                        + ": it is not routed, sent out or published. What comes back for it is kept."),
                next);
    }

    /** Takes a pause back, of whichever kind. */
    public Outcome resume(Subject subject, Word word) {
        List<Pause> all = pauses.of(subject.articleId());
        List<Pause> meant = subject.translation() == null
                ? all
                : all.stream()
                        .filter(one -> one.isOfAll() || one.translationId() == subject.translationId())
                        .toList();
        if (meant.isEmpty()) {
            return new Outcome.Nothing(subject.title() + " is neither on hold nor cancelled.", "");
        }
        for (Pause one : meant) {
            pauses.resume(one.articleId(), one.translationId());
            if (one.isOfAll() && subject.translation() != null) {
                othersStay(subject, one);
            }
        }
        booking.keep(subject, Action.RESUME, "", word);
        return new Outcome.Done(List.of(subject.title() + " goes on: the next night takes up what waits."), List.of());
    }

    /** One locale of an article that rests as a whole goes on; the others rest as before. */
    private void othersStay(Subject subject, Pause whole) {
        for (Translation other : articles.translations(subject.articleId())) {
            if (other.id() != subject.translationId()) {
                pauses.pause(
                        new Pause(whole.articleId(), other.id(), whole.kind(), whole.by(), whole.why(), whole.on()));
            }
        }
    }

    private List<Translation> translations(Subject subject) {
        return subject.translation() == null
                ? articles.translations(subject.articleId())
                : List.of(subject.translation());
    }

    /** Who has what of a translation, and whether it is published. */
    private List<String> stillOut(Translation translation, String key) {
        String title = key + " in " + translation.locale().toLanguageTag();
        Map<Long, Integer> rowsByKit = new LinkedHashMap<>();
        boolean published = false;
        for (Unit unit : units.of(translation.id())) {
            if (unit.state() == UnitState.ISSUED) {
                rowsByKit.merge(unit.kitId(), 1, Integer::sum);
            }
            published |= unit.state() == UnitState.PUBLISHED;
        }
        List<String> said = new ArrayList<>();
        for (Kits.Out out : kits.of(translation.id())) {
            Integer rows = rowsByKit.get(out.kit().id());
            if (rows != null) {
                said.add(
                        title + ": " + Subject.rows(rows) + " with " + out.kit().person() + " in kit "
                                + out.kit().code() + ". Tell them, or: nightdesk take-back "
                                + out.kit().code());
            }
        }
        if (published) {
            said.add(title + " is published; its page stays as it is.");
        }
        return said;
    }
}
