package org.nightdesk.languagetool;

import org.nightdesk.quality.Category;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.UnitRule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/**
 * English grammar as LanguageTool sees it: its categories for grammar and confused words. Its spelling rules stay out, since
 * they hold every Korean name for a mistake. Thread-safe: each thread has a LanguageTool of its own, about 100 MB.
 */
public final class EnglishGrammar extends UnitRule {
    private static final Set<String> CATEGORIES = Set.of("GRAMMAR", "CONFUSED_WORDS");

    private static final ThreadLocal<JLanguageTool> TOOL = ThreadLocal.withInitial(EnglishGrammar::tool);

    public EnglishGrammar() {
        super("grammar", Category.GRAMMAR, Severity.MINOR);
    }

    private static JLanguageTool tool() {
        JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode("en-US"));
        for (Rule rule : tool.getAllActiveRules()) {
            boolean wanted = CATEGORIES.contains(rule.getCategory().getId().toString());
            if (!wanted || rule.isDictionaryBasedSpellingRule()) {
                tool.disableRule(rule.getId());
            }
        }
        return tool;
    }

    @Override
    public void check(CheckedUnit unit, Findings findings) {
        if (!unit.text().targetLocale().getLanguage().equals("en")) {
            return;
        }
        try {
            for (RuleMatch match : TOOL.get().check(unit.target())) {
                String instead = match.getSuggestedReplacements().isEmpty()
                        ? ""
                        : match.getSuggestedReplacements().get(0);
                findings.add(
                        this,
                        unit,
                        unit.targetSpan(match.getFromPos(), match.getToPos()),
                        new Findings.Wording(
                                instead.isEmpty() ? "" : "instead",
                                Map.of(
                                        "written",
                                        unit.target().substring(match.getFromPos(), match.getToPos()),
                                        "problem",
                                        match.getMessage(),
                                        "instead",
                                        instead)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("LanguageTool cannot read its rules", failure);
        }
    }
}
