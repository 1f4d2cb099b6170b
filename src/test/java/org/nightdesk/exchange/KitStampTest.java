package org.nightdesk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class KitStampTest {
    private final KitStamp stamp = new KitStamp(
            1,
            "K7Q2",
            "nightly 100%",
            Kit.Kind.REVIEW,
            true,
            Locale.KOREAN,
            Locale.forLanguageTag("zh-Hans"),
            "kim-hoyeun",
            SampleKits.ISSUED,
            12,
            Fingerprint.of("seal"));

    @Test
    void comesBackFromItsLine() {
        assertThat(KitStamp.parse("  " + stamp.line() + "\n")).contains(stamp);
    }

    @Test
    void isNoneWhenAnyCharacterChanged() {
        String line = stamp.line();
        for (int i = 0; i < line.length(); i++) {
            String changed = line.substring(0, i) + (line.charAt(i) == 'x' ? 'y' : 'x') + line.substring(i + 1);
            assertThat(KitStamp.parse(changed)).as(changed).isEmpty();
        }
    }
}
