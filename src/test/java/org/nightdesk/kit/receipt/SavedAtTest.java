package org.nightdesk.kit.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightdesk.kit.UnitNow.Succession;

class SavedAtTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    /** Times in seconds from noon; no document time where it is empty. */
    @ParameterizedTest
    @CsvSource({
        "60,  0, 0,   0, false, LATER",
        " 0, 60, 0,   0, true,  EARLIER",
        "60,  0, 0, 900, false, LATER",
        " 0,  0, 0,   0, false, UNTOLD",
        " 0,  0, 0,   0, true,  LATER",
        "  ,  0, 60,  0, false, LATER",
        "  ,   , 0,  60, false, EARLIER",
        "  ,   , 0,  60, true,  EARLIER",
        "  ,   , 59,  0, false, UNTOLD",
        "  ,   , 0,  59, true,  LATER",
    })
    void goesByTheDocumentsThenTheDiskThenTheNight(
            @Nullable Integer document,
            @Nullable Integer otherDocument,
            int disk,
            int otherDisk,
            boolean arrivedLater,
            Succession expected) {
        SavedAt other = saved(otherDocument, otherDisk);

        assertThat(saved(document, disk).after(other, arrivedLater)).isEqualTo(expected);
    }

    private static SavedAt saved(@Nullable Integer document, int disk) {
        return new SavedAt(document == null ? null : NOON.plusSeconds(document), NOON.plusSeconds(disk));
    }
}
