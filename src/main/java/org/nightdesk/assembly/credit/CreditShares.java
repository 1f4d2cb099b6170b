package org.nightdesk.assembly.credit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightdesk.assembly.publication.AcceptedWork;
import org.nightdesk.job.Person;

/** Derives from accepted work who is credited: those with the larger share first, equal ones by key. */
final class CreditShares {
    private record Share(Person person, long words, long revisions) {
        Share plus(Share other) {
            return new Share(person, words + other.words, revisions + other.revisions);
        }
    }

    private CreditShares() {}

    /** @param thresholdPercent the share of the accepted words from which one is credited; the largest always is */
    static List<Person> translators(List<AcceptedWork> work, int thresholdPercent) {
        List<Share> shares = shares(work, Person.Role.TRANSLATOR);
        long total = shares.stream().mapToLong(Share::words).sum();
        List<Person> credited = new ArrayList<>();
        for (Share share : shares) {
            if (credited.isEmpty() || (share.words() > 0 && share.words() * 100 >= total * thresholdPercent)) {
                credited.add(share.person());
            }
        }
        return credited;
    }

    /** Everybody who approved or corrected anything. */
    static List<Person> editors(List<AcceptedWork> work) {
        return shares(work, Person.Role.EDITOR).stream().map(Share::person).toList();
    }

    private static List<Share> shares(List<AcceptedWork> work, Person.Role role) {
        Map<String, Share> byKey = new TreeMap<>();
        for (AcceptedWork done : work) {
            if (done.role() == role && (done.words() > 0 || done.revisions() > 0)) {
                Share share = new Share(done.person(), done.words(), done.revisions());
                byKey.merge(done.person().key(), share, Share::plus);
            }
        }
        List<Share> shares = new ArrayList<>(byKey.values());
        // The sort is stable, so equal shares stay in the order of their keys.
        shares.sort(Comparator.comparingLong(Share::words)
                .thenComparingLong(Share::revisions)
                .reversed());
        return shares;
    }
}
