package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NullUnmarked
class KitColumnTest {
    @ParameterizedTest
    @EnumSource(KitColumn.class)
    void isFoundByItsTokenAndByItsHeaderInEveryLanguage(KitColumn field) {
        assertThat(field.token()).isEqualTo("nd:" + field.name().toLowerCase(Locale.ROOT));
        assertThat(KitColumn.named(field.token())).isEqualTo(field);
        for (Words words : Words.all()) {
            assertThat(KitColumn.named("  " + words.say(field.word()).toUpperCase(Locale.ROOT) + "\n"))
                    .isEqualTo(field);
        }
    }

    @Test
    void isNotFoundByOtherTexts() {
        assertThat(KitColumn.named("")).isNull();
        assertThat(KitColumn.named("nd:nothing")).isNull();
        assertThat(KitColumn.named("nd:key" + " ".repeat(9))).isEqualTo(KitColumn.KEY);
        assertThat(KitColumn.named("nd:key" + " ".repeat(1000))).isNull();
    }
}
