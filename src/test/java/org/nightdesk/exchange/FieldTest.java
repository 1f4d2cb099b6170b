package org.nightdesk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NullUnmarked
class FieldTest {
    @ParameterizedTest
    @EnumSource(Field.class)
    void isFoundByItsTokenAndByItsHeaderInEveryLanguage(Field field) {
        assertThat(field.token()).isEqualTo("nd:" + field.name().toLowerCase(Locale.ROOT));
        assertThat(Field.named(field.token())).isEqualTo(field);
        for (Words words : Words.all()) {
            assertThat(Field.named("  " + words.say(field.word()).toUpperCase(Locale.ROOT) + "\n"))
                    .isEqualTo(field);
        }
    }

    @Test
    void isNotFoundByOtherTexts() {
        assertThat(Field.named("")).isNull();
        assertThat(Field.named("nd:nothing")).isNull();
        assertThat(Field.named("nd:key" + " ".repeat(9))).isEqualTo(Field.KEY);
        assertThat(Field.named("nd:key" + " ".repeat(1000))).isNull();
    }
}
