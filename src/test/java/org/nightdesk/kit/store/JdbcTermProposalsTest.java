package org.nightdesk.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.candidate.TermProposal;
import org.nightdesk.glossary.candidate.TermProposals;
import org.nightdesk.store.StoreTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@NullUnmarked
class JdbcTermProposalsTest extends StoreTest {
    private static TermProposal proposal(String source, String target, Kind kind, String person) {
        return new TermProposal(
                Locale.forLanguageTag("pt-BR"),
                source,
                target,
                kind,
                "note",
                person,
                "K7Q2",
                LocalDate.of(2026, 11, 22),
                true);
    }

    @Test
    void keepTheSameProposalOfAPersonOnce() {
        TermProposals proposals = new JdbcTermProposals(JdbcClient.create(store.jdbc()));
        TermProposal one = proposal("강우", "Gang-woo", Kind.CHARACTER, "kim");
        TermProposal other = proposal("강우", "", null, "kim");
        TermProposal others = proposal("강우", "Gang-woo", null, "lee");

        proposals.keep("nightly", List.of(one, other, one));
        proposals.keep("nightly", List.of(one, others));
        proposals.keep("weekly", List.of(one));

        assertThat(proposals.of("nightly")).containsExactly(one, other, others);
        assertThat(proposals.of("weekly")).containsExactly(one);
        assertThat(proposals.of("none")).isEmpty();
    }
}
