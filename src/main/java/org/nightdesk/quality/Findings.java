package org.nightdesk.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Collects the findings of one check. A rule adds to it; severity and order are not the rule's business. Not thread-safe.
 *
 * <pre>{@code
 * findings.add(this, unit, unit.targetSpan(4, 9), Map.of("word", "Eunsu"));
 * findings.add(this, unit, unit.wholeTarget(), new Findings.Wording("short", Map.of("source", 120, "target", 30)));
 * }</pre>
 */
public final class Findings {
    private record Entry(Finding finding, int ruleOrder) {}

    private static final Comparator<Entry> READING_ORDER = Comparator.<Entry>comparingInt(
                    entry -> entry.finding().index())
            .thenComparing(entry -> entry.finding().span().side())
            .thenComparingInt(entry -> entry.finding().span().start())
            .thenComparingInt(Entry::ruleOrder);

    private final QualitySettings settings;
    private final List<Entry> entries = new ArrayList<>();
    private int ruleOrder;

    public Findings(QualitySettings settings) {
        this.settings = settings;
    }

    /** What is added from now on is told behind what was added so far, where both are at one place. */
    public void nextRule() {
        ruleOrder++;
    }

    /** Adds a finding of a rule that has one sentence. @param arguments what the sentence names: strings and whole numbers */
    public void add(QualityRule rule, CheckedUnit unit, Span span, Map<String, Object> arguments) {
        add(rule, unit, span, new Wording("", arguments));
    }

    /** Adds a finding of a rule that has several sentences. */
    public void add(QualityRule rule, CheckedUnit unit, Span span, Wording wording) {
        Severity severity = settings.severities().getOrDefault(rule.id(), rule.severity());
        FindingText text = new FindingText(rule.id(), wording.variant(), wording.arguments());
        Finding finding = new Finding(text, rule.category(), severity, unit.index(), span);
        entries.add(new Entry(finding, ruleOrder));
    }

    /** By unit, then source before target, then place, then the order of the rules. */
    public List<Finding> inReadingOrder() {
        return entries.stream().sorted(READING_ORDER).map(Entry::finding).toList();
    }

    /**
     * Which of a rule's sentences to use, and what it names.
     *
     * @param variant what follows the rule's id in the key of the sentence
     * @param arguments by their names in the sentence: strings and whole numbers
     */
    public record Wording(String variant, Map<String, Object> arguments) {}
}
