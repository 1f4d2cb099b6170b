package org.nightdesk.routing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for besides the pair and role.
 *
 * @param person the key of the person the article names; empty when it names none
 * @param dueBy the day the article names; null when it names none
 * @param first whether the work goes before other work
 * @param authors the keys of those whose own work it would be to judge
 * @param notAgain the keys of those it was taken back from, and others who should have it only when nobody else can
 * @param declinedBy who declined it, by key, and what they said: it goes to none of them
 */
public record Wishes(
        String person,
        @Nullable LocalDate dueBy,
        boolean first,
        Set<String> authors,
        Set<String> notAgain,
        Map<String, String> declinedBy) {
    public static final Wishes NONE = new Wishes("", null, false, Set.of(), Set.of());

    public Wishes {
        authors = Set.copyOf(authors);
        notAgain = Set.copyOf(notAgain);
        declinedBy = Map.copyOf(declinedBy);
    }

    /** What is asked for of work that nobody has declined. */
    public Wishes(String person, @Nullable LocalDate dueBy, boolean first, Set<String> authors, Set<String> notAgain) {
        this(person, dueBy, first, authors, notAgain, Map.of());
    }
}
