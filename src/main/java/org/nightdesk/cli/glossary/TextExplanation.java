package org.nightdesk.cli.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Target;
import org.nightdesk.glossary.Scope;
import org.nightdesk.glossary.TermMatch;
import org.nightdesk.glossary.candidate.TermCandidate;
import org.nightdesk.glossary.candidate.TermCandidates;
import org.nightdesk.glossary.match.MatchReasons;
import org.nightdesk.glossary.match.TermMatcher;
import org.nightdesk.glossary.spelling.SpellingHelp;
import org.nightdesk.glossary.spelling.SpellingSuggestion;

/**
 * What a glossary sees in a text.
 *
 * @param terms in the order they stand in
 * @param unknown names and titles in the text that the glossary lacks
 */
record TextExplanation(List<Term> terms, List<Unknown> unknown) {
    private static final int MOST_SUGGESTIONS = 4;

    /** A term of the glossary in the text; the span in UTF-16 units. @param why the reason as a sentence */
    record Term(
            int start,
            int end,
            String form,
            String suffix,
            String term,
            String kind,
            String scope,
            String status,
            String certainty,
            String reason,
            String why,
            List<Wanted> targets) {}

    /** What a translation must say. @param suggestions spellings where nothing is decided */
    record Wanted(
            String locale, String required, List<String> allowed, List<String> forbidden, List<String> suggestions) {}

    /** A name that the glossary lacks. @param suggestions by locale */
    record Unknown(String form, String kind, List<Wanted> targets) {}

    static TextExplanation of(
            String text, Collection<GlossaryEntry> entries, TermMatcher matcher, Scope scope, Set<Locale> locales) {
        List<Speller> spellers = locales.stream()
                .map(locale -> new Speller(locale, SpellingHelp.learnedFrom(entries, locale)))
                .toList();
        List<Term> terms = new ArrayList<>();
        for (TermMatch match : matcher.match(List.of(text), scope).get(0)) {
            terms.add(term(text, match, spellers));
        }
        List<Unknown> unknown = new ArrayList<>();
        for (TermCandidate candidate : new TermCandidates(entries, Locale.ENGLISH).mine(List.of(List.of(text)))) {
            unknown.add(new Unknown(
                    candidate.source(),
                    lower(candidate.kind()),
                    spellers.stream()
                            .map(speller -> speller.suggested(candidate.source(), candidate.kind()))
                            .toList()));
        }
        return new TextExplanation(terms, unknown);
    }

    private record Speller(Locale locale, SpellingHelp help) {
        Wanted wanted(GlossaryEntry entry) {
            if (entry.doNotTranslate()) {
                return new Wanted(tag(), entry.source(), List.of(), List.of(), List.of());
            }
            Target target = entry.target(locale);
            return target == null
                    ? suggested(entry.source(), entry.kind())
                    : new Wanted(tag(), target.required(), target.allowed(), target.forbidden(), List.of());
        }

        Wanted suggested(String source, GlossaryEntry.Kind kind) {
            List<String> suggestions = help.suggest(source, kind, locale).stream()
                    .map(SpellingSuggestion::text)
                    .limit(MOST_SUGGESTIONS)
                    .toList();
            return new Wanted(tag(), "", List.of(), List.of(), suggestions);
        }

        private String tag() {
            return locale.toLanguageTag();
        }
    }

    private static Term term(String text, TermMatch match, List<Speller> spellers) {
        GlossaryEntry entry = match.entry();
        return new Term(
                match.start(),
                match.end(),
                text.substring(match.start(), match.end()),
                match.suffix(),
                entry.id(),
                lower(entry.kind()),
                entry.scope(),
                lower(entry.status()),
                lower(match.certainty()),
                match.reason(),
                MatchReasons.inWords(match),
                spellers.stream().map(speller -> speller.wanted(entry)).toList());
    }

    String text() {
        StringBuilder out = new StringBuilder();
        for (Term term : terms) {
            out.append(String.format(
                    Locale.ROOT,
                    "%d–%d  %s%s  %s (%s%s%s)  %s%n",
                    term.start(),
                    term.end(),
                    term.form(),
                    term.suffix().isEmpty() ? "" : " + " + term.suffix(),
                    term.term(),
                    term.kind(),
                    term.scope().isEmpty() ? "" : " of " + term.scope(),
                    term.status().equals("approved") ? "" : ", " + term.status(),
                    term.certainty()));
            out.append("  why  ").append(term.why()).append("\n");
            term.targets().forEach(wanted -> append(out, wanted));
        }
        for (Unknown name : unknown) {
            out.append("not in the glossary: ").append(name.form());
            out.append(" (").append(name.kind()).append("?)\n");
            name.targets().forEach(wanted -> append(out, wanted));
        }
        return out.isEmpty() ? "The glossary sees nothing in this text.\n" : out.toString();
    }

    private static void append(StringBuilder out, Wanted wanted) {
        out.append("  ").append(wanted.locale()).append("  ");
        if (wanted.required().isEmpty()) {
            out.append("no target");
            out.append(
                    wanted.suggestions().isEmpty()
                            ? ""
                            : "; spellings to choose from: " + String.join(", ", wanted.suggestions()));
        } else {
            out.append(wanted.required());
            out.append(wanted.allowed().isEmpty() ? "" : "; also " + String.join(", ", wanted.allowed()));
            out.append(wanted.forbidden().isEmpty() ? "" : "; not " + String.join(", ", wanted.forbidden()));
        }
        out.append("\n");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
