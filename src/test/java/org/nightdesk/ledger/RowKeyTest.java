package org.nightdesk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowKeyTest {
    private static final long SEED = 7;

    @Test
    void comesBackFromItsTextInAnyCaseAndSpacing() {
        Random random = new Random(SEED);
        for (int i = 0; i < 1000; i++) {
            RowKey key = random(random);
            String text = key.toString();
            assertThat(RowKey.parse(text)).contains(key);
            assertThat(RowKey.parse(" " + text.toLowerCase(Locale.ROOT).replace("-", " – ")))
                    .contains(key);
        }
    }

    @Test
    void noticesEverySingleWrongCharacter() {
        Random random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            String text = random(random).toString();
            for (int at = 0; at < text.length(); at++) {
                if (text.charAt(at) == '-') {
                    continue;
                }
                char other = text.charAt(at) == '7' ? 'Q' : '7';
                String wrong = text.substring(0, at) + other + text.substring(at + 1);
                assertThat(RowKey.parse(wrong)).as(wrong + " for " + text).isEmpty();
            }
        }
    }

    @Test
    void noticesNearlyEverySwapOfNeighbours() {
        Random random = new Random(SEED);
        int swaps = 0;
        int missed = 0;
        for (int i = 0; i < 1000; i++) {
            String text = random(random).toString().replace("-", "");
            for (int at = 0; at + 2 < text.length(); at++) {
                char a = text.charAt(at);
                char b = text.charAt(at + 1);
                if (a != b) {
                    swaps++;
                    String wrong = text.substring(0, at) + b + a + text.substring(at + 2);
                    missed += RowKey.parse(wrong).isPresent() ? 1 : 0;
                }
            }
        }
        assertThat(missed).as("of " + swaps).isLessThan(swaps / 100);
    }

    @Test
    void readsLettersThatPeopleTakeForDigits() {
        RowKey key = new RowKey(0, 1);

        assertThat(RowKey.parse(key.toString().replace('0', 'O'))).contains(key);
    }

    @Test
    void isNothingElse() {
        assertThat(RowKey.parse("")).isEmpty();
        assertThat(RowKey.parse("은수와 선우")).isEmpty();
        assertThatThrownBy(() -> new RowKey(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static RowKey random(Random random) {
        return new RowKey(random.nextLong() & RowKey.TRANSLATION_MASK, random.nextLong() & RowKey.SEGMENT_MASK);
    }
}
