package org.nightdesk.workflow.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nightdesk.assembly.publication.AcceptedWork;
import org.nightdesk.job.People;
import org.nightdesk.job.Person;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.Revision;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Unit;

/**
 * Who did what on a translation, from its accepted units alone: the last translator of a unit's text, and every editor who
 * set or approved it.
 */
final class AcceptedWorks {
    private final Map<String, int[]> wordsAndRevisions = new LinkedHashMap<>();

    private AcceptedWorks() {}

    /** @param missing makes somebody of a key that the people file has no longer */
    static List<AcceptedWork> of(
            List<StoredSegment> segments,
            List<Unit> units,
            Map<Long, List<Revision>> histories,
            People people,
            Function<String, Person> missing) {
        AcceptedWorks works = new AcceptedWorks();
        Map<Integer, Integer> words = new HashMap<>();
        segments.forEach(segment -> words.put(segment.n(), segment.segment().words()));
        for (Unit unit : units) {
            boolean accepted = unit.state().isAccepted();
            Integer unitWords = words.get(unit.n());
            if (accepted && unitWords != null) {
                works.add(histories.getOrDefault(unit.id(), List.of()), unitWords);
            }
        }
        return works.list(people, missing);
    }

    private void add(List<Revision> history, int words) {
        Map<Role, String> last = new HashMap<>();
        for (Revision revision : history) {
            last.put(revision.role(), revision.person());
            count(revision.role(), revision.person())[1]++;
        }
        last.forEach((role, person) -> count(role, person)[0] += words);
    }

    private int[] count(Role role, String person) {
        return wordsAndRevisions.computeIfAbsent(key(role, person), key -> new int[2]);
    }

    private static String key(Role role, String person) {
        return role + "\t" + person;
    }

    private List<AcceptedWork> list(People people, Function<String, Person> missing) {
        List<AcceptedWork> list = new ArrayList<>();
        people.all().forEach(person -> add(person, list));
        wordsAndRevisions.keySet().stream()
                .map(key -> key.substring(key.indexOf('\t') + 1))
                .distinct()
                .filter(person -> people.find(person).isEmpty())
                .sorted()
                .forEach(person -> add(missing.apply(person), list));
        return list;
    }

    private void add(Person person, List<AcceptedWork> list) {
        for (Role role : Role.values()) {
            int[] counted = wordsAndRevisions.get(key(role, person.key()));
            if (counted != null) {
                list.add(new AcceptedWork(person, role, counted[0], counted[1]));
            }
        }
    }
}
