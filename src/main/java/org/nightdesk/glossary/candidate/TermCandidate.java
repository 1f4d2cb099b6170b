package org.nightdesk.glossary.candidate;

import java.util.List;
import org.nightdesk.glossary.GlossaryEntry.Kind;

/**
 * A name or title that the glossary may lack.
 *
 * @param kind the likeliest kind
 * @param count how often it is in the texts, at least 1
 * @param contexts up to three places where it is, from different documents where possible, without inline codes
 * @param suggestions spellings for the target language, the likeliest first; empty when none is to be had
 */
public record TermCandidate(String source, Kind kind, int count, List<String> contexts, List<String> suggestions) {
    public TermCandidate {
        contexts = List.copyOf(contexts);
        suggestions = List.copyOf(suggestions);
    }
}
