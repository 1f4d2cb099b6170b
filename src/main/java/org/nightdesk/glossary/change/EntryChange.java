package org.nightdesk.glossary.change;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Status;
import org.nightdesk.glossary.GlossaryEntry.Target;

/**
 * An entry whose fields changed; its id stayed.
 *
 * @param fields the names of the changed fields as in glossary files ({@code status}, {@code en}, {@code ja.forbidden}),
 *     in alphabetical order, at least one
 */
public record EntryChange(GlossaryEntry before, GlossaryEntry after, Set<String> fields) {

    static @Nullable EntryChange between(GlossaryEntry before, GlossaryEntry after) {
        Set<String> fields = new TreeSet<>();
        add(fields, "kind", before.kind(), after.kind());
        add(fields, "source", before.source(), after.source());
        add(fields, "variants", before.variants(), after.variants());
        add(fields, "scope", before.scope(), after.scope());
        add(fields, "dnt", before.doNotTranslate(), after.doNotTranslate());
        add(fields, "origin", before.origin(), after.origin());
        add(fields, "status", before.status(), after.status());
        add(fields, "note", before.note(), after.note());
        add(fields, "year", before.year(), after.year());
        add(fields, "medium", before.medium(), after.medium());
        add(fields, "by", before.decision().by(), after.decision().by());
        add(fields, "on", before.decision().on(), after.decision().on());
        Set<Locale> locales = new HashSet<>(before.targets().keySet());
        locales.addAll(after.targets().keySet());
        for (Locale locale : locales) {
            addTarget(
                    fields,
                    locale.toLanguageTag(),
                    before.targets().get(locale),
                    after.targets().get(locale));
        }
        return fields.isEmpty() ? null : new EntryChange(before, after, fields);
    }

    /** A field before and after; empty texts where it is. */
    public record Field(String name, String before, String after) {
        /** {@code en: Eunsoo → Eun Soo}. */
        @Override
        public String toString() {
            return name + ": " + shown(before) + " → " + shown(after);
        }

        private static String shown(String text) {
            return text.isEmpty() ? "(nothing)" : text.replace('\n', ' ');
        }
    }

    /** What each changed field held and holds, in alphabetical order. */
    public List<Field> changes() {
        Map<String, String> old = EntryFields.of(before);
        Map<String, String> now = EntryFields.of(after);
        return fields.stream()
                .map(field -> new Field(field, old.getOrDefault(field, ""), now.getOrDefault(field, "")))
                .toList();
    }

    /** Whether other places of the source texts may match than before. */
    public boolean changesMatches() {
        return isInForce(before) != isInForce(after)
                || isInForce(after)
                        && (!before.source().equals(after.source())
                                || !asSet(before.variants()).equals(asSet(after.variants()))
                                || !before.scope().equals(after.scope()));
    }

    /**
     * Whether a translation into a locale whose source matches the entry, before or after, has to be looked at again:
     * what is demanded, allowed or forbidden there is another, or the match itself is. Notes, origins and entries that are
     * not in force demand nothing.
     */
    public boolean touches(Locale locale) {
        return changesMatches()
                || isInForce(after)
                        && (before.doNotTranslate() != after.doNotTranslate()
                                || !demands(before, locale).equals(demands(after, locale)));
    }

    static boolean isInForce(GlossaryEntry entry) {
        return entry.status() == Status.APPROVED;
    }

    /** What a target demands, whatever the order its forms are listed in. */
    private static Set<String> demands(GlossaryEntry entry, Locale locale) {
        Target target = entry.target(locale);
        Set<String> demands = new HashSet<>();
        if (target != null) {
            demands.add("required " + target.required());
            demands.add("first " + target.first());
            target.allowed().forEach(form -> demands.add("allowed " + form));
            target.forbidden().forEach(form -> demands.add("forbidden " + form));
        }
        return demands;
    }

    private static void addTarget(Set<String> fields, String tag, @Nullable Target before, @Nullable Target after) {
        Target none = new Target("", List.of(), List.of(), "");
        Target old = before == null ? none : before;
        Target now = after == null ? none : after;
        add(fields, tag, old.required(), now.required());
        add(fields, tag + ".allowed", old.allowed(), now.allowed());
        add(fields, tag + ".forbidden", old.forbidden(), now.forbidden());
        add(fields, tag + ".first", old.first(), now.first());
    }

    private static void add(Set<String> fields, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(field);
        }
    }

    private static Set<String> asSet(Collection<String> texts) {
        return new HashSet<>(texts);
    }
}
