package org.nightdesk.workflow.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nightdesk.glossary.candidate.TermProposal;
import org.nightdesk.glossary.candidate.TermProposals;
import org.nightdesk.glossary.candidate.UndecidedTerms;
import org.nightdesk.job.Job;
import org.nightdesk.job.Person;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.read.ProposedTerm;
import org.nightdesk.kit.read.ReturnedKit;
import org.nightdesk.workflow.Night;

/** Keeps the terms that people propose in their kits until the manager decides on them. */
final class Terms {
    private final TermProposals proposals;

    Terms(TermProposals proposals) {
        this.proposals = proposals;
    }

    /** @param code of the kit the file was made from; empty when that is not known */
    void keep(ReturnedKit file, String code, String person, Night night, Optional<Kits.Planned> kit) {
        if (file.terms().isEmpty()) {
            return;
        }
        Locale locale = kit.map(Kits.Planned::locale).orElseGet(() -> locale(file, person, night.job()));
        UndecidedTerms glossary = new UndecidedTerms(night.glossary().entries());
        List<TermProposal> all = new ArrayList<>();
        for (ProposedTerm term : file.terms()) {
            all.add(new TermProposal(
                    locale,
                    term.source(),
                    term.target(),
                    term.kind(),
                    term.note(),
                    person,
                    code,
                    night.date(),
                    glossary.knows(term.source(), locale)));
        }
        proposals.keep(night.job().name(), all);
    }

    /** The language that a file says, or else the first of the job's that its person works into. */
    private static Locale locale(ReturnedKit file, String person, Job job) {
        if (file.stamp() != null) {
            return file.stamp().target();
        }
        return job.targets().stream()
                .filter(target -> job.people().find(person).stream()
                        .flatMap(one -> one.pairs().stream())
                        .map(Person.Pair::target)
                        .anyMatch(target::equals))
                .findFirst()
                .orElse(job.targets().get(0));
    }
}
