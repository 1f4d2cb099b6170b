package org.nightdesk.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * All rules, those of the program and those of others, found alike: as services of {@link QualityRule}. They are in the order
 * in which findings at one place are told: first the program's own in the order of its service file, then the others by id,
 * wherever they are on the class path. Immutable.
 */
public final class RuleBook {
    private static final String OWN = RuleBook.class.getPackageName() + ".rule.";
    private static final RuleBook LOADED =
            new RuleBook(ServiceLoader.load(QualityRule.class, RuleBook.class.getClassLoader()));

    private final List<QualityRule> own = new ArrayList<>();
    private final Map<String, QualityRule> all = new LinkedHashMap<>();

    /** @throws IllegalStateException when two rules have the same id */
    RuleBook(Iterable<QualityRule> found) {
        List<QualityRule> others = new ArrayList<>();
        for (QualityRule rule : found) {
            (rule.getClass().getName().startsWith(OWN) ? own : others).add(rule);
        }
        others.sort(Comparator.comparing(QualityRule::id));
        own.forEach(this::add);
        others.forEach(this::add);
    }

    private void add(QualityRule rule) {
        QualityRule other = all.put(rule.id(), rule);
        if (other != null) {
            throw new IllegalStateException("two quality rules have the id “" + rule.id() + "”: "
                    + other.getClass().getName() + " and " + rule.getClass().getName());
        }
    }

    /** The rules on the class path. */
    public static RuleBook loaded() {
        return LOADED;
    }

    /** Every rule in the order of the book. */
    public List<QualityRule> rules() {
        return List.copyOf(all.values());
    }

    /** The rules that come with the program. */
    public List<QualityRule> own() {
        return Collections.unmodifiableList(own);
    }

    /** A rule by its id; null when there is none, such as for a finding of a module that is gone. */
    public @Nullable QualityRule rule(String id) {
        return all.get(id);
    }
}
