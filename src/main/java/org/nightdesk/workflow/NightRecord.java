package org.nightdesk.workflow;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;

/** What a night read and what it found changed in the glossary, for its report. Reads only. */
public interface NightRecord {
    /** A source file read whole. @param dropped the site furniture left out, with counts */
    record ReadFile(String path, int articles, int rejected, String dropped) {}

    /** The files that a night read, in the order read. */
    List<ReadFile> files(long nightId);

    /** A changed entry. @param before null when it was added @param after null when it was removed */
    record ChangedEntry(
            String id,
            @Nullable GlossaryEntry before,
            @Nullable GlossaryEntry after) {}

    /** What a night found changed. */
    List<ChangedEntry> changes(String job, long nightId);

    /** The last change of each of some entries; entries that never changed are left out. */
    List<ChangedEntry> lastChanges(String job, Collection<String> entryIds);
}
