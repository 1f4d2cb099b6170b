package org.nightdesk.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.Revision;
import org.nightdesk.ledger.Transition;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;

/** Units without a store, for tests of what happens to them. */
public final class MemoryUnits implements Units {
    public static final LocalDate DATE = LocalDate.of(2026, 11, 28);

    private final Map<Long, Unit> units = new TreeMap<>();
    private final Map<Long, List<Revision>> revisions = new TreeMap<>();
    private final List<Remark> remarks = new ArrayList<>();
    private long nextRevision = 1;

    /** A unit in a state; it has a text where that state implies one. */
    public long put(long translationId, int n, UnitState state) {
        long id = Ids.of(translationId, n);
        units.put(id, new Unit(id, state, 0, null, state == UnitState.HELD ? "merged cells" : ""));
        if (state == UnitState.RETURNED || state.isAccepted()) {
            revise(id, new NewText("text " + n, "kim", Role.TRANSLATOR, 1, DATE));
        }
        return id;
    }

    public Unit get(long id) {
        return Objects.requireNonNull(units.get(id));
    }

    public UnitState state(long id) {
        return get(id).state();
    }

    public List<Remark> said() {
        return remarks;
    }

    @Override
    public List<Unit> of(long translationId) {
        return units.values().stream()
                .filter(unit -> unit.translationId() == translationId)
                .toList();
    }

    @Override
    public List<Revision> history(long unitId) {
        return revisions.getOrDefault(unitId, List.of());
    }

    @Override
    public Map<Long, List<Revision>> histories(long translationId) {
        Map<Long, List<Revision>> histories = new TreeMap<>(revisions);
        histories.keySet().removeIf(id -> Ids.owner(id) != translationId);
        return histories;
    }

    @Override
    public Revision revise(long unitId, NewText text) {
        Revision revision = new Revision(
                nextRevision++,
                unitId,
                text.text(),
                text.person(),
                text.role(),
                text.receiptId(),
                text.madeOn(),
                text.omission());
        revisions.computeIfAbsent(unitId, id -> new ArrayList<>()).add(revision);
        units.computeIfPresent(unitId, (id, unit) -> new Unit(id, unit.state(), 0, revision, unit.reason()));
        return revision;
    }

    @Override
    public void remark(Remark remark) {
        remarks.add(remark);
    }

    @Override
    public Map<Long, Remark> remarks(long translationId, Role by) {
        Map<Long, Remark> last = new TreeMap<>();
        for (Remark remark : remarks) {
            if (remark.role() == by && Ids.owner(remark.unitId()) == translationId) {
                last.put(remark.unitId(), remark);
            }
        }
        return last;
    }

    @Override
    public int issue(long translationId, long kitId) {
        return carry(translationId, kitId, UnitState.OPEN, UnitState.ISSUED);
    }

    @Override
    public int review(long translationId, long kitId) {
        return carry(translationId, kitId, UnitState.RETURNED, UnitState.RETURNED);
    }

    private int carry(long translationId, long kitId, UnitState from, UnitState to) {
        List<Unit> carried =
                of(translationId).stream().filter(unit -> unit.state() == from).toList();
        carried.forEach(unit -> units.put(unit.id(), new Unit(unit.id(), to, kitId, unit.current(), "")));
        return carried.size();
    }

    @Override
    public void move(Transition transition, Collection<Long> unitIds, String reason) {
        for (long id : unitIds) {
            Unit unit = units.get(id);
            if (unit == null || !transition.isLegalFrom(unit.state())) {
                throw new IllegalStateException(transition + " of " + unit);
            }
            units.put(id, new Unit(id, transition.to(), unit.kitId(), unit.current(), reason));
        }
    }

    @Override
    public Map<UnitState, Long> count(String job) {
        Map<UnitState, Long> counts = new EnumMap<>(UnitState.class);
        units.values().forEach(unit -> counts.merge(unit.state(), 1L, Long::sum));
        return counts;
    }
}
