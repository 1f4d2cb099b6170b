package org.nightdesk.workflow.manage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.Person.Role;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.receipt.Receipts;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.Pauses;
import org.nightdesk.ledger.Pauses.Pause;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.nightdesk.routing.Routes;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.TranslationInWork;
import org.nightdesk.workflow.UnitLife;
import org.nightdesk.workflow.collect.Collecting;
import org.nightdesk.workflow.manage.Intervention.Action;
import org.nightdesk.workflow.manage.Intervention.Word;

/** Does what a manager asks for by hand, and keeps who asked and why. Writes belong into the caller's transaction. */
public final class Intervening {
    /** In place of a night, for what happens between two of them. */
    private static final long NO_NIGHT = 0;

    private final Ledger ledger;
    private final Kits kits;
    private final Receipts receipts;
    private final Collecting collecting;
    private final Routes routes;
    private final UnitLife life;
    private final Interventions interventions;

    /** What there is to translate, and what of it rests. */
    public record Ledger(Articles articles, Units units, Pauses pauses) {}

    /** What came back. */
    public record Returns(Receipts receipts, Collecting collecting) {}

    public Intervening(
            Ledger ledger, Kits kits, Returns returns, Routes routes, UnitLife life, Interventions interventions) {
        this.receipts = returns.receipts();
        this.collecting = returns.collecting();
        this.ledger = ledger;
        this.kits = kits;
        this.routes = routes;
        this.life = life;
        this.interventions = interventions;
    }

    /**
     * What a word is about: an article in one locale or in all.
     *
     * @param key of the article
     * @param translation null for all, also those to come
     */
    public record Subject(
            long articleId, String key, @Nullable Translation translation) {
        String title() {
            return translation == null
                    ? key
                    : key + " in " + translation.locale().toLanguageTag();
        }

        long translationId() {
            return translation == null ? Pause.ALL : translation.id();
        }
    }

    /** Lets an article rest: it is not routed, sent out or published, and what comes back for it is kept. */
    public Outcome pause(Subject subject, Pauses.Kind kind, Word word) {
        Optional<Pause> before = ledger.pauses.of(subject.articleId).stream()
                .filter(one -> one.isOfAll() || one.translationId() == subject.translationId())
                .findFirst();
        if (before.isPresent() && before.get().kind() == kind) {
            return new Outcome.Nothing(
                    subject.title() + " is " + kind.label() + " already, since "
                            + before.get().on() + ".",
                    "");
        }
        if (subject.translation == null) {
            ledger.pauses
                    .of(subject.articleId)
                    .forEach(one -> ledger.pauses.resume(one.articleId(), one.translationId()));
        }
        ledger.pauses.pause(
                new Pause(subject.articleId, subject.translationId(), kind, word.by(), word.why(), word.on()));
        keep(subject, kind == Pauses.Kind.HOLD ? Action.HOLD : Action.CANCEL, "", word);
        List<String> next = new ArrayList<>();
        for (Translation one : translations(subject)) {
            next.addAll(stillOut(one, subject.key));
        }
        next.add("Undo it: nightdesk resume " + subject.key + locale(subject));
        return new Outcome.Done(
                List.of(subject.title() + " is " + kind.label()
                        + ": it is not routed, sent out or published. What comes back for it is kept."),
                next);
    }

    /** Takes a pause back, of whichever kind. */
    public Outcome resume(Subject subject, Word word) {
        List<Pause> pauses = ledger.pauses.of(subject.articleId);
        List<Pause> meant = subject.translation == null
                ? pauses
                : pauses.stream()
                        .filter(one -> one.isOfAll() || one.translationId() == subject.translationId())
                        .toList();
        if (meant.isEmpty()) {
            return new Outcome.Nothing(subject.title() + " is neither on hold nor cancelled.", "");
        }
        for (Pause one : meant) {
            ledger.pauses.resume(one.articleId(), one.translationId());
            if (one.isOfAll() && subject.translation != null) {
                othersStay(subject, one);
            }
        }
        keep(subject, Action.RESUME, "", word);
        return new Outcome.Done(List.of(subject.title() + " goes on: the next night takes up what waits."), List.of());
    }

    /** One locale of an article that rests as a whole goes on; the others rest as before. */
    private void othersStay(Subject subject, Pause whole) {
        for (Translation other : ledger.articles.translations(subject.articleId)) {
            if (other.id() != subject.translationId()) {
                ledger.pauses.pause(
                        new Pause(whole.articleId(), other.id(), whole.kind(), whole.by(), whole.why(), whole.on()));
            }
        }
    }

