package org.nightdesk.ledger.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.Merges;
import org.nightdesk.ledger.NewUnit;
import org.nightdesk.ledger.Transition;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.segment.Segment;

/**
 * What a new edition of an article does to the units of one translation.
 *
 * @param after the segments of the new edition in reading order
 * @param numbers their running numbers
 * @param replaces for each number that is new, the number it replaces or -1
 * @param opened where opened units are noted
 * @param openedWords where their words are summed up by translation
 */
record JdbcEditionUnits(
        DataSource source,
        Translation translation,
        List<Segment> after,
        List<Integer> numbers,
        Map<Integer, Integer> replaces,
        List<NewUnit> opened,
        Map<Long, Integer> openedWords) {

    void write() {
        JdbcUnits units = new JdbcUnits(source);
        Map<Integer, Unit> known = new HashMap<>();
        for (Unit unit : units.of(translation.id())) {
            known.put(unit.n(), unit);
        }
        new JdbcUnitTallies(source).drop(List.of(translation.id()));
        boolean opens = false;
        try (JdbcRows added = JdbcRows.inserting(source, "insert into unit (id, state)", 2)) {
            for (int i = 0; i < numbers.size(); i++) {
                int n = numbers.get(i);
                Unit unit = known.get(n);
                if (unit == null) {
                    added.add(row -> {
                        row.setLong(1, Ids.of(translation.id(), n));
                        row.setInt(2, UnitState.OPEN.code());
                    });
                    Unit earlier = known.get(replaces.getOrDefault(n, -1));
                    note(i, earlier == null ? "" : earlier.text());
                    opens = true;
                } else if (unit.state() == UnitState.STALE) {
                    note(i, unit.text());
                    opens = true;
                }
            }
        }
        reopen(units, known);
        boolean unmerged = unmerge(units, known);
        retire(units, known);
        requeue(opens || unmerged);
    }

    /** What was merged with a text that is gone now says too much, or nothing. */
    private boolean unmerge(JdbcUnits units, Map<Integer, Unit> known) {
        Merges merges = Merges.of(known.values());
        Set<Integer> current = new HashSet<>(numbers);
        Set<Integer> unmerged = new TreeSet<>();
        for (Unit unit : known.values()) {
            if (!current.contains(unit.n()) && unit.state() != UnitState.STALE) {
                unmerged.addAll(merges.group(unit.n()));
            }
        }
        unmerged.retainAll(current);
        List<Unit> open = known.values().stream()
                .filter(unit -> unmerged.contains(unit.n()) && Transition.UNMERGE.isLegalFrom(unit.state()))
                .toList();
        units.move(Transition.UNMERGE, open.stream().map(Unit::id).toList());
        for (Unit unit : open) {
            openedWords.merge(
                    translation.id(), after.get(numbers.indexOf(unit.n())).words(), Integer::sum);
        }
        return !open.isEmpty();
    }

    private void note(int i, String earlier) {
        long id = Ids.of(translation.id(), numbers.get(i));
        opened.add(new NewUnit(
                id,
                translation.locale(),
                after.get(i).text(),
                JdbcIntake.text(after, i - 1),
                JdbcIntake.text(after, i + 1),
                earlier));
        openedWords.merge(translation.id(), after.get(i).words(), Integer::sum);
    }

    private void reopen(JdbcUnits units, Map<Integer, Unit> known) {
        units.move(
                Transition.REVIVE,
                numbers.stream()
                        .map(known::get)
                        .filter(unit -> unit != null && unit.state() == UnitState.STALE)
                        .map(Unit::id)
                        .toList());
    }

    private void retire(JdbcUnits units, Map<Integer, Unit> known) {
        Set<Integer> current = new HashSet<>(numbers);
        units.move(
                Transition.RETIRE,
                known.values().stream()
                        .filter(unit -> !current.contains(unit.n()) && unit.state() != UnitState.STALE)
                        .map(Unit::id)
                        .sorted()
                        .toList());
    }

    /** An edition that opens nothing may still change what is published: order, images, rating. */
    private void requeue(boolean opens) {
        if (!opens) {
            new JdbcQueue(source).add(Lane.CHECK, translation.id(), 0);
        }
    }
}
