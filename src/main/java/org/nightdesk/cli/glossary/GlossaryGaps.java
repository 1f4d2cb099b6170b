package org.nightdesk.cli.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.nightdesk.article.Article;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.GlossaryEntry.Status;
import org.nightdesk.glossary.TermMatch;
import org.nightdesk.glossary.candidate.TermCandidate;
import org.nightdesk.glossary.spelling.SpellingHelp;
import org.nightdesk.glossary.spelling.SpellingSuggestion;
import org.nightdesk.workflow.JobGlossary;
import org.nightdesk.workflow.intake.MissingNames;
import org.nightdesk.workflow.intake.SourceTexts;

/**
 * What a glossary lacks for articles, besides names in their texts that it does not know at all: entries without a form in
 * one of the languages, and critics and works that articles name and no entry has.
 *
 * @param entries without a form in a language, those that are named most often first
 * @param names that pages need, as candidates
 */
record GlossaryGaps(List<Gap> entries, List<TermCandidate> names) {
    private static final int MOST_SUGGESTIONS = 4;

    /** An entry and where it has no form. @param count how often the articles name it */
    record Gap(GlossaryEntry entry, List<String> missing, int count) {}

    /** @param spelled the language for which names that are new are spelled */
    static GlossaryGaps in(
            SourceTexts texts,
            Collection<GlossaryEntry> glossary,
            Locale source,
            Collection<Locale> targets,
            Locale spelled) {
        JobGlossary entries = new JobGlossary(() -> "", source, () -> List.copyOf(glossary));
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, TermCandidate> names = new LinkedHashMap<>();
        for (int i = 0; i < texts.articles().size(); i++) {
            Article article = texts.articles().get(i);
            entries.matcher()
                    .match(texts.documents().get(i), entries.scope(article))
                    .forEach(matches -> matches.stream()
                            .map(TermMatch::entry)
                            .forEach(entry -> counts.merge(entry.id(), 1, Integer::sum)));
            for (MissingNames name : MissingNames.of(article, entries, List.copyOf(targets))) {
                GlossaryEntry known = known(name, glossary);
                if (known != null) {
                    counts.merge(known.id(), 1, Integer::sum);
                } else {
                    names.merge(name.what() + " " + name.name(), candidate(name, article, spelled), GlossaryGaps::both);
                }
            }
        }
        List<Gap> gaps = new ArrayList<>();
        for (GlossaryEntry entry : glossary) {
            List<String> missing = targets.stream()
                    .filter(locale -> entry.target(locale) == null)
                    .map(Locale::toLanguageTag)
                    .toList();
            if (counts.containsKey(entry.id())
                    && entry.status() != Status.RETIRED
                    && !entry.doNotTranslate()
                    && !missing.isEmpty()) {
                gaps.add(new Gap(entry, missing, counts.getOrDefault(entry.id(), 0)));
            }
        }
        gaps.sort((one, other) -> Integer.compare(other.count(), one.count()));
        return new GlossaryGaps(List.copyOf(gaps), List.copyOf(names.values()));
    }

    private static @org.jspecify.annotations.Nullable GlossaryEntry known(
            MissingNames name, Collection<GlossaryEntry> glossary) {
        String wanted = JobGlossary.plain(name.name());
        return glossary.stream()
                .filter(entry -> entry.kind() == kind(name))
                .filter(entry -> JobGlossary.plain(entry.source()).equals(wanted)
                        || entry.variants().stream()
                                .anyMatch(variant -> JobGlossary.plain(variant).equals(wanted)))
                .findFirst()
                .orElse(null);
    }

    private static Kind kind(MissingNames name) {
        return name.what().equals("critic") ? Kind.PERSON : Kind.TITLE;
    }

    private static TermCandidate candidate(MissingNames name, Article article, Locale spelled) {
        List<String> suggestions = SpellingHelp.usual().suggest(name.name(), kind(name), spelled).stream()
                .map(SpellingSuggestion::text)
                .limit(MOST_SUGGESTIONS)
                .toList();
        return new TermCandidate(
                name.name(), kind(name), 1, List.of(name.what() + " of " + article.key()), suggestions);
    }

    private static TermCandidate both(TermCandidate one, TermCandidate other) {
        return new TermCandidate(
                one.source(), one.kind(), one.count() + other.count(), one.contexts(), one.suggestions());
    }
}
