package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.kit.read.KitReader;
import org.nightdesk.kit.receipt.Receipt;
import org.nightdesk.kit.receipt.ReceiptLine;
import org.nightdesk.kit.receipt.Reconciliation;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.kit.write.KitWriter;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.problem.BadInputException;

/**
 * Does to kits what people do to spreadsheets, one thing at a time and in pairs, and counts translations that end on the
 * wrong segment or vanish without a word. Whole with {@code -Dscoreboard=full}, else a sample.
 */
class DamageScoreboardTest {
    private static final boolean FULL = "full".equals(System.getProperty("scoreboard"));
    private static final int SEEDS = FULL ? 25 : 1;
    private static final int PAIR_STEP = FULL ? 1 : 31;

    @TempDir
    Path folder;

    private final Map<RowKey, String> typed = new LinkedHashMap<>();
    private final Tally all = new Tally();
    private Paper filled = new Paper();
    private FakeStore store = new FakeStore();

    /** What came of a number of cases. */
    private static final class Tally {
        static final String HEADER = String.format(
                Locale.ROOT,
                "%-50s %5s %7s %6s %6s %8s %6s %5s",
                "operator",
                "cases",
                "applied",
                "held",
                "other",
                "refused",
                "wrong",
                "lost");

        private int cases;
        private int applied;
        private int held;
        private int other;
        private int refused;
        private int wrong;
        private int lost;

        void add(Tally more) {
            cases += more.cases;
            applied += more.applied;
            held += more.held;
            other += more.other;
            refused += more.refused;
            wrong += more.wrong;
            lost += more.lost;
        }

