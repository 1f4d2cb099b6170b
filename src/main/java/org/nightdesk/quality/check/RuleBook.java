package org.nightdesk.quality.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import org.nightdesk.quality.QualityRule;
import org.nightdesk.quality.rule.mark.EndMark;
import org.nightdesk.quality.rule.mark.InvertedMarks;
import org.nightdesk.quality.rule.mark.PunctuationWidth;
import org.nightdesk.quality.rule.mark.QuoteStyle;
import org.nightdesk.quality.rule.mark.Spacing;
import org.nightdesk.quality.rule.mark.StraySpaces;
import org.nightdesk.quality.rule.mark.TitleMarks;
import org.nightdesk.quality.rule.mark.UnbalancedBrackets;
import org.nightdesk.quality.rule.mark.UnbalancedQuotes;
import org.nightdesk.quality.rule.number.DatesKept;
import org.nightdesk.quality.rule.number.NumbersKept;
import org.nightdesk.quality.rule.number.RatingsKept;
import org.nightdesk.quality.rule.number.TimesKept;
import org.nightdesk.quality.rule.number.UnitsKept;
import org.nightdesk.quality.rule.row.EqualTranslations;
import org.nightdesk.quality.rule.row.UnequalTranslations;
import org.nightdesk.quality.rule.row.WrongRow;
import org.nightdesk.quality.rule.term.FirstMention;
import org.nightdesk.quality.rule.term.ForbiddenTerm;
import org.nightdesk.quality.rule.term.MisspelledTerm;
import org.nightdesk.quality.rule.term.NameOrder;
import org.nightdesk.quality.rule.term.RequiredTerm;
import org.nightdesk.quality.rule.text.AddressesKept;
import org.nightdesk.quality.rule.text.BrokenCharacters;
import org.nightdesk.quality.rule.text.DoubledWords;
import org.nightdesk.quality.rule.text.InlineCodes;
import org.nightdesk.quality.rule.text.LengthRatio;
import org.nightdesk.quality.rule.text.MissingTranslation;
import org.nightdesk.quality.rule.text.MixedScripts;
import org.nightdesk.quality.rule.text.SourceScript;
import org.nightdesk.quality.rule.text.Untranslated;

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
