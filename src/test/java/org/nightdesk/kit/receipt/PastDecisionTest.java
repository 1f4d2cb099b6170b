package org.nightdesk.kit.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.Revision;

class PastDecisionTest {
    private static final Revision TRANSLATED = text(1, "The light went out.", Role.TRANSLATOR);

    @Test
    void tellsAnApprovalFromAChangeByTheText() {
        assertThat(PastDecision.of(List.of(TRANSLATED, text(2, "The light went out.", Role.EDITOR)), 2, true))
                .contains(PastDecision.APPROVED);
        assertThat(PastDecision.of(List.of(TRANSLATED, text(2, "The light goes out.", Role.EDITOR)), 2, true))
                .contains(PastDecision.CHANGED);
    }

    @Test
    void takesARowWithoutATextForOneSentBack() {
        List<Revision> later = List.of(TRANSLATED, text(3, "The light faded.", Role.TRANSLATOR));

        assertThat(PastDecision.of(later, 2, true)).contains(PastDecision.SENT_BACK);
        assertThat(PastDecision.of(later, 3, false)).isEmpty();
    }

    private static Revision text(long receipt, String text, Role role) {
        return new Revision(receipt, 7, text, "kim", role, receipt, LocalDate.of(2026, 11, 22));
    }
}
