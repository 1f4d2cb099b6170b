package org.nightdesk.glossary;

import java.util.List;

/** Finds the mentions of glossary entries in text. Implementations are immutable and thread-safe. */
public interface TermMatcher {
    /**
     * @param texts the segments of one document in reading order, inline codes and all; what stands in one is evidence
     *     for the others
     * @return for each text its matches by start, the longer first; overlaps are kept
     */
    List<List<TermMatch>> match(List<String> texts, Scope scope);
}
