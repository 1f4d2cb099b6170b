package org.nightdesk.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.nightdesk.glossary.candidate.TermProposal;
import org.nightdesk.glossary.candidate.TermProposals;

/** The proposed terms of one job, kept in memory. */
public final class MemoryProposals implements TermProposals {
    private final List<TermProposal> all = new ArrayList<>();

    @Override
    public void keep(String job, Collection<TermProposal> proposals) {
        all.addAll(proposals);
    }

    @Override
    public List<TermProposal> of(String job) {
        return List.copyOf(all);
    }
}
