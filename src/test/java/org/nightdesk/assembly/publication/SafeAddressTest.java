package org.nightdesk.assembly.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://example.org/a b?c=<d>,https://example.org/a%20b?c=%3Cd%3E",
        "HTTP://example.org,HTTP://example.org",
        "mailto:desk@example.org,mailto:desk@example.org",
        "images/a.jpg,images/a.jpg",
        "/a:b,/a:b",
        "?q=a:b,?q=a:b",
        "#top,#top",
        "100%,100%25",
        "https://예시.한국/길,https://예시.한국/길"
    })
    void letsAddressesOfTheWebThrough(String address, String expected) {
        assertThat(SafeAddress.link(address)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " JaVaScRiPt:alert(1)",
                "java\nscript:alert(1)",
                "java\u200Bscript:alert(1)",
                "\u0001javascript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "blob:https://example.org/x",
                "자바:alert(1)",
                "https:",
                "https://",
                "mailto:",
                ""
            })
    void refusesEverythingElse(String address) {
        assertThat(SafeAddress.link(address)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:desk@example.org", "data:image/png;base64,AA"})
    void refusesPicturesThatCannotBeFetched(String address) {
        assertThat(SafeAddress.picture(address)).isNull();
    }
}
