package org.nightdesk.routing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.Person.Role;

/** What reports ask of routing, about everybody at once. Reads only. */
public interface RouteQueries {
    /** What somebody has before them in a role. @param dueOn the latest of their due dates */
    record Load(String person, Role role, long words, long translations, LocalDate dueOn) {}

    /** What everybody has before them, by person and role. */
    List<Load> loads();

    /** A translation that somebody has. */
    record Piece(long translationId, String person, LocalDate dueOn) {}

    /** What people have in a role, by person, due date and translation. */
    List<Piece> pieces(Role role);

    /** What people have in a role that is due by a day, by due date, person and translation. */
    List<Piece> dueBy(Role role, LocalDate day);

    /**
     * Work that was taken from one person.
     *
     * @param to the key of who has it now; null when nobody does
     * @param dueOn when they are to have done it; null when nobody has it
     */
    record Moved(
            long translationId,
            Role role,
            String from,
            String why,
            @Nullable String to,
            @Nullable LocalDate dueOn) {}

    /** What was taken from people in a night, in order. */
    List<Moved> movedIn(long nightId);

    /** Why nobody was found for translations when they were routed last, by translation; those that have somebody are left out. */
    Map<Long, String> unrouted(Collection<Long> translationIds);
}
