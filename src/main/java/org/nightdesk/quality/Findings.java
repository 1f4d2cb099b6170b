package org.nightdesk.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Collects the findings of one check. Not thread-safe. */
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

    public void nextRule() {
        ruleOrder++;
    }

    public void add(QualityRule rule, CheckedUnit unit, Span span, Map<String, Object> arguments) {
        add(rule, unit, span, new Wording("", arguments));
    }

    public void add(QualityRule rule, CheckedUnit unit, Span span, Wording wording) {
        Severity severity = settings.severities().getOrDefault(rule.id(), rule.severity());
        Finding finding = new Finding(
                rule.id(), rule.category(), severity, unit.index(), span, wording.variant(), wording.arguments());
        entries.add(new Entry(finding, ruleOrder));
    }

    /** By unit, then source before target, then place, then the order of the rules. */
    public List<Finding> inReadingOrder() {
        return entries.stream().sorted(READING_ORDER).map(Entry::finding).toList();
    }

    /** Which of a rule's messages to use, and what it names. */
    public record Wording(String variant, Map<String, Object> arguments) {}
}
