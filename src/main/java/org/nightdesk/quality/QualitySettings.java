package org.nightdesk.quality;

import java.util.Map;
import java.util.Set;

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
}
