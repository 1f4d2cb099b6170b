package org.nightdesk.workflow.collect;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.Job;
import org.nightdesk.job.Person;
import org.nightdesk.job.Person.Role;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.read.ReturnedKit;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.problem.Problem;
import org.nightdesk.workflow.Night;

/** Tells who may hand in what. */
final class HandingIn {
    private final StoreDirectory.Sources sources;

    HandingIn(StoreDirectory.Sources sources) {
        this.sources = sources;
    }

    /** Whether a key that the people file has no longer is that of somebody who was sent kits. */
    boolean gotKits(String key, Night night) {
        return !sources.kits().sentTo(night.job().name(), key, 1).isEmpty();
    }

    /**
     * Nobody is credited for work they do not do: why the person cannot hand this in; null when they can, as they always can
     * what was sent to them.
     *
     * @param person empty for one who has left the people file
     */
    @Nullable
    Problem against(Collecting.Fresh fresh, Night night, Optional<Person> person, ReturnedKit kit) {
        String key = fresh.from().person();
        Job job = night.job();
        Role role = kit.kind() == Kit.Kind.REVIEW ? Role.EDITOR : Role.TRANSLATOR;
        Map<Locale, Set<Long>> translations = new LinkedHashMap<>();
        StoreDirectory directory = new StoreDirectory(job, sources, kit.kind(), fresh.savedAt(), night.id());
        for (ReturnedRow row : kit.rows()) {
            StoreDirectory.Known known =
                    row.key() == null ? null : directory.known(row.key().translation());
            if (known != null) {
                translations
                        .computeIfAbsent(known.translation().locale(), target -> new LinkedHashSet<>())
                        .add(known.translation().id());
            }
        }
        for (Map.Entry<Locale, Set<Long>> into : translations.entrySet()) {
            Locale target = into.getKey();
            boolean works =
                    person.isPresent() && person.get().works(role, job.source().locale(), target);
            if (!works && !into.getValue().stream().allMatch(id -> wasSent(id, key, kit.kind()))) {
                String unlisted = key + " is not listed as " + role.name().toLowerCase(Locale.ROOT) + " for "
                        + new Person.Pair(job.source().locale(), target);
                String owner = owner(kit);
                return owner.isEmpty() || owner.equals(key)
                        ? new Problem(
                                fresh.from().path(),
                                "",
                                unlisted,
                                "Put the file into the folder of the person who filled it, or add the pair to the"
                                        + " people file")
                        : new Problem(
                                fresh.from().path(),
                                "",
                                "this is the kit of " + owner + ", and " + unlisted,
                                "Put the file into the folder of " + owner);
            }
        }
        return null;
    }

    /** The key of the person to whom the kit went out; empty where the file does not say which it is. */
    private String owner(ReturnedKit kit) {
        return kit.stamp() == null
                ? ""
                : sources.kits()
                        .byCode(kit.stamp().kit())
                        .map(Kits.Planned::person)
                        .orElse("");
    }

    private boolean wasSent(long translation, String person, Kit.Kind kind) {
        return sources.kits().of(translation).stream()
                .map(Kits.Out::kit)
                .anyMatch(kit -> kit.person().equals(person) && kit.kind() == kind);
    }
}
