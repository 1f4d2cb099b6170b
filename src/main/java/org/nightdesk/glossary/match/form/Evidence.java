package org.nightdesk.glossary.match.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rest of a document says of words that may be names: names that are sure elsewhere, full names, lists of names. */
public final class Evidence {
    /** How many hits to either side may be the next name of a list. */
    private static final int NEIGHBOURS = 8;

    private final TermForms forms;
    private final WordRule rule;
    private final Set<Integer> sureForms = new HashSet<>();
    private final Set<String> persons = new HashSet<>();

    /** Takes note of what is sure anywhere in the document. */
    public Evidence(TermForms forms, WordRule rule, List<List<Hit>> document) {
        this.forms = forms;
        this.rule = rule;
        for (List<Hit> hits : document) {
            for (Hit hit : hits) {
                if (hit.isSure() && sureForms.add(hit.form()) && forms.is(hit.form(), TermForms.PERSON)) {
                    persons.add(forms.key(hit.form()));
                }
            }
        }
    }

    /** Why a word that may be a name is one; null when nothing says so. */
    @Nullable
    public String settle(Hit hit) {
        if (!hit.isCommonWord()) {
            return null;
        }
        if (sureForms.contains(hit.form())) {
            return "named elsewhere";
        }
        if (forms.is(hit.form(), TermForms.PERSON)) {
            for (String name : persons) {
                if (rule.isShortOf(forms.key(hit.form()), name)) {
                    return "full name elsewhere";
                }
            }
        }
        return null;
    }

    /**
     * Settles the hits of one text by each other: a doubtful one in a list of names is sure; within a longer sure one, a sure
     * one is only possible and a doubtful one is none.
     *
     * @param hits by start, the longer first
     */
    public static void settleNeighbours(KeyText text, List<Hit> hits, TermForms forms, WordRule rule) {
        for (int i = 0; i < hits.size(); i++) {
            if (!hits.get(i).isSure() && isListed(text, hits, i, forms, rule)) {
                hits.set(i, hits.get(i).sure("list of names"));
            }
        }
        int reach = -1;
        int kept = 0;
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            boolean within = hit.end() <= reach && (kept == 0 || !hit.standsWhere(hits.get(kept - 1)));
            if (hit.isSure()) {
                reach = Math.max(reach, hit.end());
            }
            if (hit.isSure() || !within) {
                hits.set(kept++, within ? hit.within() : hit);
            }
        }
        hits.subList(kept, hits.size()).clear();
    }

    /** Whether the hit is linked to a sure name of its kind, or is between two. */
    private static boolean isListed(KeyText text, List<Hit> hits, int index, TermForms forms, WordRule rule) {
        Hit hit = hits.get(index);
        boolean before = false;
        boolean after = false;
        int end = Math.min(hits.size(), index + NEIGHBOURS + 1);
        for (int i = Math.max(0, index - NEIGHBOURS); i < end; i++) {
            Hit other = hits.get(i);
            if (!other.isSure() || (forms.group(other.form()) & forms.group(hit.form())) == 0) {
                continue;
            }
            if (other.end() < hit.start() && rule.links(text, other.end(), hit.start())
                    || hit.end() < other.start() && rule.links(text, hit.end(), other.start())) {
                return true;
            }
            before |= other.end() == hit.start();
            after |= hit.suffix().isEmpty() && other.start() == hit.end();
        }
        return before && after;
    }
}
