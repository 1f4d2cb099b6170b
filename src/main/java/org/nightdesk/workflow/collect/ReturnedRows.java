package org.nightdesk.workflow.collect;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.Person.Role;
import org.nightdesk.kit.Decision;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Omitted;
import org.nightdesk.kit.read.ReturnedKit;
import org.nightdesk.kit.receipt.Receipt;
import org.nightdesk.kit.receipt.ReceiptLine;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Merges;
import org.nightdesk.ledger.Omission;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Transition;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.nightdesk.memory.Suggestion;
import org.nightdesk.memory.TranslationMemory;
import org.nightdesk.question.Questions;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.UnitLife;

/** Does to the units what a receipt says. */
public class ReturnedRows {
    private final Articles articles;
    private final Units units;
    private final UnitLife life;
    private final TranslationMemory memory;
    private final Questions questions;

    public ReturnedRows(Articles articles, Units units, UnitLife life, TranslationMemory memory, Questions questions) {
        this.articles = articles;
        this.units = units;
        this.life = life;
        this.memory = memory;
        this.questions = questions;
    }

    /** A receipt about to take effect. @param person the key of who handed it in */
    record Return(long receiptId, Receipt receipt, Kit.Kind kind, String person, Night night) {
        Role role() {
            return kind == Kit.Kind.REVIEW ? Role.EDITOR : Role.TRANSLATOR;
        }

        /** Whether the file as a whole was held: then its units do not change. */
        boolean heldWhole() {
            List<ReceiptLine> held = receipt.lines(RowOutcome.HELD);
            return held.stream()
                            .anyMatch(line ->
                                    receipt.notes().contains(line.reasons().get(0)))
                    || !held.isEmpty() && receipt.lines().stream().allMatch(Return::isUseless);
        }

        /** Whether the line tells nothing of any unit: held or unknown without a key, or not there. */
        private static boolean isUseless(ReceiptLine line) {
            return line.outcome() == RowOutcome.MISSING
                    || line.key() == null
                            && (line.outcome() == RowOutcome.HELD
                                    || line.outcome() == RowOutcome.UNKNOWN
                                    || line.outcome() == RowOutcome.BLANK);
        }
    }

    void apply(Return returned, StoreDirectory directory) {
        Map<Long, Map<Long, Integer>> sentBack = new TreeMap<>();
        Map<Long, Map<Long, Integer>> declined = new TreeMap<>();
        Asked asked = new Asked(questions, life);
        Set<Long> goingBack = goingBack(returned.receipt(), directory);
        TreeSet<Long> touched = new TreeSet<>();
        for (ReceiptLine line : returned.receipt().lines()) {
            Located located = located(line, directory);
            if (located == null) {
                continue;
            }
            remark(returned, line, located);
            asked.remarked(returned, line, located.unit);
            if (line.outcome() == RowOutcome.APPLIED) {
                touched.add(located.known.translation().id());
                applied(returned, line, located, goingBack, sentBack);
                asked.settle(returned, line, located.unit);
            } else if (line.outcome() == RowOutcome.QUESTION) {
                touched.add(located.known.translation().id());
                asked.question(returned, line, located);
            } else if (line.outcome() == RowOutcome.DECLINED) {
                declined.computeIfAbsent(located.known.translation().id(), id -> new TreeMap<>())
                        .put(located.unit.id(), located.segment.segment().words());
                asked.declined(returned, line, located);
                suggest(returned, line, located);
            } else if (Asked.isAnswer(returned, line)) {
                touched.add(located.known.translation().id());
                asked.settle(returned, line, located.unit);
            } else if (line.outcome() == RowOutcome.HELD && !returned.heldWhole()) {
                if (!asked.editorAsks(returned, line, located.unit)) {
                    hold(line, located);
                }
            } else if (line.outcome() == RowOutcome.CONFLICT) {
                suggest(returned, line, located);
            }
        }
        sentBack.forEach(life::sentBack);
        declined.forEach(life::declined);
        asked.done(returned.night().date());
        name(returned, directory, touched);
        touched.forEach(life::toCheck);
    }

    /** Keeps what somebody wrote of an article as a whole with the first row that is known. */
    void comment(Return returned, ReturnedKit.ArticleComment comment, StoreDirectory directory) {
        StoreDirectory.Known known = directory.known(comment.row().translation());
        Unit unit = known == null ? null : known.unit(comment.row().segment());
        if (unit != null) {
            remark(returned, comment.text(), unit);
        }
    }

