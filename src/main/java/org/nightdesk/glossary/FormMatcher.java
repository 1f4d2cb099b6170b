package org.nightdesk.glossary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.nightdesk.glossary.TermMatch.Certainty;

/** Scans for forms, has each judged by the rule of the language, and settles doubts by what else the document says. */
final class FormMatcher implements TermMatcher {
    private final TermForms forms;
    private final WordRule rule;

    FormMatcher(TermForms forms, WordRule rule) {
        this.forms = forms;
        this.rule = rule;
    }

    @Override
    public List<List<TermMatch>> match(List<String> texts, Scope scope) {
        KeyText text = new KeyText(longest(texts));
        Desk desk = new Desk();
        List<List<Hit>> hits = new ArrayList<>(texts.size());
        Evidence evidence = null;
        for (String source : texts) {
            List<Hit> inText = scan(text.set(source), scope, desk);
            if (!inText.isEmpty()) {
                evidence = evidence == null ? new Evidence(forms, rule) : evidence;
                evidence.note(text, inText);
            }
            hits.add(inText);
        }
        return evidence == null ? Collections.nCopies(texts.size(), List.of()) : all(texts, hits, evidence, scope);
    }

    private List<List<TermMatch>> all(List<String> texts, List<List<Hit>> hits, Evidence evidence, Scope scope) {
        KeyText text = new KeyText(16);
        List<List<TermMatch>> found = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            found.add(
                    hits.get(i).isEmpty() ? List.of() : matches(text.set(texts.get(i)), hits.get(i), evidence, scope));
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

    private List<Hit> scan(KeyText text, Scope scope, Desk desk) {
        List<Hit> hits = List.of();
        TermTrie trie = forms.trie();
        char[] chars = text.chars();
        int length = text.length();
        Candidate candidate = new Candidate(text, forms);
        for (int start = 0; start < length; start++) {
            int node = trie.start(chars[start]);
            if (node == TermTrie.NONE) {
                continue;
            }
            long spaces = 0;
            int end = start + 1;
            while (true) {
                int form = trie.key(node);
                if (form != TermTrie.NONE
                        && rule.allowsSpaces(forms, form, text, start, end, spaces)
                        && forms.inScope(form, scope)) {
                    candidate.form = form;
                    candidate.start = start;
                    candidate.end = end;
                    candidate.spaces = spaces;
                    Judgement judgement = rule.judge(candidate, desk);
                    if (judgement != null) {
                        if (hits.isEmpty()) {
                            hits = new ArrayList<>();
                        }
                        hits.add(new Hit(start, end, form, judgement));
                    }
                }
                if (end == length || end == start + 1 && !trie.mayBegin(chars[start], chars[end])) {
                    break;
                }
                if (text.gapBefore(end) == KeyText.SPACE && end - start < Long.SIZE) {
                    spaces |= 1L << (end - start);
                }
                node = trie.child(node, chars[end]);
                if (node == TermTrie.NONE) {
                    break;
                }
                end++;
            }
            if (!hits.isEmpty()) {
                Hit last = hits.get(hits.size() - 1);
                candidate.lastEnd = Math.max(candidate.lastEnd, last.end());
                candidate.lastSuffixEnd =
                        Math.max(candidate.lastSuffixEnd, last.judgement().suffixEnd());
            }
        }
        return hits;
    }

    private List<TermMatch> matches(KeyText text, List<Hit> hits, Evidence evidence, Scope scope) {
        List<TermMatch> matches = new ArrayList<>(hits.size());
        for (Hit hit : hits) {
            int suffixEnd = hit.judgement().suffixEnd();
            int start = text.from(hit.start());
            int end = text.to(hit.end() - 1);
            String suffix = suffixEnd == hit.end() ? "" : text.slice(hit.end(), suffixEnd);
            String settled = evidence.settle(hit);
            for (GlossaryEntry entry : forms.entries(hit.form(), scope)) {
                boolean ofWork = hit.isCommonWord() && !entry.scope().isEmpty();
                boolean sure = hit.isSure() || settled != null || ofWork;
                String reason = settled != null
                        ? settled
                        : ofWork ? "scope" : hit.judgement().reason();
                matches.add(
                        new TermMatch(start, end, entry, suffix, sure ? Certainty.SURE : Certainty.POSSIBLE, reason));
            }
        }
        return matches;
    }
}
