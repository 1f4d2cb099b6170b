package org.nightdesk.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.nightdesk.quality.rule.number.NumbersKept;
import org.nightdesk.quality.rule.text.MissingTranslation;

class RuleBookTest {
    private final RuleBook book = RuleBook.loaded();

    private static final class Rule extends QualityRule {
        Rule(String id) {
            super(id, Category.GRAMMAR, Severity.MINOR);
        }

        @Override
        public void check(AnalysedArticle article, Findings findings) {}
    }

    @Test
    void hasEveryRuleClassOfTheProgram() {
        List<String> classes = new ArrayList<>();
        for (JavaClass one : new ClassFileImporter().importPackages("org.nightdesk.quality.rule")) {
            if (one.isAssignableTo(QualityRule.class) && !one.getModifiers().contains(JavaModifier.ABSTRACT)) {
                classes.add(one.getName());
            }
        }
        assertThat(book.own())
                .extracting(rule -> rule.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(classes)
                .hasSizeGreaterThan(30);
    }

    @Test
    void hasOwnRulesFirstAndOthersById() {
        assertThat(book.rules()).startsWith(book.own().toArray(QualityRule[]::new));
        assertThat(book.rules().get(0)).isInstanceOf(MissingTranslation.class);
        RuleBook others = new RuleBook(List.of(new Rule("zebra"), new Rule("ant"), new NumbersKept()));
        assertThat(others.rules()).extracting(QualityRule::id).containsExactly("number", "ant", "zebra");
    }

    @Test
    void refusesTwoRulesOfOneName() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new RuleBook(List.of(new Rule("ant"), new Rule("ant"))))
                .withMessageContaining("“ant”");
    }

    @Test
    void refusesAnIdThatAJobFileCannotName() {
        for (String id : List.of("", "Ant", "two words", "a.b", "x".repeat(41))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Rule(id));
        }
    }

    /** Each rule has sentences, each sentence a remedy and a rule. */
    @Test
    void hasSentencesForEachRuleAndARuleForEachSentence() {
        Map<String, Set<String>> idsByBundle = new HashMap<>();
        for (QualityRule rule : book.rules()) {
            idsByBundle
                    .computeIfAbsent(rule.bundle(), bundle -> new TreeSet<>())
                    .add(rule.id());
        }
        idsByBundle.forEach((name, ids) -> {
            ResourceBundle bundle = bundle(name);
            Set<String> spoken = new TreeSet<>();
            for (String key : bundle.keySet()) {
                String rule = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
                spoken.add(rule);
                if (!key.endsWith(".remedy")) {
                    assertThat(bundle.containsKey(key + ".remedy"))
                            .as(key + ".remedy")
                            .isTrue();
                    String variant = key.equals(rule) ? "" : key.substring(rule.length() + 1);
                    assertThat(new FindingText(rule, variant, Map.of()).hasSentences())
                            .as(key)
                            .isTrue();
                }
            }
            assertThat(spoken).as(name).isEqualTo(ids);
        });
    }

    private static ResourceBundle bundle(String name) {
        try {
            return ResourceBundle.getBundle(name, Locale.ROOT);
        } catch (MissingResourceException none) {
            throw new AssertionError("the rules of " + name + " have no sentences", none);
        }
    }

    @Test
    void leavesAFindingOfARuleThatIsGoneReadable() {
        FindingText gone = new FindingText("grammar-of-yore", "", Map.of("written", "sing"));

        assertThat(gone.message(Locale.ENGLISH)).isEqualTo("grammar-of-yore {written=sing}");
        assertThat(gone.remedy(Locale.ENGLISH)).isEmpty();
        assertThat(gone.hasSentences()).isFalse();
    }
}
