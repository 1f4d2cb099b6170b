package org.nightdesk.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightdesk.docs.Page;
import org.nightdesk.quality.RuleBook;

/** The page on quality rules agrees with the rules. */
class RuleReferenceTest {
    @Test
    void namesEveryRuleWithItsCategoryAndSeverity() {
        List<List<String>> rules = RuleBook.loaded().own().stream()
                .map(rule -> List.of(
                        "`" + rule.id() + "`",
                        rule.category().id(),
                        rule.severity().label()))
                .toList();
        List<List<String>> rows = Page.doc("reference/quality-rules.md").table("rules");

        assertThat(rows).extracting(row -> row.subList(0, 3)).containsExactlyElementsOf(rules);
        assertThat(rows).allSatisfy(row -> assertThat(row.get(3)).endsWith("."));
    }
}
