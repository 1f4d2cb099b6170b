package org.nightdesk.glossary.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.GlossaryEntry.Status;
import org.nightdesk.glossary.file.GlossaryFiles;

/** Which proposals wait for the manager, and the table they decide in. */
@NullUnmarked
class UndecidedTermsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static TermProposal proposal(String source, String target, boolean known) {
        return new TermProposal(Locale.ENGLISH, source, target, Kind.CHARACTER, "", "kim", "K7Q2", DAY, known);
    }

    private static GlossaryEntry entry(Status status, List<String> allowed, List<String> forbidden) {
        return new GlossaryEntry(
                "gang-woo",
                Kind.CHARACTER,
                "강우",
                List.of("강 우"),
                "",
                Map.of(Locale.ENGLISH, new GlossaryEntry.Target("Gang-woo", allowed, forbidden, "")),
                false,
                GlossaryEntry.Origin.OWN,
                status,
                "",
                null,
                null);
    }

    private static boolean waits(TermProposal proposal, GlossaryEntry... glossary) {
        return !new UndecidedTerms(List.of(glossary)).among(List.of(proposal)).isEmpty();
    }

    @Test
    void waitUntilTheGlossaryHasAFormOfANewTerm() {
        GlossaryEntry approved = entry(Status.APPROVED, List.of(), List.of());

        assertThat(waits(proposal("강우", "Kang Woo", false))).isTrue();
        assertThat(waits(proposal("강우", "Kang Woo", false), entry(Status.PROPOSED, List.of(), List.of())))
                .isTrue();
        assertThat(waits(proposal("강우", "Kang Woo", false), approved)).isFalse();
        assertThat(waits(proposal("강 우", "", false), approved)).isFalse();
        assertThat(waits(proposal("강우", "Kang Woo", false), entry(Status.RETIRED, List.of(), List.of())))
                .isFalse();
        assertThat(waits(proposal("한강", "Han River", false), approved)).isTrue();
    }

    @Test
    void waitForAWordOnAnotherFormOfATermThatWasKnown() {
        assertThat(waits(proposal("강우", "Kang Woo", true), entry(Status.APPROVED, List.of(), List.of())))
                .isTrue();
        assertThat(waits(proposal("강우", "Kang Woo", true), entry(Status.APPROVED, List.of("Kang Woo"), List.of())))
                .isFalse();
        assertThat(waits(proposal("강우", "Kang Woo", true), entry(Status.APPROVED, List.of(), List.of("Kang Woo"))))
                .isFalse();
    }

    @Test
    void standInOneRowATermInTheTable(@TempDir Path folder) {
        Path table = folder.resolve("proposals.csv");
        TermProposal korean =
                new TermProposal(Locale.GERMAN, "강우", "Gang-u", null, "see poster", "lee", "", DAY, false);

        CandidateTable.write(
                table,
                new CandidateTable.Rows(
                        List.of(),
                        List.of(proposal("강우", "Gang-woo", false), proposal("강우", "Kang-woo", false), korean),
                        List.of(new TermCandidate("강우", Kind.PERSON, 3, List.of("강우는 간다"), List.of("Kang Woo")))),
                List.of(entry(Status.APPROVED, List.of(), List.of())),
                new CandidateTable.Languages(
                        Locale.KOREAN, new LinkedHashSet<>(List.of(Locale.ENGLISH, Locale.GERMAN))));

        List<GlossaryEntry> read = GlossaryFiles.read(List.of(table), Locale.KOREAN);
        assertThat(read).hasSize(1);
        assertThat(read.get(0).id()).isEqualTo("gang-woo-2");
        assertThat(read.get(0).status()).isEqualTo(Status.PROPOSED);
        assertThat(read.get(0).kind()).isEqualTo(Kind.CHARACTER);
        assertThat(read.get(0).note()).isEqualTo("see poster");
        assertThat(read.get(0).target(Locale.ENGLISH).required()).isEqualTo("Gang-woo");
        assertThat(read.get(0).target(Locale.GERMAN).required()).isEqualTo("Gang-u");
        assertThat(table)
                .content()
                .contains("en Gang-woo: kim in kit K7Q2 on 2026-11-22; en Kang-woo: kim in kit K7Q2")
                .contains("de Gang-u: lee on 2026-11-22")
                .contains("gang-woo: en Gang-woo")
                .contains("강우는 간다");
    }
}
