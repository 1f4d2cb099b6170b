package org.nightdesk.quality.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightdesk.ledger.Ids;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.Finding;
import org.nightdesk.quality.FindingLog;
import org.nightdesk.quality.FindingText;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.Span;
import org.nightdesk.store.StoreTest;

class JdbcFindingLogTest extends StoreTest {
    private static final FindingText NUMBER = new FindingText("number", "missing", Map.of("source", "3회"));
    private static final FindingText LENGTH =
            new FindingText("length", "short", Map.of("source", 1200, "target", "\"30\"\n"));

    private static FindingLog.Entry entry(long unit, FindingText text, Severity severity) {
        return new FindingLog.Entry(unit, 4, new Finding(text, Category.OMISSION, severity, 0, Span.target(1, 3)));
    }

    @Test
    void givesBackWhatWasFoundByUnitInTheOrderFound() {
        FindingLog log = new JdbcFindingLog(store.jdbc());
        log.replace(
                10,
                List.of(
                        entry(Ids.of(10, 2), NUMBER, Severity.MAJOR),
                        entry(Ids.of(10, 1), LENGTH, Severity.MINOR),
                        entry(Ids.of(10, 2), LENGTH, Severity.NEUTRAL)),
                5);

        Map<Long, List<FindingLog.Line>> kept = log.of(10);

        assertThat(kept.keySet()).containsExactly(Ids.of(10, 1), Ids.of(10, 2));
        assertThat(kept.get(Ids.of(10, 2)))
                .containsExactly(
                        new FindingLog.Line(Severity.MAJOR, NUMBER), new FindingLog.Line(Severity.NEUTRAL, LENGTH));
        assertThat(requireNonNull(kept.get(Ids.of(10, 2))).get(0).advice(Locale.ENGLISH))
                .isEqualTo("The number “3회” of the source is not in the translation. Add it, in figures or in words.");
        assertThat(log.of(11)).isEmpty();
    }

    @Test
    void putsNewFindingsInPlaceOfTheOldOfThatTranslationOnly() {
        FindingLog log = new JdbcFindingLog(store.jdbc());
        log.replace(10, List.of(entry(Ids.of(10, 0), NUMBER, Severity.MAJOR)), 5);
        log.replace(11, List.of(entry(Ids.of(11, 0), NUMBER, Severity.MAJOR)), 5);

        log.replace(10, List.of(entry(Ids.of(10, 3), LENGTH, Severity.MINOR)), 6);

        assertThat(log.of(10).keySet()).containsExactly(Ids.of(10, 3));
        assertThat(log.of(11).keySet()).containsExactly(Ids.of(11, 0));

        log.replace(11, List.of(), 6);

        assertThat(log.of(11)).isEmpty();
    }

    @Test
    void keepsOnlyCodesAndArguments() {
        new JdbcFindingLog(store.jdbc()).replace(10, List.of(entry(Ids.of(10, 0), NUMBER, Severity.MAJOR)), 5);

        assertThat(store.jdbc()
                        .queryForMap("select rule, variant, category, severity, arguments from finding")
                        .values())
                .containsExactly("number", "missing", "OMISSION", "MAJOR", "{\"source\":\"3회\"}");
    }
}
