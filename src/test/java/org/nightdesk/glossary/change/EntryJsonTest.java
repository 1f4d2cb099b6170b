package org.nightdesk.glossary.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.nightdesk.article.Work;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Decision;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.GlossaryEntry.Origin;
import org.nightdesk.glossary.GlossaryEntry.Status;
import org.nightdesk.glossary.GlossaryEntry.Target;

@NullUnmarked
class EntryJsonTest {
    @Test
    void readsWhatItWrote() {
        GlossaryEntry full = new GlossaryEntry(
                "soundtrack-1",
                Kind.TITLE,
                "사운드트랙 #1",
                List.of("사운드트랙#1", "\"인용\"\\"),
                "",
                Map.of(
                        Locale.forLanguageTag("zh-Hant"),
                        new Target("原聲帶#1", List.of(), List.of("원\t성"), ""),
                        Locale.forLanguageTag("es-MX"),
                        new Target("Soundtrack #1", List.of("Soundtrack"), List.of(), "Soundtrack #1 (2022)")),
                false,
                Origin.OFFICIAL,
                Status.APPROVED,
                "a note\nof two lines",
                2022,
                Work.Medium.SERIES,
                new Decision("Seo", LocalDate.of(2026, 11, 22)));
        GlossaryEntry bare = new GlossaryEntry(
                "x",
                Kind.PHRASE,
                "가",
                List.of(),
                "soundtrack-1",
                Map.of(),
                true,
                Origin.OWN,
                Status.PROPOSED,
                "",
                null,
                null);

        assertThat(EntryJson.read(EntryJson.write(full))).isEqualTo(full);
        assertThat(EntryJson.read(EntryJson.write(bare))).isEqualTo(bare);
    }

    @Test
    void namesFieldsAsGlossaryFilesDo() {
        GlossaryEntry entry = new GlossaryEntry(
                "x",
                Kind.PERSON,
                "가나",
                List.of("가 나"),
                "",
                Map.of(Locale.ENGLISH, new Target("Ga Na", List.of("Gana"), List.of("Kana", "Ka Na"), "")),
                false,
                Origin.OWN,
                Status.APPROVED,
                "",
                null,
                null);

        assertThat(EntryFields.of(entry))
                .containsEntry("en", "Ga Na")
                .containsEntry("en.forbidden", "Kana | Ka Na")
                .containsEntry("variants", "가 나")
                .doesNotContainKeys("id", "note", "en.first", "dnt");
    }
}
