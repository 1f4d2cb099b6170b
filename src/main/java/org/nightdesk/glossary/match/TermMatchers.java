package org.nightdesk.glossary.match;

import java.util.Collection;
import java.util.Locale;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.match.form.Inflections;
import org.nightdesk.glossary.match.form.TermForms;
import org.nightdesk.glossary.match.form.WordRule;
import org.nightdesk.glossary.match.korean.KoreanRule;
import org.nightdesk.glossary.match.korean.reading.KoreanLattice;

/** Builds matchers: the one place that knows which writing wants which rule. */
public final class TermMatchers {
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
        if (source.getLanguage().equals("ko")) {
            KoreanLattice.prepare();
        }
    }

    private static WordRule rule(Locale source, TermForms forms) {
        return switch (source.getLanguage()) {
            case "ko" -> new KoreanRule(forms);
            case "ja", "zh", "th", "km", "lo", "my" -> new UnspacedRule(source);
            default -> new SpacedRule(source);
        };
    }
}
