package org.nightdesk.kit.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactLinkTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "The desk, desk@example.org | HYPERLINK(\"mailto:desk@example.org\",\"The desk, desk@example.org\")",
                "desk@example               | \"desk@example\"",
                "Ask \"Lee\"                | \"Ask \"\"Lee\"\"\"",
                "``                         | \"\""
            })
    void opensAMailWhereThereIsAnAddress(String contact, String formula) {
        assertThat(ContactLink.of(contact)).isEqualTo(formula);
    }

    @Test
    void keepsWithinWhatAFormulaHolds() {
        assertThat(ContactLink.of("x".repeat(400))).hasSize(ConditionFormula.MAX_LITERAL + 2);
    }
}
