package org.nightdesk.routing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.nightdesk.job.Person.Role;

/** The routes taken so far. Writes belong into the caller's transaction. */
public interface Routes {
    /** What everybody has before them, with what they know of the topics. */
    Workloads workloads(Collection<String> topics);

    /** A route that was found for some work. */
    record Taken(Assignment work, Route route) {}

    /** Keeps routes with their reasons; work routed to a person counts as before them until it is done. */
    void keep(List<Taken> routes, long nightId);

    /** Work that goes from one person to whoever else can do it. @param from their key @param why in plain words */
    record TakenBack(long translationId, Role role, String from, int words, String why) {}

    /** Takes work off people's loads, and keeps from whom and why. */
    void takeBack(List<TakenBack> work, long nightId);

    /** From whom translations were taken back in a role and to nobody given since, by translation. */
    Map<Long, String> takenFrom(Role role, Collection<Long> translationIds);

    /** Takes the work off the person's load. */
    void done(long translationId, Role role);

    /** When the work is due, and whom it is with; null when nobody has it. */
    @org.jspecify.annotations.Nullable
    Due due(long translationId, Role role);

    /** Work that somebody has. */
    record Due(String person, int words, java.time.LocalDate on) {}

    /** A route of the past. @param told with its reason, for people */
    record Past(long nightId, String told) {}

    /** The routes of a translation, oldest first. */
    List<Past> past(long translationId);

    /** The routes of a translation with their reasons, oldest first, for people. */
    default List<String> history(long translationId) {
        return past(translationId).stream().map(Past::told).toList();
    }
}
