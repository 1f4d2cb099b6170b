package org.nightdesk.quality;

import java.util.List;

/** All rules, in the order in which findings at one place are told. */
final class RuleBook {
    private static final List<QualityRule> RULES = List.of(
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

    private RuleBook() {}

    static List<QualityRule> rules() {
        return RULES;
    }
}
