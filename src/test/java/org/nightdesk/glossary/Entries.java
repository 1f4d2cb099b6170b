package org.nightdesk.glossary;

import java.util.List;
import java.util.Map;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.GlossaryEntry.Status;

/** Glossary entries of which only a few things matter. */
public final class Entries {
    private Entries() {}

    public static GlossaryEntry entry(String id, Kind kind, String source) {
        return entry(id, kind, source, List.of(), "", Status.APPROVED);
    }

    public static GlossaryEntry ofWork(String id, Kind kind, String source, String work) {
        return entry(id, kind, source, List.of(), work, Status.APPROVED);
    }

    public static GlossaryEntry retired(String id, Kind kind, String source) {
        return entry(id, kind, source, List.of(), "", Status.RETIRED);
    }

    public static GlossaryEntry withVariant(String id, Kind kind, String source, String variant) {
        return entry(id, kind, source, List.of(variant), "", Status.APPROVED);
    }

    @SuppressWarnings("NullAway") // it does not see that the medium of an entry may be null
    private static GlossaryEntry entry(
            String id, Kind kind, String source, List<String> variants, String scope, Status status) {
        return new GlossaryEntry(
                id, kind, source, variants, scope, Map.of(), false, GlossaryEntry.Origin.OWN, status, "", null, null);
    }
}