        String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-50s %5d %7d %6d %6d %8d %6d %5d",
                    name,
                    cases,
                    applied,
                    held,
                    other,
                    refused,
                    wrong,
                    lost);
        }
    }

    @BeforeEach
    void issueAKitAndFillItIn() throws IOException {
        Kit kit = SampleKits.translation(Locale.ENGLISH, Locale.ENGLISH);
        store = FakeStore.after(kit, SampleKits.open());
        filled = Paper.open(new KitWriter(SampleKits::stampKey)
                .write(kit, SampleKits.open().iterator(), folder)
                .file());
        Paper.Page page = Objects.requireNonNull(DamageOperators.rowsPage(filled));
        int n = 0;
        for (KitArticle article : SampleKits.filled()) {
            for (KitRow row : article.rows()) {
                int at = rowOf(page, row.key());
                if (++n % 9 != 4) {
                    page.set(at, page.column(KitColumn.TRANSLATION), Paper.Value.text(row.text()));
                    typed.put(row.key(), row.text());
                }
                if (n % 3 == 0) {
                    page.set(at, page.column(KitColumn.STATUS), Paper.Value.text("done"));
                }
            }
        }
    }

    private static int rowOf(Paper.Page page, RowKey key) {
        for (int i = 0; i < page.rows.size(); i++) {
            if (page.get(i, page.column(KitColumn.KEY)).text().equals(key.toString())) {
                return i;
            }
        }
        throw new IllegalStateException("no row " + key);
    }

    @Test
    void takesOverEverythingOfAKitThatNobodyDamaged() throws IOException {
        Tally tally = run("undamaged", List.of(), 1);

        assertThat(tally.applied).isEqualTo(typed.size());
        assertThat(tally.held).isZero();
    }

    @Test
    void losesAndMisplacesNothingWhateverOneOperatorDoes() throws IOException {
        System.out.println(Tally.HEADER);
        for (Map.Entry<String, DamageOperators.Operator> operator :
                DamageOperators.all().entrySet()) {
            Tally tally = new Tally();
            for (int seed = 1; seed <= SEEDS; seed++) {
                tally.add(run(operator.getKey(), List.of(operator.getValue()), seed));
            }
            System.out.println(tally.line(operator.getKey()));
            all.add(tally);
        }
        System.out.println(all.line("all, one by one"));
        assertThat(DamageOperators.all().size()).isEqualTo(40);
        assertThat(all.wrong).as("translations on the wrong segment").isZero();
        assertThat(all.lost).as("translations lost in silence").isZero();
    }

    @Test
    void losesAndMisplacesNothingWhateverTwoOperatorsDo() throws IOException {
        List<Map.Entry<String, DamageOperators.Operator>> operators =
                new ArrayList<>(DamageOperators.all().entrySet());
        int pair = 0;
        for (int i = 0; i < operators.size(); i++) {
            for (int j = i + 1; j < operators.size(); j++) {
                if (pair++ % PAIR_STEP == 0) {
                    boolean swapped = pair % 2 == 0;
                    Map.Entry<String, DamageOperators.Operator> one = operators.get(swapped ? j : i);
                    Map.Entry<String, DamageOperators.Operator> other = operators.get(swapped ? i : j);
                    all.add(run(
                            one.getKey() + " + " + other.getKey(), List.of(one.getValue(), other.getValue()), pair));
                }
            }
        }
        System.out.println(Tally.HEADER);
        System.out.println(all.line("all, in pairs"));
        assertThat(all.wrong).as("translations on the wrong segment").isZero();
        assertThat(all.lost).as("translations lost in silence").isZero();
    }

    private Tally run(String name, List<DamageOperators.Operator> operators, int seed) throws IOException {
        Tally tally = new Tally();
        tally.cases = 1;
        Random random = new Random(seed * 7919L);
        Paper paper = filled.copy();
        operators.forEach(operator -> operator.apply(paper, random));
        Path file = paper.save(folder, "returned");
        try {
            Receipt receipt = Reconciliation.of(new KitReader().read(file), HandIn.by("kim-hoyeun", "nightly"), store);
            count(name + " seed " + seed, receipt, paper, tally);
        } catch (BadInputException e) {
            assertThat(e.problems()).isNotEmpty();
            tally.refused = 1;
        } finally {
            Files.delete(file);
        }
        return tally;
    }

    private void count(String name, Receipt receipt, Paper paper, Tally tally) {
        StringBuilder told = new StringBuilder();
        for (ReceiptLine line : receipt.lines()) {
            if (line.outcome() == RowOutcome.APPLIED) {
                tally.applied++;
                told.append('\n').append(line.text());
                if (isWrong(line)) {
                    tally.wrong++;
                    System.out.println("wrong: " + name + ": " + line.key() + " got “" + line.text() + "”");
                }
            } else {
                tally.held += line.outcome() == RowOutcome.HELD ? 1 : 0;
                tally.other += line.outcome() == RowOutcome.HELD ? 0 : 1;
                told.append('\n').append(line.text()).append('\n').append(line.reasonsIn(Locale.ENGLISH));
                if (line.outcome() == RowOutcome.HELD) {
                    assertThat(line.reasonsIn(Locale.ENGLISH)).isNotBlank();
                }
            }
        }
        String account = NormalizedText.compared(told.toString());
        for (String text : typed.values()) {
            if (stillStands(paper, text) && !account.contains(NormalizedText.compared(text))) {
                tally.lost++;
                System.out.println("lost: " + name + ": “" + text + "”");
            }
        }
    }

    private boolean isWrong(ReceiptLine line) {
        String text = NormalizedText.compared(line.text());
        String own = NormalizedText.compared(typed.getOrDefault(line.key(), ""));
        String better = own + " Better so.";
        return !text.equals(own) && !text.equals(better) && !text.equals(own + " Or not.");
    }

    /** Whether a typed text stands in a cell of a sheet that still has the columns of a kit. */
    private static boolean stillStands(Paper paper, String text) {
        String wanted = NormalizedText.compared(text);
        for (Paper.Page page : paper.pages) {
            int column = page.column(KitColumn.TRANSLATION);
            for (int i = 0; i < page.rows.size() && column >= 0; i++) {
                if (NormalizedText.compared(saved(paper, page.get(i, column).text()))
                        .equals(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A text as the file's encoding leaves it. */
    private static String saved(Paper paper, String text) {
        Charset korean = Charset.forName("x-windows-949");
        return paper.format.equals("csv-korean") ? new String(text.getBytes(korean), korean) : text;
    }
}
