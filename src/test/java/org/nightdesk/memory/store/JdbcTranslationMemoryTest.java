package org.nightdesk.memory.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.NewUnit;
import org.nightdesk.memory.Suggestion;
import org.nightdesk.memory.Suggestion.Kind;
import org.nightdesk.memory.TranslationMemory;
import org.nightdesk.memory.TranslationMemory.Approved;
import org.nightdesk.store.StoreTest;

@NullUnmarked
class JdbcTranslationMemoryTest extends StoreTest {
    private static final Locale KO = Locale.KOREAN;
    private static final Locale EN = Locale.ENGLISH;
    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String SMILES = "은수는 웃는다.";
    private static final long TRANSLATION = 12;

    private TranslationMemory memory;

    @BeforeEach
    void wire() {
        memory = new JdbcTranslationMemory(store.client());
    }

    @Test
    void findsNothingInAnEmptyMemory() {
        assertThat(memory.leverage(List.of(unit(0, EN, SMILES, "", "")), KO)).isZero();
        assertThat(memory.leverage(List.of(), KO)).isZero();
        assertThat(memory.suggestions(TRANSLATION)).isEmpty();
    }

    @Test
    void tellsTheSameNeighboursFromOthers() {
        memory.remember(List.of(approved(EN, SMILES, "비가 온다.", "끝.", "Eun-soo smiles.")), DAY);

        int kept = memory.leverage(
                List.of(
                        unit(0, EN, SMILES, "비가 온다.", "끝."),
                        unit(1, EN, SMILES, "비가 온다.", ""),
                        unit(2, EN, SMILES + " ", "비가 온다.", "끝."),
                        unit(3, EN, "은수는 운다.", "비가 온다.", "끝.")),
                KO);

        assertThat(kept).isEqualTo(2);
        assertThat(memory.suggestions(TRANSLATION))
                .containsExactly(
                        Map.entry(
                                id(0),
                                new Suggestion(id(0), Kind.ICE, 101, "Eun-soo smiles.", "approved on 2026-11-22")),
                        Map.entry(
                                id(1),
                                new Suggestion(id(1), Kind.EXACT, 100, "Eun-soo smiles.", "approved on 2026-11-22")));
    }

    @Test
    void keepsNeighboursApartThatRunIntoEachOther() {
        memory.remember(List.of(approved(EN, SMILES, "a", "b", "one")), DAY);

        memory.leverage(List.of(unit(0, EN, SMILES, "", "ab"), unit(1, EN, SMILES, "ab", "")), KO);

        assertThat(memory.suggestions(TRANSLATION).values())
                .extracting(Suggestion::kind)
                .containsOnly(Kind.EXACT);
    }

