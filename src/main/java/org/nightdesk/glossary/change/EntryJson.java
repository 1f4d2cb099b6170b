package org.nightdesk.glossary.change;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Work;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Decision;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.GlossaryEntry.Origin;
import org.nightdesk.glossary.GlossaryEntry.Status;
import org.nightdesk.glossary.GlossaryEntry.Target;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of an entry: equal entries give equal texts. Stateless and thread-safe. */
public final class EntryJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectWriter WRITER = JSON.writerFor(Stored.class);
    private static final ObjectReader READER = JSON.readerFor(Stored.class);

    private EntryJson() {}

    private record Stored(
            String id,
            Kind kind,
            String source,
            List<String> variants,
            String scope,
            Map<String, Target> targets,
            boolean dnt,
            Origin origin,
            Status status,
            String note,
            @Nullable Integer year,
            Work.@Nullable Medium medium,
            String by,
            @Nullable LocalDate on) {}

    public static String write(GlossaryEntry entry) {
        Map<String, Target> targets = new TreeMap<>();
        entry.targets().forEach((locale, target) -> targets.put(locale.toLanguageTag(), target));
        return WRITER.writeValueAsString(new Stored(
                entry.id(),
                entry.kind(),
                entry.source(),
                entry.variants(),
                entry.scope(),
                targets,
                entry.doNotTranslate(),
                entry.origin(),
                entry.status(),
                entry.note(),
                entry.year(),
                entry.medium(),
                entry.decision().by(),
                entry.decision().on()));
    }

    /** @throws tools.jackson.core.JacksonException when the text is not what {@link #write} wrote */
    public static GlossaryEntry read(String text) {
        Stored stored = READER.readValue(text);
        Map<Locale, Target> targets = new HashMap<>();
        stored.targets().forEach((tag, target) -> targets.put(Locale.forLanguageTag(tag), target));
        return new GlossaryEntry(
                stored.id(),
                stored.kind(),
                stored.source(),
                stored.variants(),
                stored.scope(),
                targets,
                stored.dnt(),
                stored.origin(),
                stored.status(),
                stored.note(),
                stored.year(),
                stored.medium(),
                new Decision(stored.by(), stored.on()));
    }
}
