package org.nightdesk.workflow.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Kits;

class KitOrderTest {
    private static final int ARTICLES = 100;

    /** Each article has an English and a Japanese translation, as they are numbered at intake. */
    private static List<Kits.Planned> kits() {
        List<Kits.Planned> kits = new ArrayList<>();
        for (long article = ARTICLES; article > 0; article--) {
            kits.add(kit(2 * article, Locale.ENGLISH));
            kits.add(kit(2 * article + 1, Locale.JAPANESE));
        }
        return kits;
    }

    private static Kits.Planned kit(long translation, Locale locale) {
        return new Kits.Planned(
                translation,
                "K" + translation,
                Kit.Kind.TRANSLATION,
                "han",
                locale,
                LocalDate.of(2026, 11, 30),
                100,
                List.of(translation));
    }

    @Test
    void writesTheKitsOfAnArticleSoonAfterEachOtherButNotAtOnce() {
        List<Long> order = Issuing.inReadingOrder(kits()).stream()
                .map(kit -> kit.translations().get(0))
                .toList();

        int atOnce = Issuing.THREADS;
        for (long article = 1; article <= ARTICLES; article++) {
            int apart = order.indexOf(2 * article + 1) - order.indexOf(2 * article);
            // In what is left over at the end fewer are between.
            assertThat(apart).isBetween(article <= ARTICLES / atOnce * atOnce ? atOnce : 1, atOnce);
        }
        assertThat(order)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(2, 2 * ARTICLES + 1).boxed().toList());
    }

    @Test
    void keepsTheReadingOrderOfOneLocale() {
        List<Kits.Planned> english = kits().stream()
                .filter(kit -> kit.locale().equals(Locale.ENGLISH))
                .toList();

        assertThat(Issuing.inReadingOrder(english))
                .extracting(kit -> kit.translations().get(0))
                .isSorted()
                .hasSize(ARTICLES);
        assertThat(Issuing.inReadingOrder(List.of())).isEmpty();
    }
}