    @Test
    void prefersTheLatestButNeverOverTheSameNeighbours() {
        memory.remember(List.of(approved(EN, SMILES, "", "끝.", "first, same neighbours")), DAY);
        memory.remember(List.of(approved(EN, SMILES, "", "끝.", "second, same neighbours")), DAY.plusDays(1));
        memory.remember(List.of(approved(EN, SMILES, "다른", "글", "third")), DAY.plusDays(2));
        memory.remember(List.of(approved(EN, SMILES, "또", "글", "fourth")), DAY.plusDays(3));

        memory.leverage(List.of(unit(0, EN, SMILES, "", "끝."), unit(1, EN, SMILES, "새", "글")), KO);

        assertThat(memory.suggestions(TRANSLATION).values())
                .extracting(Suggestion::text, Suggestion::origin)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("second, same neighbours", "approved on 2026-11-23"),
                        org.assertj.core.groups.Tuple.tuple("fourth", "approved on 2026-11-25"));
    }

    @Test
    void keepsLocalesApart() {
        memory.remember(
                List.of(
                        approved(EN, SMILES, "", "", "English"),
                        approved(BRAZIL, SMILES, "", "", "português"),
                        new Approved(9, Locale.JAPANESE, Locale.FRENCH, SMILES, "", "", "of Japanese")),
                DAY);

        memory.leverage(
                List.of(
                        unit(0, BRAZIL, SMILES, "", ""),
                        unit(1, Locale.forLanguageTag("pt"), SMILES, "", ""),
                        unit(2, Locale.FRENCH, SMILES, "", "")),
                KO);

        assertThat(memory.suggestions(TRANSLATION).values())
                .extracting(Suggestion::text)
                .containsExactly("português");
    }

    @Test
    void offersTheEarlierTextAlsoWhereTheMemoryIsEmpty() {
        NewUnit changed = new NewUnit(id(4), EN, SMILES, "", "", "She smiled.");

        assertThat(memory.leverage(List.of(changed), KO)).isEqualTo(1);
        assertThat(memory.suggestions(TRANSLATION))
                .containsExactly(Map.entry(
                        id(4), new Suggestion(id(4), Kind.EARLIER, 0, "She smiled.", "before the source changed")));

        memory.remember(List.of(approved(EN, SMILES, "비", "끝", "Eun-soo smiles.")), DAY);

        assertThat(memory.leverage(List.of(changed), KO)).isEqualTo(2);
        assertThat(memory.suggestions(TRANSLATION).get(id(4)).kind()).isEqualTo(Kind.EXACT);
    }

    @Test
    void givesTheBestSuggestionOfEachUnitWhateverTheOrderTheyCameIn() {
        List<Kind> kinds = List.of(Kind.values());
        for (int n = 0; n < kinds.size(); n++) {
            for (int i = kinds.size() - 1; i >= n; i--) {
                memory.suggest(new Suggestion(id(n), kinds.get(i), i, "text " + i, "from " + i));
            }
        }

        assertThat(memory.suggestions(TRANSLATION).values())
                .extracting(Suggestion::kind)
                .containsExactlyElementsOf(kinds);
    }

    @Test
    void replacesASuggestionOfTheSameKindAndLeavesOtherTranslationsAlone() {
        memory.suggest(new Suggestion(id(0), Kind.RETURNED, 0, "old", "handed in by kim"));
        Suggestion other = new Suggestion(Ids.of(TRANSLATION + 1, 0), Kind.RETURNED, 0, "theirs", "handed in by lee");
        memory.suggest(other);
        for (String text : TEXTS) {
            Suggestion suggestion = new Suggestion(id(0), Kind.RETURNED, 0, text, "handed in by kim");
            memory.suggest(suggestion);
            assertThat(memory.suggestions(TRANSLATION)).containsExactly(Map.entry(id(0), suggestion));
        }

        assertThat(memory.suggestions(TRANSLATION + 1)).containsExactly(Map.entry(other.unitId(), other));
        assertThat(memory.suggestions(TRANSLATION - 1)).isEmpty();
    }

    @Test
    void givesBackEveryTextAsItWasApproved() {
        List<NewUnit> units = new ArrayList<>();
        for (String text : TEXTS) {
            memory.remember(List.of(approved(EN, "source " + text, text, text, text)), DAY);
            units.add(unit(units.size(), EN, "source " + text, text, text));
        }

        assertThat(memory.leverage(units, KO)).isEqualTo(TEXTS.size());
        assertThat(memory.suggestions(TRANSLATION).values())
                .extracting(Suggestion::text)
                .containsExactlyElementsOf(TEXTS);
        assertThat(memory.suggestions(TRANSLATION).values())
                .extracting(Suggestion::kind)
                .containsOnly(Kind.ICE);
    }

    @Test
    void leavesAloneWhatItHoldsOfTheUnitAlready() {
        memory.remember(List.of(approved(EN, SMILES, "", "", "Eun-soo smiles.")), DAY);
        memory.remember(List.of(approved(EN, SMILES, "", "", "Eun-soo smiles.")), DAY.plusDays(5));

        memory.leverage(List.of(unit(0, EN, SMILES, "", "")), KO);

        assertThat(memory.suggestions(TRANSLATION).get(id(0)).origin()).isEqualTo("approved on 2026-11-22");
    }

    @Test
    void looksUpMoreThanFitIntoAQuery() {
        List<Approved> all = new ArrayList<>();
        List<NewUnit> units = new ArrayList<>();
        for (int n = 0; n < 1_234; n++) {
            all.add(approved(EN, "문장 " + n, "", "", "sentence " + n));
            units.add(unit(n, EN, "문장 " + n, "", ""));
        }
        memory.remember(all, DAY);

        assertThat(memory.leverage(units, KO)).isEqualTo(1_234);
        assertThat(memory.suggestions(TRANSLATION))
                .hasSize(1_234)
                .allSatisfy((id, one) -> assertThat(one.text()).isEqualTo("sentence " + Ids.number(id)));
    }

    private static long id(int n) {
        return Ids.of(TRANSLATION, n);
    }

    private static NewUnit unit(int n, Locale target, String source, String before, String after) {
        return new NewUnit(id(n), target, source, before, after, "");
    }

    private static Approved approved(Locale target, String source, String before, String after, String text) {
        return new Approved(7, KO, target, source, before, after, text);
    }
}
