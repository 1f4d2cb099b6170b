package org.nightdesk.glossary.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.Scope;
import org.nightdesk.glossary.TermMatch;
import org.nightdesk.glossary.TermMatch.Certainty;
import org.nightdesk.glossary.match.form.Evidence;
import org.nightdesk.glossary.match.form.FormCandidate;
import org.nightdesk.glossary.match.form.Hit;
import org.nightdesk.glossary.match.form.Judgement;
import org.nightdesk.glossary.match.form.KeyText;
import org.nightdesk.glossary.match.form.MatchContext;
import org.nightdesk.glossary.match.form.TermForms;
import org.nightdesk.glossary.match.form.TermTrie;
import org.nightdesk.glossary.match.form.WordRule;

/** Scans for forms, has each judged by the rule of the language, and settles doubts by what else the document says. */
final class FormMatcher implements TermMatcher {
    private static final Comparator<Hit> LONGER_FIRST =
            Comparator.comparingInt(Hit::start).thenComparing(Hit::end, Comparator.reverseOrder());

    private final TermForms forms;
    private final WordRule rule;

    FormMatcher(TermForms forms, WordRule rule) {
        this.forms = forms;
        this.rule = rule;
    }

    @Override
    public List<List<TermMatch>> match(List<String> texts, Scope scope) {
        KeyText text = new KeyText(longest(texts));
        List<List<Hit>> hits = new ArrayList<>(texts.size());
        boolean doubted = false;
        try (MatchContext desk = rule.open()) {
            for (String source : texts) {
                List<Hit> inText = scan(text.set(source), scope, desk);
                if (inText.size() > 1) {
                    inText.sort(LONGER_FIRST);
                    Evidence.settleNeighbours(text, inText, forms, rule);
                }
                for (int i = 0; i < inText.size() && !doubted; i++) {
                    doubted = inText.get(i).isCommonWord();
                }
                hits.add(inText);
            }
        }
        Evidence evidence = doubted ? new Evidence(forms, rule, hits) : null;
        List<List<TermMatch>> found = new ArrayList<>(texts.size());
        for (List<Hit> inText : hits) {
            found.add(inText.isEmpty() ? List.of() : matches(inText, evidence, scope));
        }
        return found;
    }

    private static int longest(List<String> texts) {
        int longest = 0;
        for (String text : texts) {
            longest = Math.max(longest, text.length());
        }
        return longest;
    }

    private List<Hit> scan(KeyText text, Scope scope, MatchContext desk) {
        TermTrie trie = forms.trie();
        char[] chars = text.chars();
        int length = text.length();
        FormCandidate candidate = new FormCandidate(text, forms);
        List<Hit> hits = List.of();
        for (int start = 0; start < length; start++) {
            int node = trie.start(chars[start]);
            long spaces = 0;
            int end = start + 1;
            while (node != TermTrie.NONE) {
                int form = trie.key(node);
                if (form != TermTrie.NONE && candidate.stands(form, start, end, spaces)) {
                    Judgement judgement = rule.allowsSpaces(candidate) && forms.inScope(form, scope)
                            ? rule.judge(candidate, desk)
                            : null;
                    if (judgement != null) {
                        hits = hits.isEmpty() ? new ArrayList<>() : hits;
                        hits.add(candidate.hit(judgement));
                    }
                }
                if (end == length) {
                    break;
                }
                if (text.gapBefore(end) == KeyText.SPACE && end - start < Long.SIZE) {
                    spaces |= 1L << (end - start);
                }
                node = end == start + 1 ? trie.second(chars[start], chars[end]) : trie.child(node, chars[end]);
                end++;
            }
        }
        return hits;
    }

    private List<TermMatch> matches(List<Hit> hits, @Nullable Evidence evidence, Scope scope) {
        List<TermMatch> matches = new ArrayList<>(hits.size());
        for (Hit hit : hits) {
            String settled = evidence == null ? null : evidence.settle(hit);
            for (GlossaryEntry entry : forms.entries(hit.form(), scope)) {
                boolean ofWork = hit.isCommonWord() && !entry.scope().isEmpty();
                boolean sure = hit.isSure() || settled != null || ofWork;
                String reason = settled != null
                        ? settled
                        : ofWork ? "scope" : hit.judgement().reason();
                Certainty certainty = sure ? Certainty.SURE : Certainty.POSSIBLE;
                matches.add(new TermMatch(hit.from(), hit.to(), entry, hit.suffix(), certainty, reason));
            }
        }
        return matches;
    }
}
