package org.nightdesk.quality.rule.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightdesk.quality.AnalysedArticle;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.Span;
import org.nightdesk.quality.UnitRule;
import org.nightdesk.quality.Watch;
import org.nightdesk.text.CodeMark;
import org.nightdesk.text.Condition;

/** The translation has the source's inline codes, each once, and they nest. */
public final class InlineCodes extends UnitRule {
    public InlineCodes() {
        super("inline-code", Category.MARKUP, Severity.CRITICAL);
    }

    @Override
    public void check(CheckedUnit unit, Findings findings) {
        String source = unit.text().segment().text();
        String target = unit.codedTarget();
        if (source.indexOf('{') < 0 && target.indexOf('{') < 0) {
            return;
        }
        List<CodeMark> wanted = codesOf(source);
        List<CodeMark> surplus = new ArrayList<>();
        List<CodeMark> kept = new ArrayList<>();
        for (CodeMark mark : codesOf(target)) {
            (takeSame(wanted, mark) ? kept : surplus).add(mark);
        }
        for (CodeMark mark : wanted) {
            report(unit, findings, Span.target(target.length(), target.length()), "missing", mark);
        }
        for (CodeMark mark : surplus) {
            report(unit, findings, Span.target(mark.start(), mark.end()), "surplus", mark);
        }
        if (wanted.isEmpty() && surplus.isEmpty()) {
            checkNesting(unit, kept, findings);
        }
    }

    @Override
    public List<Watch> watches(AnalysedArticle article, CheckedUnit unit) {
        Set<String> codes = new LinkedHashSet<>();
        codesOf(unit.text().segment().text()).forEach(mark -> codes.add(mark.text()));
        return codes.stream()
                .map(code -> new Watch(
                        Watch.Ask.ADD_CODE, code, Condition.holds(Condition.View.AS_TYPED, code), Set.of(id())))
                .toList();
    }

    private void checkNesting(CheckedUnit unit, List<CodeMark> marks, Findings findings) {
        Deque<CodeMark> open = new ArrayDeque<>();
        for (CodeMark mark : marks) {
            Span place = Span.target(mark.start(), mark.end());
            if (mark.kind() == CodeMark.Kind.OPENING) {
                open.push(mark);
            } else if (mark.kind() == CodeMark.Kind.CLOSING) {
                CodeMark last = open.peek();
                if (last == null || last.number() != mark.number()) {
                    report(unit, findings, place, "crossed", mark);
                    return;
                }
                open.pop();
                if (unit.codedTarget().substring(last.end(), mark.start()).isBlank()) {
                    report(unit, findings, place, "empty", last);
                }
            }
        }
    }

    private void report(CheckedUnit unit, Findings findings, Span place, String variant, CodeMark mark) {
        findings.add(this, unit, place, new Findings.Wording(variant, Map.of("code", mark.text())));
    }

    private static boolean takeSame(List<CodeMark> from, CodeMark mark) {
        for (int i = 0; i < from.size(); i++) {
            if (from.get(i).number() == mark.number() && from.get(i).kind() == mark.kind()) {
                from.remove(i);
                return true;
            }
        }
        return false;
    }

    private static List<CodeMark> codesOf(String text) {
        List<CodeMark> codes = new ArrayList<>();
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at)) {
            CodeMark mark = CodeMark.at(text, at);
            if (mark == null) {
                at++;
            } else {
                codes.add(mark);
                at = mark.end();
            }
        }
        return codes;
    }
}
