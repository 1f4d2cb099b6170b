package org.nightdesk.glossary.candidate;

import java.util.Collection;
import java.util.List;

/** The terms that people proposed so far. Writes belong into the caller's transaction. */
public interface TermProposals {
    /** Keeps what is new: the same form of the same term by the same person is kept once. */
    void keep(String job, Collection<TermProposal> proposals);

    /** All of a job, oldest first. */
    List<TermProposal> of(String job);
}
