package org.nightdesk.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.Person.Role;
import org.nightdesk.routing.Assignment;
import org.nightdesk.routing.Route;
import org.nightdesk.routing.Routes;
import org.nightdesk.routing.Workloads;

/** Routes without a store. */
public final class MemoryRoutes implements Routes {
    private final List<Taken> kept = new ArrayList<>();
    private final Map<String, String> taken = new HashMap<>();
    private final Map<String, Due> dues = new HashMap<>();

    public List<Taken> kept() {
        return kept;
    }

    @Override
    public Workloads workloads(Collection<String> topics) {
        Workloads workloads = new Workloads();
        dues.values().forEach(due -> workloads.add(due.person(), due.words()));
        for (Taken taken : kept) {
            Assignment work = taken.work();
            taken.route()
                    .found()
                    .ifPresent(to -> work.topics().stream()
                            .filter(topics::contains)
                            .forEach(topic -> workloads.worked(to.person().key(), work.role(), topic, 1)));
        }
        return workloads;
    }

    @Override
    public void keep(List<Taken> routes, long nightId) {
        kept.addAll(routes);
        for (Taken taken : routes) {
            taken.route()
                    .found()
                    .ifPresent(to -> dues.put(
                            key(taken.work().translationId(), taken.work().role()),
                            new Due(to.person().key(), taken.work().words(), to.dueOn())));
        }
    }

    @Override
    public void takeBack(List<TakenBack> work, long nightId) {
        for (TakenBack one : work) {
            done(one.translationId(), one.role());
            taken.put(key(one.translationId(), one.role()), one.from());
            kept.add(new Taken(
                    new Assignment(
                            one.translationId(),
                            one.role(),
                            Locale.ROOT,
                            Locale.ROOT,
                            one.words(),
                            List.of(),
                            one.from()),
                    new Route.Nobody(one.why())));
        }
    }

    @Override
    public Map<Long, String> takenFrom(Role role, Collection<Long> translationIds) {
        Map<Long, String> from = new HashMap<>();
        for (long id : translationIds) {
            String key = key(id, role);
            if (taken.containsKey(key) && !dues.containsKey(key)) {
                from.put(id, taken.get(key));
            }
        }
        return from;
    }

    @Override
    public void done(long translationId, Role role) {
        dues.remove(key(translationId, role));
    }

    @Override
    public @Nullable Due due(long translationId, Role role) {
        return dues.get(key(translationId, role));
    }

    @Override
    public List<Past> past(long translationId) {
        return kept.stream()
                .filter(taken -> taken.work().translationId() == translationId)
                .map(taken -> new Past(1, taken.route().reason()))
                .toList();
    }

    private static String key(long translationId, Role role) {
        return translationId + " " + role;
    }
}
