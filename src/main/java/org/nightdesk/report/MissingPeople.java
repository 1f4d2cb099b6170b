package org.nightdesk.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightdesk.assembly.store.Publications;
import org.nightdesk.job.Job;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.LedgerQueries;
import org.nightdesk.routing.RouteQueries;

/** Finds those whom the store knows and the people file has no longer: nobody may vanish with work in hand, or from a page. */
public final class MissingPeople {
    private final RouteQueries routes;
    private final LedgerQueries ledger;
    private final Publications publications;

    public MissingPeople(RouteQueries routes, LedgerQueries ledger, Publications publications) {
        this.routes = routes;
        this.ledger = ledger;
        this.publications = publications;
    }

    /**
     * Somebody who is missing, with what is theirs in the job.
     *
     * @param translations they have to translate
     * @param reviews they have to review
     * @param credits pages that name them
     */
    public record Missing(String person, int translations, int reviews, int credits) {
        public String reason() {
            List<String> theirs = new ArrayList<>();
            if (translations > 0) {
                theirs.add(translations + (translations == 1 ? " translation is" : " translations are") + " with them");
            }
            if (reviews > 0) {
                theirs.add(reviews + (reviews == 1 ? " review is" : " reviews are") + " with them");
            }
            if (credits > 0) {
                theirs.add(credits + (credits == 1 ? " published page names" : " published pages name") + " them");
            }
            return "not in the people file any more, but " + String.join(", ", theirs);
        }

        public String remedy() {
            return "Put “" + person
                    + "” back with “active: no”: their open work is then offered to others, what they hand"
                    + " in is still taken, and their name stays";
        }
    }

    /** By key. */
    public List<Missing> of(Job job) {
        Map<String, int[]> found = new TreeMap<>();
        for (Role role : Role.values()) {
            List<RouteQueries.Piece> pieces = routes.pieces(role).stream()
                    .filter(piece -> isMissing(piece.person(), job))
                    .toList();
            Map<Long, LedgerQueries.Subject> subjects = ledger.subjects(
                    pieces.stream().map(RouteQueries.Piece::translationId).toList());
            for (RouteQueries.Piece piece : pieces) {
                LedgerQueries.Subject subject = subjects.get(piece.translationId());
                if (subject != null && subject.job().equals(job.name())) {
                    found.computeIfAbsent(piece.person(), key -> new int[3])[role == Role.EDITOR ? 1 : 0]++;
                }
            }
        }
        for (String person : publications.creditedPeople()) {
            if (isMissing(person, job)) {
                int pages = inJob(publications.crediting(person), job);
                if (pages > 0) {
                    found.computeIfAbsent(person, key -> new int[3])[2] = pages;
                }
            }
        }
        List<Missing> missing = new ArrayList<>();
        found.forEach((person, counts) -> missing.add(new Missing(person, counts[0], counts[1], counts[2])));
        return missing;
    }

    private static boolean isMissing(String person, Job job) {
        return job.people().find(person).isEmpty();
    }

    private int inJob(Collection<Long> translations, Job job) {
        return (int) ledger.subjects(translations).values().stream()
                .filter(subject -> subject.job().equals(job.name()))
                .count();
    }
}