    /** A translation that nobody was routed to belongs to whoever handed it in. */
    private void name(Return returned, StoreDirectory directory, TreeSet<Long> touched) {
        Map<Long, String> unassigned = new HashMap<>();
        for (ReceiptLine line : returned.receipt().lines()) {
            Located located = line.bringsText() ? located(line, directory) : null;
            if (located != null) {
                Translation translation = located.known.translation();
                String with = returned.role() == Role.EDITOR ? translation.editor() : translation.translator();
                if (with.isEmpty() && touched.contains(translation.id())) {
                    unassigned.put(translation.id(), returned.person());
                }
            }
        }
        articles.assign(returned.role(), unassigned);
    }

    /** The unit of a line. */
    record Located(StoreDirectory.Known known, StoredSegment segment, Unit unit) {
        /** The unit with all that are merged together with it. */
        List<Unit> group() {
            return Merges.of(known.units().values()).group(unit.n()).stream()
                    .map(n -> known.units().get(n))
                    .toList();
        }
    }

    private static @Nullable Located located(ReceiptLine line, StoreDirectory directory) {
        RowKey key = line.key();
        StoreDirectory.Known known = key == null ? null : directory.known(key.translation());
        if (key == null || known == null) {
            return null;
        }
        StoredSegment segment = known.segments().get(key.segment());
        Unit unit = known.unit(key.segment());
        return segment == null || unit == null ? null : new Located(known, segment, unit);
    }

    /** The units that editors send back, and all whose texts those say too: a translator changes them together or not at all. */
    private static Set<Long> goingBack(Receipt receipt, StoreDirectory directory) {
        Set<Long> going = new TreeSet<>();
        for (ReceiptLine line : receipt.lines(RowOutcome.APPLIED)) {
            Located located = line.decision() == Decision.SEND_BACK ? located(line, directory) : null;
            if (located != null) {
                located.group().forEach(unit -> going.add(unit.id()));
            }
        }
        return going;
    }

    private void applied(
            Return returned,
            ReceiptLine line,
            Located located,
            Set<Long> goingBack,
            Map<Long, Map<Long, Integer>> sentBack) {
        long unit = located.unit.id();
        if (line.decision() == Decision.SEND_BACK) {
            Map<Long, Integer> words =
                    sentBack.computeIfAbsent(located.known.translation().id(), id -> new TreeMap<>());
            for (Unit one : located.group()) {
                if (one.id() == unit || Transition.SEND_BACK.isLegalFrom(one.state())) {
                    words.put(one.id(), located.known.words(one.n()));
                }
            }
            return;
        }
        if (goingBack.contains(unit)) {
            return;
        }
        Units.NewText text = new Units.NewText(
                line.text(),
                returned.person(),
                returned.role(),
                returned.receiptId(),
                returned.night().date(),
                omission(line, located));
        if (returned.role() == Role.EDITOR) {
            life.approved(unit, text);
        } else {
            life.returned(unit, text);
        }
    }

    private static @Nullable Omission omission(ReceiptLine line, Located located) {
        Omitted omitted = line.omitted();
        if (omitted == null || omitted.into() == null) {
            return omitted == null ? null : Omission.ON_PURPOSE;
        }
        StoredSegment into = located.known.segments().get(omitted.into().segment());
        return into == null ? null : Omission.mergedInto(into.n());
    }

    private void hold(ReceiptLine line, Located located) {
        UnitState state = located.unit.state();
        if (Transition.HOLD.isLegalFrom(state) && (!state.isAccepted() || line.asksAgain())) {
            life.held(located.unit.id(), line.reasonsIn(Locale.ENGLISH));
        }
    }

    private void remark(Return returned, ReceiptLine line, Located located) {
        if (!line.comment().isBlank() && line.outcome() != RowOutcome.DUPLICATE) {
            remark(returned, line.comment(), located.unit);
        }
    }

    private void remark(Return returned, String text, Unit unit) {
        units.remark(new Units.Remark(
                unit.id(),
                text,
                returned.person(),
                returned.role(),
                returned.night().date()));
    }

    /** A text that came too late is offered for the unit, or for the one that has taken its place. */
    private void suggest(Return returned, ReceiptLine line, Located located) {
        if (line.text().isBlank()) {
            return;
        }
        Unit unit = located.unit;
        int n = located.segment.n();
        if (unit.state() == UnitState.STALE) {
            for (StoredSegment segment : located.known.segments().values()) {
                Unit later = located.known.units().get(segment.n());
                if (segment.current() && segment.replaces() == n && later != null) {
                    unit = later;
                }
            }
        }
        memory.suggest(new Suggestion(
                unit.id(),
                Suggestion.Kind.RETURNED,
                0,
                line.text(),
                "handed in by " + returned.person() + " on " + returned.night().date()));
    }
}
