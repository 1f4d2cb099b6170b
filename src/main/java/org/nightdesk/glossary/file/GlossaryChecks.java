package org.nightdesk.glossary.file;

import java.util.List;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Kind;

/** Checks the entries read, each by itself and then against the others. Not thread-safe. */
final class GlossaryChecks {
    private final GlossaryReading reading;
    private final List<GlossaryEntry> entries;

    GlossaryChecks(GlossaryReading reading) {
        this.reading = reading;
        this.entries = reading.entries();
    }

    void checkAll() {
        checkEach();
        checkIdsAndScopes();
        new SourceFormChecks(reading).check();
        new ForbiddenFormChecks(reading).check();
    }

    void checkEach() {
        EntryChecks checks = new EntryChecks(reading);
        for (int i = 0; i < entries.size(); i++) {
            checks.check(i);
        }
    }

    private void checkIdsAndScopes() {
        HashIndex ids = new HashIndex(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            String id = entries.get(i).id();
            int other = find(ids, id);
            if (id.isEmpty()) {
                continue;
            }
            if (other >= 0) {
                reading.problemOf(
                        i,
                        EntryField.ID.label(),
                        "the id “" + id + "” is taken in " + reading.where(other),
                        "Give one of them another id, or remove it");
            } else {
                ids.put(HashIndex.hash(id, 0), i);
            }
        }
        for (int i = 0; i < entries.size(); i++) {
            checkScope(i, ids);
        }
    }

    private void checkScope(int entry, HashIndex ids) {
        String scope = entries.get(entry).scope();
        if (scope.isEmpty()) {
            return;
        }
        int title = find(ids, scope);
        if (title < 0) {
            if (!reading.isComplete()) {
                return;
            }
            reading.problemOf(
                    entry,
                    EntryField.SCOPE.label(),
                    "no entry has the id “" + scope + "”",
                    "Write the id of a title, or add the title");
        } else if (entries.get(title).kind() != Kind.TITLE) {
            reading.problemOf(
                    entry,
                    EntryField.SCOPE.label(),
                    "“" + scope + "” in " + reading.where(title) + " is not a title",
                    "Write the id of the title that the term belongs to");
        }
    }

    private int find(HashIndex ids, String id) {
        return ids.find(HashIndex.hash(id, 0), i -> entries.get(i).id().equals(id));
    }
}
