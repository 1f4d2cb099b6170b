package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoicesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ok",
                "OK!",
                "ＯＫ",
                "✓",
                "✔️",
                "x",
                "X",
                "yes",
                "100 %",
                "100%",
                "Approved.",
                "DONE",
                "완료!",
                "번역 완료",
                "済み",
                "已完成",
                "fertig",
                "Sí",
                "oui",
                "да",
                "نعم",
                "เสร็จ",
                "xong",
                "selesai"
            })
    void takesWhatPeopleWriteForDone(String cell) {
        assertThat(Choices.status(cell)).isEqualTo(RowStatus.DONE);
    }

    @ParameterizedTest
    @CsvSource({"Approved., APPROVE", "OK, APPROVE", "승인!, APPROVE", "差し戻し, SEND_BACK", "Geändert, CHANGE"})
    void takesWhatEditorsWriteForTheirDecision(String cell, Decision decision) {
        assertThat(Choices.decision(cell)).isEqualTo(decision);
    }

    @Test
    void takesNothingForAnAnswerThatSaysNone() {
        assertThat(Choices.status("maybe on Tuesday")).isNull();
        assertThat(Choices.status("")).isNull();
        assertThat(Choices.decision("x")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "merged-above, Merged with the row above.",
        "merged-above, 위와 합침",
        "merged-below, 下の行に統合",
        "empty, Intentionally blank",
        "empty, 故意留空"
    })
    void knowsWhatPeopleSayOfRowsTheyLeftEmpty(String name, String cell) {
        assertThat(Choices.says(name, cell)).isTrue();
        assertThat(Choices.says(name, "anything else")).isFalse();
    }
}