    /** Takes a kit's work back: what has not come back yet waits for somebody again. */
    public Outcome takeBack(String code, Word word) {
        Optional<Kits.Planned> found = kits.byCode(code);
        if (found.isEmpty()) {
            return new Outcome.Nothing(
                    "There is no kit " + code + ".", "The report and the names of workbooks have the codes of kits.");
        }
        Kits.Planned kit = found.get();
        boolean review = kit.kind() == Kit.Kind.REVIEW;
        List<String> done = new ArrayList<>();
        for (long id : kit.translations()) {
            TranslationInWork work = TranslationInWork.load(id, ledger.articles, ledger.units);
            Map<Long, Integer> words = carried(work, kit.id(), review ? UnitState.RETURNED : UnitState.ISSUED);
            if (!words.isEmpty()) {
                if (review) {
                    life.toEditor(id, work.words(UnitState.RETURNED));
                } else {
                    life.takenBack(id, words);
                }
                Role role = review ? Role.EDITOR : Role.TRANSLATOR;
                ledger.articles.assign(role, Map.of(id, ""));
                int taken = words.values().stream().mapToInt(Integer::intValue).sum();
                routes.takeBack(
                        List.of(new Routes.TakenBack(id, role, kit.person(), taken, "taken back " + word.told())),
                        NO_NIGHT);
                Subject subject = subject(work);
                keep(subject, Action.TAKE_BACK, "kit " + code, word);
                done.add(subject.title() + ": " + rows(words.size()) + " taken back from " + kit.person() + ".");
            }
        }
        return done.isEmpty()
                ? new Outcome.Nothing("Nothing of kit " + code + " is with " + kit.person() + " any more.", "")
                : new Outcome.Done(
                        done,
                        List.of(
                                "The next night finds somebody for it.",
                                "Tell " + kit.person() + ". Rows that come back all the same are taken unless they are"
                                        + " approved by then."));
    }

    private static Map<Long, Integer> carried(TranslationInWork work, long kitId, UnitState state) {
        Map<Long, Integer> words = new TreeMap<>();
        for (TranslationInWork.Pair pair : work.in(state)) {
            if (pair.unit().kitId() == kitId) {
                words.put(pair.unit().id(), pair.segment().segment().words());
            }
        }
        return words;
    }

    /**
     * Takes a returned file that was refused or held as a whole.
     *
     * @param as the key of whoever is credited; empty for the person who handed it in
     */
    public Outcome accept(long receiptId, String as, Night night, Word word) {
        Optional<Receipts.Received> found = receipts.received(receiptId);
        if (found.isEmpty()) {
            return new Outcome.Nothing(
                    "There is no receipt " + receiptId + ".", "See their numbers: nightdesk kit receipts");
        }
        Receipts.Received received = found.get();
        boolean taken = receipts.earlier(received.job(), received.sha256(), "")
                .map(one -> one.outcome() == Receipts.FileOutcome.READ)
                .orElse(false);
        if (taken) {
            return new Outcome.Nothing(
                    received.path() + " was taken already; single rows of it may be held.",
                    "See them: nightdesk kit show " + receiptId);
        }
        if (!received.job().equals(night.job().name())) {
            return new Outcome.Nothing(
                    received.path() + " was handed in for the job " + received.job() + ".",
                    "Name its file with --job.");
        }
        String person = as.isEmpty() ? received.person() : as;
        if (night.job().people().find(person).isEmpty()) {
            return new Outcome.Nothing(
                    person.isEmpty()
                            ? "Nobody is known to have handed in " + received.path() + "."
                            : "The people file has no key “" + person + "”.",
                    "Say who is to be credited: --as PERSON");
        }
        return told(collecting.accept(received, person, night), received, person, word);
    }

