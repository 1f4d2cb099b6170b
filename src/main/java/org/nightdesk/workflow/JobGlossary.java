package org.nightdesk.workflow;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Article;
import org.nightdesk.article.Work;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.Scope;
import org.nightdesk.glossary.match.TermMatcher;

/** The job's glossary tonight: its entries, their matcher, and the titles of works. Immutable. */
public final class JobGlossary {
    private final TermMatcher matcher;
    private final Map<String, GlossaryEntry> byId = new HashMap<>();
    private final Map<String, GlossaryEntry> titles = new HashMap<>();
    private final Map<String, GlossaryEntry> persons = new HashMap<>();

    public JobGlossary(List<GlossaryEntry> entries, TermMatcher matcher) {
        this.matcher = matcher;
        for (GlossaryEntry entry : entries) {
            byId.put(entry.id(), entry);
            if (entry.kind() == GlossaryEntry.Kind.TITLE) {
                name(titles, entry);
            } else if (entry.kind() == GlossaryEntry.Kind.PERSON) {
                name(persons, entry);
            }
        }
    }

    private static void name(Map<String, GlossaryEntry> names, GlossaryEntry entry) {
        names.putIfAbsent(plain(entry.source()), entry);
        entry.variants().forEach(variant -> names.putIfAbsent(plain(variant), entry));
    }

    public TermMatcher matcher() {
        return matcher;
    }

    /** All entries, by id. */
    public List<GlossaryEntry> entries() {
        return byId.values().stream()
                .sorted(Comparator.comparing(GlossaryEntry::id))
                .toList();
    }

    public int size() {
        return byId.size();
    }

    @Nullable
    public GlossaryEntry entry(String id) {
        return byId.get(id);
    }

    public Scope scope(Article article) {
        Set<String> works = new HashSet<>();
        for (Work work : article.works()) {
            GlossaryEntry title = title(work);
            if (title != null) {
                works.add(title.id());
            }
        }
        return new Scope(works);
    }

    @Nullable
    public GlossaryEntry title(Work work) {
        return titles.get(plain(work.title()));
    }

    /** The title of a work in the locale; null when the glossary does not know it. */
    @Nullable
    public String title(String sourceTitle, Locale locale) {
        return target(titles.get(plain(sourceTitle)), locale);
    }

    /** The name of a person in the locale; null when the glossary does not know it. */
    @Nullable
    public String person(String sourceName, Locale locale) {
        return target(persons.get(plain(sourceName)), locale);
    }

    private static @Nullable String target(@Nullable GlossaryEntry entry, Locale locale) {
        GlossaryEntry.Target target = entry == null ? null : entry.target(locale);
        return target == null ? null : target.required();
    }

    /** What two spellings of a title share. */
    public static String plain(String title) {
        return title.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
