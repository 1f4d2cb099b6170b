package org.nightdesk.glossary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rest of a document says of words that may be names: names that are sure elsewhere, full names, lists of names. */
final class Evidence {
    private final TermForms forms;
    private final WordRule rule;
    private final Set<Integer> sureForms = new HashSet<>();
    private final List<String> fullNames = new ArrayList<>();

    Evidence(TermForms forms, WordRule rule) {
        this.forms = forms;
        this.rule = rule;
    }

    /** Settles what the neighbours in the text settle, then takes note of what is sure. */
    void note(KeyText text, List<Hit> hits) {
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            if (!hit.isSure() && inList(text, hits, hit)) {
                hits.set(i, hit.sure("list of names"));
            }
        }
        for (int i = 0; i < hits.size(); i++) {
            if (isWithinAnother(hits, hits.get(i))) {
                hits.set(i, hits.get(i).within());
            }
        }
        for (Hit hit : hits) {
            if (hit.isSure()) {
                sureForms.add(hit.form());
                if (forms.is(hit.form(), TermForms.PERSON)) {
                    fullNames.add(forms.key(hit.form()));
                }
            }
        }
    }

    private static boolean isWithinAnother(List<Hit> hits, Hit hit) {
        for (Hit other : hits) {
            boolean longer = other.end() - other.start() > hit.end() - hit.start();
            if (longer && other.isSure() && other.start() <= hit.start() && hit.end() <= other.end()) {
                return true;
            }
        }
        return false;
    }

    /** Why a word that may be a name is one; null when nothing says so. */
    @Nullable
    String settle(Hit hit) {
        if (!hit.isCommonWord()) {
            return null;
        }
        if (sureForms.contains(hit.form())) {
            return "named elsewhere";
        }
        if (forms.is(hit.form(), TermForms.PERSON)) {
            for (String name : fullNames) {
                if (rule.isShortOf(forms.key(hit.form()), name)) {
                    return "full name elsewhere";
                }
            }
        }
        return null;
    }

    private boolean inList(KeyText text, List<Hit> hits, Hit hit) {
        boolean bare = hit.judgement().suffixEnd() == hit.end();
        boolean before = false;
        boolean after = false;
        for (Hit other : hits) {
            if (!other.isSure()
                    || other.form() == hit.form()
                    || (forms.group(other.form()) & forms.group(hit.form())) == 0) {
                continue;
            }
            if (other.end() < hit.start() && rule.links(text, other.end(), hit.start())
                    || hit.end() < other.start() && rule.links(text, hit.end(), other.start())) {
                return true;
            }
            before |= other.end() == hit.start();
            after |= bare && other.start() == hit.end();
        }
        return before && after;
    }
}
