package org.nightdesk.quality.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nightdesk.quality.AnalysedArticle;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.Finding;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.NearMissFinder;
import org.nightdesk.quality.QualityRule;
import org.nightdesk.quality.QualitySettings;
import org.nightdesk.quality.RuleBook;
import org.nightdesk.quality.TranslatedArticle;
import org.nightdesk.quality.Watch;

/**
 * Checks translations by the quality rules that a job has on. The same article gives the same findings in the same order:
 * by unit, source before target, place, rule. Immutable and thread-safe.
 */
public final class QualityChecks {
    private final QualitySettings settings;
    private final NearMissFinder nearMiss;
    private final List<QualityRule> rules;

    /** Checks with what is known of spellings by itself. */
    public QualityChecks(QualitySettings settings) {
        this(settings, new SpelledTerms());
    }

    /** @throws IllegalArgumentException when the settings name a rule that does not exist */
    public QualityChecks(QualitySettings settings, NearMissFinder nearMiss) {
        this.settings = settings;
        this.nearMiss = nearMiss;
        this.rules = new ArrayList<>();
        for (QualityRule rule : RuleBook.loaded().rules()) {
            if (!settings.off().contains(rule.id())) {
                rules.add(rule);
            }
        }
        Set<String> unknown = new TreeSet<>(settings.severities().keySet());
        unknown.addAll(settings.off());
        unknown.removeAll(ruleIds());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no such quality rule: " + unknown);
        }
    }

    /** The ids of all rules, for the validation of job files. */
    public static Set<String> ruleIds() {
        return RuleBook.loaded().rules().stream().map(QualityRule::id).collect(Collectors.toCollection(TreeSet::new));
    }

    public List<Finding> check(TranslatedArticle article) {
        AnalysedArticle analysed = new AnalysedArticle(article, nearMiss);
        Findings findings = new Findings(settings);
        for (QualityRule rule : rules) {
            findings.nextRule();
            rule.check(analysed, findings);
        }
        return findings.inReadingOrder();
    }

    /** What can be watched in each of the units while somebody translates them, in the order of the units. */
    public List<List<Watch>> watches(TranslatedArticle article) {
        AnalysedArticle analysed = new AnalysedArticle(article, nearMiss);
        List<List<Watch>> watches = new ArrayList<>(analysed.units().size());
        for (CheckedUnit unit : analysed.units()) {
            List<Watch> found = new ArrayList<>();
            for (QualityRule rule : rules) {
                List<Watch> some = rule.watches(analysed, unit);
                if (!some.isEmpty()) {
                    found.addAll(some);
                }
            }
            if (!settings.off().isEmpty()) {
                found.removeIf(watch -> watch.rules().stream().anyMatch(settings.off()::contains));
            }
            watches.add(List.copyOf(found));
        }
        return watches;
    }
}
