package org.nightdesk.glossary.candidate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Status;

/** Tells by the glossary as it is now which proposals the manager has not decided on yet. Immutable. */
public final class UndecidedTerms {
    private final Map<String, List<GlossaryEntry>> bySource = new HashMap<>();

    public UndecidedTerms(Collection<GlossaryEntry> glossary) {
        for (GlossaryEntry entry : glossary) {
            Stream.concat(Stream.of(entry.source()), entry.variants().stream())
                    .map(UndecidedTerms::plain)
                    .distinct()
                    .forEach(form -> bySource.computeIfAbsent(form, one -> new ArrayList<>())
                            .add(entry));
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    private List<GlossaryEntry> entries(String source) {
        return bySource.getOrDefault(plain(source), List.of());
    }

    /** Whether the glossary has a form of the term in the language, or leaves it as it is. */
    public boolean knows(String source, Locale locale) {
        return entries(source).stream().anyMatch(entry -> decides(entry, locale));
    }

    private static boolean decides(GlossaryEntry entry, Locale locale) {
        return entry.status() == Status.APPROVED && (entry.doNotTranslate() || entry.target(locale) != null);
    }

    public List<TermProposal> among(Collection<TermProposal> proposals) {
        return proposals.stream().filter(one -> !isDecided(one)).toList();
    }

    /** A new term is decided on by any form of it; another form of one that was known by a word on that form. */
    private boolean isDecided(TermProposal proposal) {
        for (GlossaryEntry entry : entries(proposal.source())) {
            boolean named = isNamed(proposal.target(), entry.target(proposal.locale()));
            boolean decided = proposal.known() ? named : decides(entry, proposal.locale());
            if (entry.status() == Status.RETIRED || entry.status() == Status.APPROVED && (decided || named)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(String form, GlossaryEntry.@Nullable Target target) {
        return target != null
                && Stream.of(
                                Stream.of(target.required(), target.first()),
                                target.allowed().stream(),
                                target.forbidden().stream())
                        .flatMap(forms -> forms)
                        .anyMatch(one -> plain(one).equals(plain(form)));
    }
}
