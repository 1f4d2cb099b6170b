package org.nightdesk.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.store.StoreTest;

@NullUnmarked
class JdbcKitsTest extends StoreTest {
    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");
    private static final Kits.Planned FIRST =
            planned(1, "K7Q2", Kit.Kind.TRANSLATION, SampleKits.EN, List.of(10L, 11L));
    private static final Kits.Planned SECOND = planned(2, "K7Q3", Kit.Kind.REVIEW, BRAZIL, List.of(12L));
    private static final Kits.Contents NONE = new Kits.Contents(Map.of(), Map.of());

    private Kits kits;

    @BeforeEach
    void wire() {
        kits = new JdbcKits(store.jdbc(), new SecureRandom());
    }

    private static Kits.Planned planned(long id, String code, Kit.Kind kind, Locale locale, List<Long> translations) {
        return new Kits.Planned(
                id, code, kind, "kim-hoyeun", locale, LocalDate.of(2026, 11, 29), 840 + (int) id, translations);
    }

    @Test
    void giveTheNextIdAfterTheLast() {
        assertThat(kits.nextId()).isEqualTo(1);

        kits.plan("nightly", List.of(FIRST, SECOND), 5);

        assertThat(kits.nextId()).isEqualTo(3);
    }

    @Test
    void listWhatIsPlannedAndNotWrittenInItsOrder() {
        kits.plan("nightly", List.of(SECOND, FIRST), 5);
        kits.plan("weekly", List.of(planned(3, "W3", Kit.Kind.REVIEW, SampleKits.EN, List.of())), 5);

        assertThat(kits.unwritten("nightly")).containsExactly(FIRST, SECOND);

        kits.written(new Kits.Out(FIRST, "2026-11-22/kit.xlsx", 36, 5), NONE);

        assertThat(kits.unwritten("nightly")).containsExactly(SECOND);
        assertThat(kits.unwritten("weekly")).hasSize(1);
    }

    @Test
    void forgetPlansThatWereDroppedAndNoKitThatIsOut() {
        kits.plan("nightly", List.of(FIRST, SECOND), 5);
        kits.written(new Kits.Out(FIRST, "2026-11-22/kit.xlsx", 36, 5), NONE);

        kits.drop(List.of(1L, 2L));

        assertThat(kits.unwritten("nightly")).isEmpty();
        assertThat(kits.byCode("K7Q3")).isEmpty();
        assertThat(kits.byCode("K7Q2")).contains(FIRST);
    }

    @Test
    void rememberWhatStoodInAKit() {
        kits.plan("nightly", List.of(FIRST, SECOND), 5);
        Kits.Contents contents = new Kits.Contents(
                Map.of(10L, List.of(0, 1, 2, 5), 11L, List.of(3)), Map.of(100L, "Eun Soo waits.", 101L, "기다린다"));

        kits.written(new Kits.Out(FIRST, "2026-11-22/kit.xlsx", 5, 5), contents);

        assertThat(kits.contents(1)).isEqualTo(contents);
        assertThat(kits.contents(2)).isEqualTo(NONE);
    }

    @Test
    void findAKitByItsCode() {
        kits.plan("nightly", List.of(FIRST, SECOND), 5);

        assertThat(kits.byCode("K7Q3")).contains(SECOND);
        assertThat(kits.byCode("K7Q4")).isEmpty();
    }

    @Test
    void tellReviewKitsApart() {
        kits.plan("nightly", List.of(FIRST, SECOND), 5);

        assertThat(kits.isReview(1)).isFalse();
        assertThat(kits.isReview(2)).isTrue();
        assertThat(kits.isReview(0)).isFalse();
        assertThat(kits.isReview(77)).isFalse();
    }

    @Test
    void listWhatANightWroteAndWhereATranslationWent() {
        Kits.Planned later = planned(3, "K7Q9", Kit.Kind.REVIEW, SampleKits.EN, List.of(10L));
        kits.plan("nightly", List.of(FIRST, SECOND), 5);
        kits.plan("nightly", List.of(later), 6);
        kits.written(new Kits.Out(FIRST, "first.xlsx", 36, 5), NONE);
        kits.written(new Kits.Out(later, "later.xlsx", 12, 6), NONE);

        assertThat(kits.writtenIn(5)).containsExactly(new Kits.Out(without(FIRST), "first.xlsx", 36, 5));
        assertThat(kits.writtenIn(7)).isEmpty();
        assertThat(kits.of(10))
                .containsExactly(
                        new Kits.Out(without(FIRST), "first.xlsx", 36, 5),
                        new Kits.Out(without(later), "later.xlsx", 12, 6));
        assertThat(kits.of(12)).isEmpty();
    }

    private static Kits.Planned without(Kits.Planned kit) {
        return new Kits.Planned(
                kit.id(), kit.code(), kit.kind(), kit.person(), kit.locale(), kit.dueOn(), kit.words(), List.of());
    }

    @Test
    void tellWhichWentOutSigned() {
        kits.plan("nightly", List.of(FIRST, SECOND), 5);
        kits.written(new Kits.Out(FIRST, "2026-11-22/kit.xlsx", 36, 5), NONE);

        assertThat(kits.isSigned(FIRST.id())).isTrue();
        assertThat(kits.isSigned(SECOND.id())).isFalse();
        assertThat(kits.stampKey()).isSameAs(kits.stampKey());
    }
}
