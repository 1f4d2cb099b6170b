package org.nightdesk.routing;

import java.util.Collection;
import java.util.List;
import org.nightdesk.job.Person.Role;

/** The routes taken so far. Writes belong into the caller's transaction. */
public interface Routes {
    /** What everybody has before them, with what they know of the topics. */
    Workloads workloads(Collection<String> topics);

    /** A route that was found for some work. */
    record Taken(Assignment work, Route route) {}

    /** Keeps routes with their reasons; work routed to a person counts as before them until it is done. */
    void keep(List<Taken> routes, long nightId);

    /** Takes the work off the person's load. */
    void done(long translationId, Role role);

    /** When the work is due, and whom it is with; null when nobody has it. */
    @org.jspecify.annotations.Nullable
    Due due(long translationId, Role role);

    /** Work that somebody has. */
    record Due(String person, int words, java.time.LocalDate on) {}

    /** The routes of a translation with their reasons, oldest first, for people. */
    List<String> history(long translationId);
}
