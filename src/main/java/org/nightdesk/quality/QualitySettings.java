package org.nightdesk.quality;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.Job;

/**
 * What a job changes about the rules.
 *
 * @param severities by rule id, in place of the rule's own
 * @param off ids of rules that stay silent
 */
public record QualitySettings(Map<String, Severity> severities, Set<String> off) {
    /** Every rule on, with its own severity. */
    public static final QualitySettings DEFAULT = new QualitySettings(Map.of(), Set.of());

    public QualitySettings {
        severities = Map.copyOf(severities);
        off = Set.copyOf(off);
    }

    public static QualitySettings of(Job.Quality quality) {
        Map<String, Severity> severities = new HashMap<>();
        Set<String> off = new HashSet<>();
        quality.rules().forEach((rule, set) -> {
            Severity severity = severity(set.level());
            if (severity == null) {
                off.add(rule);
            } else {
                severities.put(rule, severity);
            }
        });
        return new QualitySettings(severities, off);
    }

    private static @Nullable Severity severity(Job.Level level) {
        return switch (level) {
            case OFF -> null;
            case MINOR -> Severity.MINOR;
            case MAJOR -> Severity.MAJOR;
            case CRITICAL -> Severity.CRITICAL;
        };
    }
}
