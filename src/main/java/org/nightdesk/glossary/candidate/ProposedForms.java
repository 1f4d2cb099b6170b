package org.nightdesk.glossary.candidate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightdesk.glossary.GlossaryEntry;

/** What a table of candidates tells the manager of a proposed term. */
final class ProposedForms {
    private ProposedForms() {}

    /** Who proposed which form, one line a form. */
    static String told(List<TermProposal> proposed) {
        Map<String, List<String>> byForm = new LinkedHashMap<>();
        for (TermProposal one : proposed) {
            String form = one.locale().toLanguageTag() + " " + (one.target().isEmpty() ? "?" : one.target());
            byForm.computeIfAbsent(form, any -> new ArrayList<>()).add(one.origin());
        }
        List<String> lines = new ArrayList<>();
        byForm.forEach((form, origins) -> lines.add(form + ": " + String.join(", ", origins)));
        return String.join("; ", lines);
    }

    /** The entries that have the term already, with their forms. */
    static String known(String source, Collection<GlossaryEntry> glossary) {
        List<String> known = new ArrayList<>();
        for (GlossaryEntry entry : glossary) {
            if (entry.source().equals(source) || entry.variants().contains(source)) {
                List<String> forms = new ArrayList<>();
                entry.targets()
                        .forEach((locale, target) -> forms.add(locale.toLanguageTag() + " " + target.required()));
                forms.sort(null);
                known.add(entry.id() + ": " + String.join(", ", forms));
            }
        }
        return String.join("; ", known);
    }
}
