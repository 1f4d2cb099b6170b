package org.nightdesk.glossary.match;

import java.util.Collection;
import java.util.Locale;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.match.form.Inflections;
import org.nightdesk.glossary.match.form.TermForms;
import org.nightdesk.glossary.match.form.WordRule;
import org.nightdesk.glossary.match.korean.KoreanRule;
import org.nightdesk.glossary.match.korean.reading.KoreanLattice;
import org.nightdesk.language.LanguageData;

/** Builds matchers: the one place that knows which writing wants which rule. */
public final class TermMatchers {
    private static final String KOREAN = "korean";

    private TermMatchers() {}

    /**
     * A matcher for texts of a language.
     *
     * @param source the language of the texts; its region does not matter
     * @param entries every entry to look for; retired ones are left out
     * @return immutable and thread-safe
     */
    public static TermMatcher forLocale(Locale source, Collection<GlossaryEntry> entries) {
        TermForms forms = new TermForms(entries, new Inflections(source));
        return new FormMatcher(forms, rule(source, forms));
    }

    /**
     * Loads what matching texts of a language takes, so that it can be done beside other work. Matchers load by themselves
     * what was not prepared.
     */
    public static void prepare(Locale source) {
        if (ruleName(source).equals(KOREAN)) {
            KoreanLattice.prepare();
        }
    }

    private static String ruleName(Locale source) {
        return LanguageData.properties(source, "terms.properties").getProperty("rule", "spaced");
    }

    private static WordRule rule(Locale source, TermForms forms) {
        return switch (ruleName(source)) {
            case KOREAN -> new KoreanRule(forms);
            case "unspaced" -> new UnspacedRule(source);
            case "spaced" -> new SpacedRule(source);
            default -> throw new IllegalStateException("unknown rule for terms: " + ruleName(source));
        };
    }
}
