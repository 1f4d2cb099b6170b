package org.nightdesk.workflow;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Article;
import org.nightdesk.article.Work;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.Scope;
import org.nightdesk.glossary.match.TermMatcher;
import org.nightdesk.glossary.match.TermMatchers;

/**
 * The job's glossary tonight: its entries, their matcher, and the titles of works. Each is made when it is first asked for: a
 * night to which nothing came needs none of them. Immutable and thread-safe.
 */
public final class JobGlossary {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Locale source;
    private final Once<String> fingerprint;
    private final Once<Names> names;
    private final Once<TermMatcher> matcher;

    /** Entries by what they are found by. */
    private static final class Names {
        private final Map<String, GlossaryEntry> byId = new HashMap<>();
        private final Map<String, GlossaryEntry> titles = new HashMap<>();
        private final Map<String, GlossaryEntry> persons = new HashMap<>();

        Names(List<GlossaryEntry> entries) {
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
    }

    /**
     * @param fingerprint of the files it is read from
     * @param source the language of the source forms
     */
    public JobGlossary(Supplier<String> fingerprint, Locale source, Supplier<List<GlossaryEntry>> read) {
        Once<List<GlossaryEntry>> entries = new Once<>(read);
        this.source = source;
        this.fingerprint = new Once<>(fingerprint);
        this.names = new Once<>(() -> new Names(entries.get()));
        this.matcher = new Once<>(() -> TermMatchers.forLocale(source, entries.get()));
    }

    /** Learns the entries beside other work, and whatever matching them takes: for a night to which texts may have come. */
    void prepare() {
        new Once<>(() -> {
                    TermMatchers.prepare(source);
                    return source;
                })
                .prepare();
        matcher.prepare();
    }

    /** A fingerprint of the files it is read from. */
    public String fingerprint() {
        return fingerprint.get();
    }

    public TermMatcher matcher() {
        return matcher.get();
    }

    /** All entries, by id. */
    public List<GlossaryEntry> entries() {
        return names.get().byId.values().stream()
                .sorted(Comparator.comparing(GlossaryEntry::id))
                .toList();
    }

    public int size() {
        return names.get().byId.size();
    }

    @Nullable
    public GlossaryEntry entry(String id) {
        return names.get().byId.get(id);
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
        return names.get().titles.get(plain(work.title()));
    }

    /** The title of a work in the locale; null when the glossary does not know it. */
    @Nullable
    public String title(String sourceTitle, Locale locale) {
        return target(names.get().titles.get(plain(sourceTitle)), locale);
    }

    /** The name of a person in the locale; null when the glossary does not know it. */
    @Nullable
    public String person(String sourceName, Locale locale) {
        return target(names.get().persons.get(plain(sourceName)), locale);
    }

    private static @Nullable String target(@Nullable GlossaryEntry entry, Locale locale) {
        GlossaryEntry.Target target = entry == null ? null : entry.target(locale);
        return target == null ? null : target.required();
    }

    /** What two spellings of a title share. */
    public static String plain(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        return lower.indexOf(' ') < 0 && lower.chars().noneMatch(c -> c < ' ')
                ? lower
                : SPACES.matcher(lower).replaceAll("");
    }
}