    private Outcome told(Receipts.Kept kept, Receipts.Received received, String person, Word word) {
        if (kept.outcome() != Receipts.FileOutcome.READ) {
            return new Outcome.Nothing(received.path() + " still cannot be taken: " + kept.reason(), "");
        }
        Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
        Map<Long, TranslationInWork> touched = new TreeMap<>();
        for (Receipts.Row row : kept.rows()) {
            counts.merge(row.outcome(), 1, Integer::sum);
            if (row.unitId() != null) {
                touched.computeIfAbsent(
                        Ids.owner(row.unitId()), id -> TranslationInWork.load(id, ledger.articles, ledger.units));
            }
        }
        touched.values().forEach(work -> keep(subject(work), Action.ACCEPT, "receipt " + received.id(), word));
        String outcomes = counts.entrySet().stream()
                .map(one -> one.getValue() + " " + one.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return new Outcome.Done(
                List.of(received.path() + " is taken as the work of " + person + ": " + outcomes + "."),
                List.of("See it row by row: nightdesk kit show " + kept.id(), "The next night goes on with it."));
    }

    /**
     * Lets a held row go on.
     *
     * @param again whether its translator gets it once more, instead of taking the text that came back
     */
    public Outcome release(RowKey key, boolean again, Word word) {
        Row row = row(key);
        if (row == null) {
            return noRow(key);
        }
        if (row.unit.state() != UnitState.HELD) {
            return new Outcome.Nothing("Row " + key + " is " + row.unit.state().label() + ", not held.", "");
        }
        Subject subject = subject(row.work);
        if (again) {
            life.sentBack(
                    row.work.id(), Map.of(row.unit.id(), row.segment.segment().words()));
            if (!word.why().isEmpty()) {
                ledger.units.remark(new Units.Remark(row.unit.id(), word.why(), word.by(), Role.EDITOR, word.on()));
            }
            keep(subject, Action.RELEASE, "row " + key, word);
            return new Outcome.Done(
                    List.of(subject.title() + ": row " + key + " is open again."),
                    List.of("The next night sends it to its translator."));
        }
        Receipts.HeldRow held = receipts.lastHeld(row.unit.id()).orElse(null);
        if (held == null || held.text().isBlank()) {
            return new Outcome.Nothing(
                    "No text came back for row " + key + ".",
                    "Send it out once more: nightdesk release " + key + " --again");
        }
        boolean review = kits.byCode(held.kitCode())
                .map(kit -> kit.kind() == Kit.Kind.REVIEW)
                .orElse(false);
        life.returned(
                row.unit.id(),
                new Units.NewText(
                        held.text(),
                        held.person(),
                        review ? Role.EDITOR : Role.TRANSLATOR,
                        held.receiptId(),
                        word.on()));
        life.toCheck(row.work.id());
        keep(subject, Action.RELEASE, "row " + key, word);
        return new Outcome.Done(
                List.of(subject.title() + ": row " + key + " has the text of " + held.person() + ": " + held.text()),
                List.of("The next night checks it; then it goes to the editor."));
    }

    private record Row(TranslationInWork work, StoredSegment segment, Unit unit) {}

    private @Nullable Row row(RowKey key) {
        Optional<Translation> translation = ledger.articles.byRef(key.translation());
        if (translation.isEmpty()) {
            return null;
        }
        TranslationInWork work = TranslationInWork.load(translation.get().id(), ledger.articles, ledger.units);
        for (StoredSegment segment : work.article().segments()) {
            Unit unit = work.unit(segment);
            if (segment.segment().ref() == key.segment() && unit != null) {
                return new Row(work, segment, unit);
            }
        }
        return null;
    }

    private static Outcome noRow(RowKey key) {
        return new Outcome.Nothing(
                "There is no row " + key + ".", "Row keys are in the last columns of a kit, and in nightdesk explain.");
    }

    /** Opens an accepted row again: its translator gets it with the reason, its editor afterwards. */
    public Outcome reopen(RowKey key, Word word) {
        Row row = row(key);
        if (row == null) {
            return noRow(key);
        }
        Unit unit = row.unit;
        if (!unit.state().isAccepted()) {
            return new Outcome.Nothing(
                    "Row " + key + " is " + unit.state().label() + ", not approved or published.", "");
        }
        boolean published = unit.state() == UnitState.PUBLISHED;
        life.corrected(row.work.id(), Map.of(unit.id(), row.segment.segment().words()));
        if (!word.why().isEmpty()) {
            ledger.units.remark(new Units.Remark(unit.id(), word.why(), word.by(), Role.EDITOR, word.on()));
        }
        Subject subject = subject(row.work);
        keep(subject, Action.REOPEN, "row " + key, word);
        List<String> next = new ArrayList<>();
        next.add("The next night sends it to its translator" + (word.why().isEmpty() ? "." : " with your reason."));
        if (published) {
            next.add("The page stays as it is until the new text is approved; then it is published as a correction.");
        }
        return new Outcome.Done(List.of(subject.title() + ": row " + key + " is open again."), next);
    }

    private List<Translation> translations(Subject subject) {
        return subject.translation == null
                ? ledger.articles.translations(subject.articleId)
                : List.of(subject.translation);
    }

    /** Who has what of a translation, and whether it is published. */
    private List<String> stillOut(Translation translation, String key) {
        String title = key + " in " + translation.locale().toLanguageTag();
        Map<Long, Integer> rowsByKit = new LinkedHashMap<>();
        boolean published = false;
        for (Unit unit : ledger.units.of(translation.id())) {
            if (unit.state() == UnitState.ISSUED) {
                rowsByKit.merge(unit.kitId(), 1, Integer::sum);
            }
            published |= unit.state() == UnitState.PUBLISHED;
        }
        List<String> said = new ArrayList<>();
        for (Kits.Out out : kits.of(translation.id())) {
            Integer rows = rowsByKit.get(out.kit().id());
            if (rows != null) {
                said.add(title + ": " + rows(rows) + " with " + out.kit().person() + " in kit "
                        + out.kit().code() + ". Tell them, or: nightdesk take-back "
                        + out.kit().code());
            }
        }
        if (published) {
            said.add(title + " is published; its page stays as it is.");
        }
        return said;
    }

    private void keep(Subject subject, Action action, String what, Word word) {
        interventions.keep(new Intervention(subject.articleId, subject.translationId(), action, what, word));
    }

    private static Subject subject(TranslationInWork work) {
        return new Subject(work.article().id(), work.article().article().key(), work.translation());
    }

    private static String locale(Subject subject) {
        return subject.translation == null
                ? ""
                : " --locale " + subject.translation.locale().toLanguageTag();
    }

    private static String rows(int count) {
        return count + (count == 1 ? " row" : " rows");
    }
}
