package org.nightdesk.workflow.issue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.Person.Role;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Kits;
import org.nightdesk.ledger.Revision;
import org.nightdesk.ledger.Units;

/** What editors had seen of each unit before a review kit. Remembers the kits it has read; not thread-safe. */
final class LastSeen {
    private final Kits kits;
    private final Units units;
    private final long kitId;
    private final Map<Long, Kits.Contents> contents = new HashMap<>();

    LastSeen(Kits kits, Units units, long kitId) {
        this.kits = kits;
        this.units = units;
        this.kitId = kitId;
    }

    /** The text last seen of each of a translation's units, by unit; those never seen are left out. */
    Map<Long, String> texts(long translationId) {
        Map<Long, String> shown = new HashMap<>();
        for (Kits.Out earlier : kits.of(translationId)) {
            if (earlier.kit().kind() == Kit.Kind.REVIEW && earlier.kit().id() < kitId) {
                shown.putAll(contents.computeIfAbsent(earlier.kit().id(), kits::contents)
                        .texts());
            }
        }
        Map<Long, Units.Remark> remarks = units.remarks(translationId, Role.EDITOR);
        if (shown.isEmpty() && remarks.isEmpty()) {
            return Map.of();
        }
        Map<Long, String> seen = new HashMap<>();
        units.histories(translationId).forEach((unit, history) -> {
            int last = last(history, shown.get(unit), remarks.get(unit));
            if (last >= 0) {
                seen.put(unit, history.get(last).text());
            }
        });
        return seen;
    }

    /** The newest text that an editor was shown, spoke about or set; -1 when there is none. */
    private static int last(List<Revision> history, @Nullable String shown, Units.@Nullable Remark remark) {
        int last = -1;
        for (int i = 0; i < history.size(); i++) {
            Revision revision = history.get(i);
            boolean spokenOf = remark != null && !revision.madeOn().isAfter(remark.madeOn());
            if (revision.role() == Role.EDITOR || revision.text().equals(shown) || spokenOf) {
                last = i;
            }
        }
        return last;
    }
}
