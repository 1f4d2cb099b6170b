package org.nightdesk.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;

/**
 * All rules, in the order in which findings at one place are told: those of this module, then those that other modules on
 * the class path add as services of {@link QualityRule}.
 */
final class RuleBook {
    private static final List<QualityRule> OWN = List.of(
            new MissingTranslation(),
            new Untranslated(),
            new SourceScript(),
            new RequiredTerm(),
            new ForbiddenTerm(),
            new MisspelledTerm(),
            new NameOrder(),
            new FirstMention(),
            new NumbersKept(),
            new DatesKept(),
            new TimesKept(),
            new RatingsKept(),
            new UnitsKept(),
            new InlineCodes(),
            new UnbalancedQuotes(),
            new UnbalancedBrackets(),
            new QuoteStyle(),
            new TitleMarks(),
            new Spacing(),
            new PunctuationWidth(),
            new InvertedMarks(),
            new EndMark(),
            new DoubledWords(),
            new StraySpaces(),
            new LengthRatio(),
            new UnequalTranslations(),
            new EqualTranslations(),
            new AddressesKept(),
            new BrokenCharacters(),
            new MixedScripts(),
            new WrongRow());

    private static final List<QualityRule> RULES = withAdded();

    private RuleBook() {}

    static List<QualityRule> rules() {
        return RULES;
    }

    /** The rules of this module alone. */
    static List<QualityRule> own() {
        return OWN;
    }

    private static List<QualityRule> withAdded() {
        List<QualityRule> rules = new ArrayList<>(OWN);
        ServiceLoader.load(QualityRule.class, RuleBook.class.getClassLoader()).forEach(rules::add);
        return Collections.unmodifiableList(rules);
    }
}
