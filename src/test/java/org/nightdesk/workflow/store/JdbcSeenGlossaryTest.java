package org.nightdesk.workflow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightdesk.article.Work;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.change.EntryChange;
import org.nightdesk.glossary.change.GlossaryDiff;
import org.nightdesk.store.StoreTest;
import org.nightdesk.workflow.correct.SeenGlossary;
import org.nightdesk.workflow.correct.SeenGlossary.State;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@NullUnmarked
class JdbcSeenGlossaryTest extends StoreTest {
    private static final GlossaryEntry EUN_SOO = entry("eun-soo", "Eun-soo");
    private static final GlossaryEntry HAN_JUN = entry("han-jun", "Han-jun");
    private static final GlossaryEntry SINAN = entry("sinan", "Sinan");

    private SeenGlossary seen;

    @BeforeEach
    void wire() {
        seen = new JdbcSeenGlossary(
                store.client(),
                store.jdbc(),
                new TransactionTemplate(new DataSourceTransactionManager(store.source())));
    }

    @Test
    void knowsNothingBeforeTheFirstNight() {
        assertThat(seen.state("nightly")).isEmpty();
        assertThat(seen.changes("nightly", List.of())).isEqualTo(GlossaryDiff.between(List.of(), List.of()));
        assertThat(seen.changesSince("nightly", 0).isEmpty()).isTrue();
    }

    @Test
    void learnsAGlossaryAndFindsItUnchangedInAnyOrder() {
        seen.learn("nightly", List.of(SINAN, EUN_SOO), new State("print 1", 5));

        assertThat(seen.state("nightly")).contains(new State("print 1", 5));
        assertThat(seen.state("film")).isEmpty();
        assertThat(seen.changes("nightly", List.of(EUN_SOO, SINAN)).isEmpty()).isTrue();
        assertThat(seen.changes("film", List.of(EUN_SOO)).added()).containsExactly(EUN_SOO);
    }

    @Test
    void findsEveryKindOfValueUnchanged() {
        List<GlossaryEntry> all = new ArrayList<>();
        for (String text : TEXTS) {
            for (GlossaryEntry.Kind kind : GlossaryEntry.Kind.values()) {
                all.add(full("e" + all.size(), kind, text));
            }
        }
        seen.learn("nightly", all, new State("p", 1));

        assertThat(seen.changes("nightly", all).isEmpty()).isTrue();
        assertThat(seen.changes("nightly", List.of()).removed()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void tellsWhatWasAddedChangedAndRemoved() {
        seen.learn("nightly", List.of(EUN_SOO, HAN_JUN), new State("1", 1));
        GlossaryEntry respelled = entry("eun-soo", "Eunsoo");

        GlossaryDiff changes = seen.changes("nightly", List.of(SINAN, respelled));

        assertThat(changes.added()).containsExactly(SINAN);
        assertThat(changes.removed()).containsExactly(HAN_JUN);
        assertThat(changes.changed())
                .extracting(EntryChange::before, EntryChange::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(EUN_SOO, respelled));

        seen.note("nightly", changes, 2, new State("2", 2));

        assertThat(seen.state("nightly")).contains(new State("2", 2));
        assertThat(seen.changes("nightly", List.of(SINAN, respelled)).isEmpty()).isTrue();
        assertThat(seen.changesSince("nightly", 2)).isEqualTo(changes);
        assertThat(seen.changesSince("nightly", 3).isEmpty()).isTrue();
        assertThat(seen.changesSince("film", 2).isEmpty()).isTrue();
    }

    @Test
    void addsUpTheChangesOfSeveralNights() {
        seen.learn("nightly", List.of(EUN_SOO, HAN_JUN), new State("1", 1));
        note(2, List.of(entry("eun-soo", "Eunsoo"), HAN_JUN, SINAN));
        note(3, List.of(entry("eun-soo", "Eun Soo"), HAN_JUN));
        note(4, List.of(entry("eun-soo", "Eun Soo"), entry("han-jun", "Hanjun")));
        note(5, List.of(entry("eun-soo", "Eun Soo"), HAN_JUN));

        GlossaryDiff since = seen.changesSince("nightly", 2);

        assertThat(since.added()).as("added and removed again").isEmpty();
        assertThat(since.removed()).isEmpty();
        assertThat(since.changed())
                .extracting(EntryChange::before, EntryChange::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(EUN_SOO, entry("eun-soo", "Eun Soo")));
        assertThat(seen.changesSince("nightly", 3).removed()).containsExactly(SINAN);
        assertThat(seen.changesSince("nightly", 5).changed())
                .extracting(EntryChange::after)
                .containsExactly(HAN_JUN);
    }

    private void note(long night, List<GlossaryEntry> now) {
        seen.note("nightly", seen.changes("nightly", now), night, new State("print " + night, night));
    }

    @Test
    void learnsMoreThanAPageOfEachJob() {
        List<GlossaryEntry> many = new ArrayList<>();
        for (int n = 0; n < 2_345; n++) {
            many.add(entry("entry-" + n, "name ".repeat(20) + n));
        }
        seen.learn("nightly", many, new State("1", 1));
        seen.learn("film", List.of(EUN_SOO), new State("f", 1));
        List<GlossaryEntry> now = new ArrayList<>(many);
        now.set(1_234, SINAN);

        GlossaryDiff changes = seen.changes("nightly", now);
        seen.note("nightly", changes, 2, new State("2", 2));

        assertThat(changes.added()).containsExactly(SINAN);
        assertThat(changes.removed()).containsExactly(many.get(1_234));
        assertThat(seen.changes("nightly", now).isEmpty()).isTrue();
        assertThat(seen.changes("film", List.of(EUN_SOO)).isEmpty()).isTrue();
        assertThat(seen.state("film")).contains(new State("f", 1));
    }

    private static GlossaryEntry entry(String id, String english) {
        return new GlossaryEntry(
                id,
                GlossaryEntry.Kind.CHARACTER,
                "은수",
                List.of(),
                "",
                Map.of(Locale.ENGLISH, new GlossaryEntry.Target(english, List.of(), List.of(), "")),
                false,
                GlossaryEntry.Origin.OWN,
                GlossaryEntry.Status.APPROVED,
                "",
                null,
                null);
    }

    private static GlossaryEntry full(String id, GlossaryEntry.Kind kind, String text) {
        int n = kind.ordinal();
        return new GlossaryEntry(
                id,
                kind,
                text,
                List.of("variant", text + "2"),
                "scope",
                Map.of(
                        Locale.forLanguageTag("pt-BR"),
                        new GlossaryEntry.Target(text, List.of(text), List.of("a", text), text),
                        Locale.JAPANESE,
                        new GlossaryEntry.Target("", List.of(), List.of(), "")),
                n % 2 == 0,
                GlossaryEntry.Origin.values()[n % GlossaryEntry.Origin.values().length],
                GlossaryEntry.Status.values()[n % GlossaryEntry.Status.values().length],
                text,
                n % 2 == 0 ? 2026 : null,
                Work.Medium.values()[n % Work.Medium.values().length],
                new GlossaryEntry.Decision(text, LocalDate.of(2026, 2, 28)));
    }
}
