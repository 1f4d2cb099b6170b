package org.nightdesk.workflow.manage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightdesk.job.Person.Role;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Kits;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.Queue;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.workflow.TranslationInWork;
import org.nightdesk.workflow.UnitLife;

/** What of a translation waits for a translator or an editor, or is with one. */
final class WorkInHand {
    private final Queue queue;
    private final Kits kits;
    private final UnitLife life;

    WorkInHand(Queue queue, Kits kits, UnitLife life) {
        this.queue = queue;
        this.kits = kits;
        this.life = life;
    }

    /**
     * @param words of all of it
     * @param taken the units that are to be taken back, with their words
     * @param out how many rows somebody has in a kit
     */
    record Part(int rows, int words, Map<Long, Integer> taken, int out) {
        static final Part NONE = new Part(0, 0, Map.of(), 0);
    }

    Part of(TranslationInWork work, Role role, String job) {
        return role == Role.EDITOR ? review(work, job) : translation(work);
    }

    private Part translation(TranslationInWork work) {
        Map<Long, Integer> taken = new TreeMap<>();
        int rows = 0;
        int words = 0;
        for (Unit unit : work.units()) {
            boolean out = unit.state() == UnitState.ISSUED || unit.state() == UnitState.HELD && !isUnderReview(unit);
            if (out) {
                taken.put(unit.id(), work.words(unit));
            }
            if (out || unit.state() == UnitState.OPEN) {
                rows++;
                words += work.words(unit);
            }
        }
        return new Part(rows, words, taken, taken.size());
    }

    private Part review(TranslationInWork work, String job) {
        Map<Long, Integer> held = new TreeMap<>();
        int out = 0;
        for (Unit unit : work.units()) {
            if ((unit.state() == UnitState.HELD || unit.state() == UnitState.RETURNED) && isUnderReview(unit)) {
                out++;
                if (unit.state() == UnitState.HELD) {
                    held.put(unit.id(), work.words(unit));
                }
            }
        }
        if (out == 0 && !waits(work.id(), Lane.EDITOR, job) && !waits(work.id(), Lane.REVIEW_KIT, job)) {
            return Part.NONE;
        }
        int words = work.words(UnitState.RETURNED)
                + held.values().stream().mapToInt(Integer::intValue).sum();
        return new Part(work.in(UnitState.RETURNED).size() + held.size(), words, held, out);
    }

    private boolean waits(long translationId, Lane lane, String job) {
        return queue.isIn(lane, job, translationId);
    }

    private boolean isUnderReview(Unit unit) {
        return kits.isReview(unit.kitId());
    }

    /** Whether it is in the plan of a kit that is not written yet. */
    boolean isPlanned(TranslationInWork work, Role role, String job) {
        Kit.Kind kind = role == Role.EDITOR ? Kit.Kind.REVIEW : Kit.Kind.TRANSLATION;
        return kits.unwritten(job).stream()
                .anyMatch(kit -> kit.kind() == kind && kit.translations().contains(work.id()));
    }

    /** All of it looks for a person. */
    void takeBack(TranslationInWork work, Role role, Part part) {
        if (role == Role.EDITOR) {
            life.reviewTakenBack(work.id(), List.copyOf(part.taken().keySet()), part.words());
        } else {
            life.takenBack(work.id(), part.taken());
        }
        life.looksAgain(role, work.id(), part.words());
    }
}
