package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StampKeyTest {
    private static final KitStamp STAMP = KitStamp.of(
            SampleKits.translation(Locale.KOREAN, Locale.ENGLISH),
            false,
            36,
            Fingerprint.of("rows"),
            SampleKits.stampKey());

    @Test
    void signsWithHmacSha256() {
        byte[] secret = new byte[StampKey.SECRET_BYTES];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) i;
        }

        // As Python's hmac and hashlib give it.
        assertThat(StampKey.of(secret).signature("nightdesk-kit schema=1 kit=K7Q2"))
                .isEqualTo("GC079KEBPVGRZ1EASP00CG0NDG");
    }

    @Test
    void knowsItsOwnSignatureAndNoOther() {
        assertThat(SampleKits.stampKey().hasSigned(STAMP)).isTrue();
        assertThat(SampleKits.stampKey(1).hasSigned(STAMP)).isTrue();
        assertThat(SampleKits.stampKey(2).hasSigned(STAMP)).isFalse();
        assertThat(SampleKits.stampKey().hasSigned(KitStamp.parse(STAMP.line()).orElseThrow()))
                .isTrue();
    }

    @Test
    void takesNoPartOfASignatureForIt() {
        String signature = STAMP.signature();
        for (int length = 0; length < signature.length(); length++) {
            assertThat(SampleKits.stampKey().hasSigned(with(signature.substring(0, length))))
                    .as("%d characters", length)
                    .isFalse();
        }
        assertThat(SampleKits.stampKey().hasSigned(with(signature + "0"))).isFalse();
        assertThat(SampleKits.stampKey().hasSigned(with("é".repeat(26)))).isFalse();
    }

    private static KitStamp with(String signature) {
        return new KitStamp(
                STAMP.schema(),
                STAMP.kit(),
                STAMP.job(),
                STAMP.kind(),
                STAMP.slip(),
                STAMP.source(),
                STAMP.target(),
                STAMP.person(),
                STAMP.issuedAt(),
                STAMP.rows(),
                STAMP.seal(),
                signature);
    }

    @Test
    void tellsNothingOfItsSecret() {
        Set<String> said = new TreeSet<>();
        for (int seed = 0; seed < 5; seed++) {
            said.add(SampleKits.stampKey(seed).toString());
        }
        assertThat(said).containsExactly("a stamp key");
    }

    @Test
    void takesNoShortSecret() {
        assertThatThrownBy(() -> StampKey.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesOneKitOneMarkWhoeverSignedIt() {
        assertThat(STAMP.mark()).matches("K7Q2-[0-9A-HJKMNP-TV-Z]{26}");
        assertThat(STAMP.signed(SampleKits.stampKey(2)).mark()).isEqualTo(STAMP.mark());
        assertThat(with("").mark()).isEqualTo(STAMP.mark());
    }
}
