package org.nightdesk.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextChangeTest {
    @ParameterizedTest
    @CsvSource({
        "en, same text, same text, same text",
        "en, 3 years, 4 years, <del>3</del><ins>4</ins> years",
        "en, a big red car, a small blue car, a <del>big red</del><ins>small blue</ins> car",
        "en, one, one <two>, one<ins> &lt;two&gt;</ins>",
        "ja, 夜のパン屋, 夜のパン店, 夜のパン<del>屋</del><ins>店</ins>",
        "th, ร้านขนมปัง, ร้านกาแฟ, ร้าน<del>ขนมปัง</del><ins>กาแฟ</ins>"
    })
    void marksTheWordsThatChanged(String locale, String before, String after, String expected) {
        assertThat(TextChange.html(before, after, Locale.forLanguageTag(locale)))
                .isEqualTo(expected);
    }
}
