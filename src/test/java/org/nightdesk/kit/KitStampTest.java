package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            Fingerprint.of("seal"),
            "");

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

    @Test
    void saysInOneLineWhatItIs() {
        assertThat(stamp.line())
                .startsWith("nightdesk-kit schema=1 kit=K7Q2 job=nightly%20100%25 kind=review-slip source=ko"
                        + " target=zh-Hans person=kim-hoyeun issued=2026-11-22T13:04:05Z rows=12 seal="
                        + Fingerprint.of("seal") + " check=")
                .doesNotContain("\n");
    }

    @Test
    void tellsWhatItStampsFromTheKit() {
        Kit kit = SampleKits.translation(Locale.KOREAN, Locale.ENGLISH);

        KitStamp made = KitStamp.of(kit, false, 36, Fingerprint.of("rows"), SampleKits.stampKey());

        assertThat(made)
                .isEqualTo(new KitStamp(
                        1,
                        "K7Q2",
                        "nightly",
                        Kit.Kind.TRANSLATION,
                        false,
                        Locale.KOREAN,
                        Locale.ENGLISH,
                        "kim-hoyeun",
                        SampleKits.ISSUED,
                        36,
                        Fingerprint.of("rows"),
                        made.signature()));
        assertThat(KitStamp.parse(made.line())).contains(made);
    }

    /** The line with one of its fields changed, and a check that is right nevertheless. */
    private String changed(String from, String to) {
        String body = stamp.line().replaceAll(" check=.*", "");
        assertThat(body).contains(from);
        String changed = body.replace(from, to);
        return changed + " check=" + Fingerprint.ofExactly(changed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                " schema=1|''",
                " kit=K7Q2|''",
                " job=nightly%20100%25|''",
                " kind=review-slip|''",
                " source=ko|''",
                " target=zh-Hans|''",
                " person=kim-hoyeun|''",
                " issued=2026-11-22T13:04:05Z|''",
                " rows=12|''",
                " seal=| seal=x",
                " seal=| other=",
                " rows=12| rows=twelve",
                " schema=1| schema=",
                " issued=2026| issued=soon",
                " kind=review| kind=novel",
                " kind=review-slip| kind=slip",
                "nightdesk-kit |nightdesk-kitchen ",
                "nightdesk-kit |a nightdesk-kit ",
            })
    void isNoneWhenAFieldIsMissingOrMakesNoSense(String from, String to) {
        assertThat(KitStamp.parse(changed(" kit=", " kit="))).contains(stamp);

        assertThat(KitStamp.parse(changed(from, to))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nightdesk-kit", "nightdesk-kit ", "nightdesk-kit check=", " check=x"})
    void isNoneWithoutACheck(String line) {
        assertThat(KitStamp.parse(line)).isEmpty();
    }

    @Test
    void ignoresWordsThatAreNoFields() {
        assertThat(KitStamp.parse(changed(" rows=12", " rows=12 word =x new=y")))
                .contains(stamp);
    }
}
