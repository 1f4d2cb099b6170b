package org.nightdesk.glossary.match;

import java.util.List;
import org.nightdesk.glossary.Scope;
import org.nightdesk.glossary.TermMatch;

/** Finds the mentions of glossary entries in text. Implementations are immutable and thread-safe. */
public interface TermMatcher {
    /**
     * @param texts the segments of one document in reading order, inline codes and all; what is in one is evidence
     *     for the others
     * @return for each text its matches by start, the longer first; overlaps are kept
     */
    List<List<TermMatch>> match(List<String> texts, Scope scope);
}
