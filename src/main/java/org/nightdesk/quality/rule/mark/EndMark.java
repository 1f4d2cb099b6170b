package org.nightdesk.quality.rule.mark;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.nightdesk.article.Part;
import org.nightdesk.quality.AnalysedArticle;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.UnitRule;
import org.nightdesk.quality.Watch;
import org.nightdesk.text.Condition;

/** A sentence ends with a mark where its source does; a headline gets no full stop that its source has not. */
public final class EndMark extends UnitRule {
    private static final Set<Part> TITLES = EnumSet.of(Part.HEADLINE, Part.HEADING);
    private static final String CLOSERS = "\"'”’»›」』）)］]〉》}*_ \u00A0\u202F\n";
    private static final String STOPS = ".。!！?？…";

    private static final Condition NO_FULL_STOP = Condition.any(
            List.of(new Condition.Not(new Condition.EndsWith(".。")), Condition.holds(Condition.View.AS_TYPED, "..")));

    /** By language. */
    private final Map<String, Condition> conditions = new ConcurrentHashMap<>();

    public EndMark() {
        super("end-mark", Category.PUNCTUATION, Severity.MINOR);
    }

    @Override
    public void check(CheckedUnit unit, Findings findings) {
        if (unit.targetLanguage().terminators().isEmpty()) {
            return;
        }
        char source = lastOf(unit.source());
        char target = lastOf(unit.target());
        boolean sourceStops = STOPS.indexOf(source) >= 0;
        int end = unit.target().length();
        if (TITLES.contains(unit.part())) {
            if (!sourceStops && (target == '.' && !unit.target().endsWith("..") || target == '。')) {
                findings.add(this, unit, unit.targetSpan(end - 1, end), new Findings.Wording("surplus", Map.of()));
            }
        } else if (sourceStops && (Character.isLetterOrDigit(target) || target == '%') && !closesByItself(unit)) {
            findings.add(this, unit, unit.targetSpan(end, end), new Findings.Wording("missing", Map.of()));
        }
    }

    @Override
    public List<Watch> watches(AnalysedArticle article, CheckedUnit unit) {
        String terminators = unit.targetLanguage().terminators();
        boolean sourceStops = STOPS.indexOf(lastOf(unit.source())) >= 0;
        boolean title = TITLES.contains(unit.part());
        if (terminators.isEmpty() || title == sourceStops) {
            return List.of();
        }
        String stop = terminators.substring(0, 1);
        if (title) {
            return List.of(new Watch(Watch.Ask.DROP_FULL_STOP, stop, NO_FULL_STOP, Set.of(id())));
        }
        Condition right = conditions.computeIfAbsent(
                unit.targetLanguage().code(),
                any -> new Condition.Not(
                        new Condition.EndsWith(unit.targetLanguage().endings())));
        return List.of(new Watch(Watch.Ask.END, stop, right, Set.of(id())));
    }

    /** In Japanese and Chinese a quotation may end a sentence without a full stop. */
    private static boolean closesByItself(CheckedUnit unit) {
        String target = unit.target().stripTrailing();
        return unit.targetLanguage().fullWidth() && "」』）”》)".indexOf(target.charAt(target.length() - 1)) >= 0;
    }

    /** What is last, closing marks and a remark in brackets such as a rating left out. */
    private static char lastOf(String text) {
        int end = endBefore(text, text.length());
        if (end < text.length() && (text.charAt(end) == ')' || text.charAt(end) == '）')) {
            int open = Math.max(text.lastIndexOf('(', end), text.lastIndexOf('（', end));
            int before = open < 0 ? 0 : endBefore(text, open);
            end = before > 0 ? before : end;
        }
        return end == 0 ? ' ' : text.charAt(end - 1);
    }

    private static int endBefore(String text, int from) {
        int end = from;
        while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
