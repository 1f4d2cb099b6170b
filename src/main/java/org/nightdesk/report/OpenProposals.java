package org.nightdesk.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nightdesk.glossary.candidate.TermProposal;
import org.nightdesk.glossary.candidate.TermProposals;
import org.nightdesk.glossary.candidate.UndecidedTerms;
import org.nightdesk.io.ShownPath;
import org.nightdesk.workflow.Night;

/** The terms that people proposed and the glossary does not decide on. */
final class OpenProposals {
    private static final int MOST_SHOWN = 5;
    private static final int LONGEST_SHOWN = 60;

    private final TermProposals proposals;

    OpenProposals(TermProposals proposals) {
        this.proposals = proposals;
    }

    /** One for each person and kit. */
    List<NightReport.Stuck> of(Night night) {
        List<TermProposal> all = proposals.of(night.job().name());
        if (all.isEmpty()) {
            return List.of();
        }
        Map<String, List<TermProposal>> byOrigin = new LinkedHashMap<>();
        for (TermProposal one : new UndecidedTerms(night.glossary().entries()).among(all)) {
            byOrigin.computeIfAbsent(one.origin(), origin -> new ArrayList<>()).add(one);
        }
        String job = ShownPath.of(night.job().file());
        String glossary =
                night.job().glossaries().stream().findFirst().map(ShownPath::of).orElse("names.csv");
        List<NightReport.Stuck> stuck = new ArrayList<>();
        byOrigin.forEach((origin, terms) -> stuck.add(new NightReport.Stuck(
                (terms.size() == 1 ? "a term that " : "terms that ")
                        + terms.get(0).person() + " proposes",
                terms.size(),
                said(terms) + ", proposed by " + origin,
                "nightdesk glossary proposals --job " + job
                        + " --out proposals.xlsx; approve or retire each there, then"
                        + " nightdesk glossary accept proposals.xlsx --job " + job + " --into "
                        + glossary)));
        return stuck;
    }

    private static String shown(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }

    private static String said(List<TermProposal> terms) {
        return terms.stream()
                        .limit(MOST_SHOWN)
                        .map(one -> shown(one.source()) + " → " + (one.target().isEmpty() ? "?" : shown(one.target())))
                        .collect(Collectors.joining("; "))
                + (terms.size() > MOST_SHOWN ? "; …" : "");
    }
}
