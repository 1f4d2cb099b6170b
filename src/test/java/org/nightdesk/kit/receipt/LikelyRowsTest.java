package org.nightdesk.kit.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowMaker;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.UnitNow;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.UnitState;

/** Texts that have lost their row. */
class LikelyRowsTest {
    private static final List<String> SOURCES = List.of(
            "등대",
            "한소희는 오래된 등대에서 말없이 바다를 본다.",
            "1987년에 지은 등대다.",
            "그래도 불은 켜진다.",
            "그래도 불은 켜진다.",
            "아무도 그 까닭을 묻지 않는 것은 모두가 이미 그 답을 알고 있기 때문인지도 모른다.");
    private static final List<String> TEXTS = List.of(
            "The Lighthouse",
            "Han So Hee watches the sea from the old lighthouse in silence.",
            "It was built in 1987.",
            "And yet the light goes on.",
            "And yet the light goes on, again.",
            "Perhaps nobody asks why because everybody has known the answer to that question for a long time.");

    private final List<RowKey> issued = new ArrayList<>();
    private final Map<RowKey, UnitNow> units = new LinkedHashMap<>();
    private final List<ReceiptLine> lines = new ArrayList<>();

    LikelyRowsTest() {
        for (int i = 0; i < SOURCES.size(); i++) {
            RowKey key = SampleKits.key(0, i);
            issued.add(key);
            units.put(key, new UnitNow(key, SOURCES.get(i), UnitState.ISSUED, "", "", "kim-hoyeun"));
        }
    }

    private void line(@Nullable RowKey key, String source, String text, RowOutcome outcome) {
        RowMaker row = RowMaker.row().key(key).source(source).text(text);
        lines.add(new ReceiptLine(
                row.made(), key, outcome, text, null, "", List.of(Reason.of(key == null ? "key-missing" : "missing"))));
    }

    private void lost(String source, String text) {
        line(null, source, text, RowOutcome.HELD);
    }

    private List<@Nullable RowKey> keys() {
        return LikelyRows.placed(lines, issued, units, Kit.Kind.TRANSLATION).stream()
                .<@Nullable RowKey>map(ReceiptLine::key)
                .toList();
    }

    @Test
    void areFoundByTheirSourceAndEqualSourcesInOrder() {
        for (int i = SOURCES.size() - 1; i >= 0; i--) {
            lost(SOURCES.get(i), TEXTS.get(i));
        }

        assertThat(keys())
                .containsExactly(
                        issued.get(5), issued.get(3), issued.get(4), issued.get(2), issued.get(1), issued.get(0));
    }

    @Test
    void areFoundByTheirOrderWhereOnlyTheTextsAreLeft() {
        TEXTS.forEach(text -> lost("", text));

        assertThat(keys()).containsExactlyElementsOf(issued);
    }

    @Test
    void areFoundByASourceThatWasTypedAnew() {
        lost("한소희는 오래 된 등대에서 말 없이 바다를 봅니다", TEXTS.get(1));
        lost("1987년에 지은 그 등대", TEXTS.get(2));

        assertThat(keys()).containsExactly(issued.get(1), issued.get(2));
    }

    @Test
    void goOnlyWhereNothingCameBackAndSomethingIsAwaited() {
        RowKey done = issued.get(1);
        units.put(done, new UnitNow(done, SOURCES.get(1), UnitState.RETURNED, TEXTS.get(1), "", "kim-hoyeun"));
        line(issued.get(0), SOURCES.get(0), TEXTS.get(0), RowOutcome.APPLIED);
        line(issued.get(2), SOURCES.get(2), "", RowOutcome.BLANK);
        lost(SOURCES.get(1), TEXTS.get(1));
        lost(SOURCES.get(2), TEXTS.get(2));

        assertThat(keys()).contains(issued.get(2)).doesNotContain(done);
        assertThat(keys().get(3)).isEqualTo(issued.get(2));
    }

    @Test
    void areNotMadeOfPlaceholdersNorOfWhatWasNotHeld() {
        lost(SOURCES.get(0), "n/a");
        line(null, "", "Regards, Kim", RowOutcome.UNKNOWN);

        assertThat(keys()).containsOnlyNulls();
    }

    @Test
    void stayHeldWithTheQuestionFirst() {
        lost(SOURCES.get(0), TEXTS.get(0));

        ReceiptLine line =
                LikelyRows.placed(lines, issued, units, Kit.Kind.TRANSLATION).get(0);

        assertThat(line.outcome()).isEqualTo(RowOutcome.HELD);
        assertThat(line.reasons()).extracting(Reason::code).containsExactly("row-guessed");
    }
}
