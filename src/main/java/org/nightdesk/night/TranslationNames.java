package org.nightdesk.night;

import java.util.List;
import java.util.Objects;
import org.nightdesk.ledger.LedgerQueries;
import org.springframework.stereotype.Component;

/** What people call a translation: its article and its language. */
@Component
class TranslationNames {
    private final LedgerQueries ledger;

    TranslationNames(LedgerQueries ledger) {
        this.ledger = ledger;
    }

    String of(long translationId) {
        return Objects.requireNonNull(ledger.subjects(List.of(translationId)).get(translationId))
                .title();
    }
}
