package org.nightdesk.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.TermMatch.Certainty;

class TermMatchesTest {
    private final GlossaryEntry eunsoo = Entries.entry("eun-soo", Kind.CHARACTER, "은수");
    private final TermMatch sure = new TermMatch(40, 42, eunsoo, "와", Certainty.SURE, "word and suffix");
    private final TermMatch possible = new TermMatch(7, 9, eunsoo, "", Certainty.POSSIBLE, "also a common word");

    @Test
    void returnsWhatWasStored() {
        String stored = TermMatches.encode(List.of(possible, sure));
        assertThat(TermMatches.decode(stored, Map.of("eun-soo", eunsoo)::get)).containsExactly(possible, sure);
        assertThat(stored).isEqualTo("7\t2\teun-soo\t?also a common word\t\n14\t2\teun-soo\t!word and suffix\t와");
    }

    @Test
    void storesNothingAsTheEmptyText() {
        assertThat(TermMatches.encode(List.of())).isEmpty();
        assertThat(TermMatches.decode("", id -> eunsoo)).isEmpty();
    }

    @Test
    void areToldToPeopleByTheirWords() {
        String stored = TermMatches.encode(List.of(
                new TermMatch(0, 2, eunsoo, "는", Certainty.SURE, "name and particle"),
                new TermMatch(4, 6, eunsoo, "", Certainty.POSSIBLE, "also a common word")));

        assertThat(TermMatches.described(stored, "은수는 은수")).isEqualTo("은수 (eun-soo), 은수 (eun-soo, possible)");
    }

    @Test
    void leavesOutMatchesOfEntriesThatAreGone() {
        assertThat(TermMatches.decode(TermMatches.encode(List.of(sure)), id -> null))
                .isEmpty();
    }

    @Test
    void refusesWhatItDidNotWrite() {
        assertThatThrownBy(() -> TermMatches.decode("1\t2", id -> eunsoo)).isInstanceOf(IllegalArgumentException.class);
    }
}
