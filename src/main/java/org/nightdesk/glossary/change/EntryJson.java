package org.nightdesk.glossary.change;

import com.fasterxml.jackson.annotation.JsonInclude;
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

/** The stored form of an entry, without what is empty: equal entries give equal texts. Stateless and thread-safe. */
public final class EntryJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion
                    .withValueInclusion(JsonInclude.Include.NON_DEFAULT)
                    .withContentInclusion(JsonInclude.Include.NON_DEFAULT))
            .build();
    private static final ObjectWriter WRITER = JSON.writerFor(Stored.class);
    private static final ObjectReader READER = JSON.readerFor(Stored.class);

    private EntryJson() {}

    private record Stored(
            String id,
            String kind,
            String source,
            @Nullable List<String> variants,
            @Nullable String scope,
            @Nullable Map<String, Form> targets,
            @Nullable Boolean dnt,
            String origin,
            String status,
            @Nullable String note,
            @Nullable Integer year,
            @Nullable String medium,
            @Nullable String by,
            @Nullable LocalDate on) {}

    private record Form(
            @Nullable String required,
            @Nullable List<String> allowed,
            @Nullable List<String> forbidden,
            @Nullable String first) {
        static Form of(Target target) {
            return new Form(target.required(), target.allowed(), target.forbidden(), target.first());
        }

        Target target() {
            return new Target(text(required), list(allowed), list(forbidden), text(first));
        }
    }

    private static String text(@Nullable String stored) {
        return stored == null ? "" : stored;
    }

    private static List<String> list(@Nullable List<String> stored) {
        return stored == null ? List.of() : stored;
    }

    public static String write(GlossaryEntry entry) {
        Map<String, Form> targets = new TreeMap<>();
        entry.targets().forEach((locale, target) -> targets.put(locale.toLanguageTag(), Form.of(target)));
        return WRITER.writeValueAsString(new Stored(
                entry.id(),
                entry.kind().code(),
                entry.source(),
                entry.variants(),
                entry.scope(),
                targets,
                entry.doNotTranslate() ? Boolean.TRUE : null,
                entry.origin().code(),
                entry.status().code(),
                entry.note(),
                entry.year(),
                entry.medium() == null ? null : entry.medium().code(),
                entry.decision().by(),
                entry.decision().on()));
    }

    /** @throws tools.jackson.core.JacksonException when the text is not what {@link #write} wrote */
    public static GlossaryEntry read(String text) {
        Stored stored = READER.readValue(text);
        Map<Locale, Target> targets = new HashMap<>();
        if (stored.targets() != null) {
            stored.targets().forEach((tag, form) -> targets.put(Locale.forLanguageTag(tag), form.target()));
        }
        return new GlossaryEntry(
                stored.id(),
                Kind.of(stored.kind()),
                stored.source(),
                list(stored.variants()),
                text(stored.scope()),
                targets,
                stored.dnt() != null,
                Origin.of(stored.origin()),
                Status.of(stored.status()),
                text(stored.note()),
                stored.year(),
                stored.medium() == null ? null : Work.Medium.of(stored.medium()),
                new Decision(text(stored.by()), stored.on()));
    }
}
