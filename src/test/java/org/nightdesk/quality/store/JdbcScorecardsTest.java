package org.nightdesk.quality.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.score.Scorecard;
import org.nightdesk.quality.score.Scorecards;
import org.nightdesk.store.StoreTest;

class JdbcScorecardsTest extends StoreTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 22);
    private static final Scorecard CARD = new Scorecard(
            12,
            340,
            31,
            25L,
            5_000_000_000L,
            List.of(new Scorecard.Count(Category.PUNCTUATION, 3), new Scorecard.Count(Category.OMISSION, 1)));

    @BeforeEach
    void nights() {
        store.night(1, "nightly", FIRST);
        store.night(2, "nightly", FIRST.plusDays(1));
        store.night(3, "weekly", FIRST);
    }

    private static Scorecards.Entry entry(long translation, String person, LocalDate on, Scorecard card) {
        return new Scorecards.Entry(translation, person, Locale.forLanguageTag("pt-BR"), on, card);
    }

    @Test
    void giveBackWhatEachNightKeptOldestFirst() {
        Scorecards cards = new JdbcScorecards(store.client(), store.nights());
        Scorecards.Entry first = entry(10, "seo-hae-lan", FIRST, CARD);
        Scorecards.Entry second = entry(11, "dana-whitlock", FIRST.plusDays(1), Scorecard.NONE);
        Scorecards.Entry other = entry(12, "dana-whitlock", FIRST, CARD);
        cards.keep(first, 1);
        cards.keep(other, 3);
        cards.keep(second, 2);

        assertThat(cards.upTo("nightly", 2)).containsExactly(first, second);
        assertThat(cards.upTo("nightly", 1)).containsExactly(first);
        assertThat(cards.upTo("weekly", 3)).containsExactly(other);
        assertThat(cards.keptIn(2)).containsExactly(second);
        assertThat(cards.keptIn(4)).isEmpty();
    }
}
