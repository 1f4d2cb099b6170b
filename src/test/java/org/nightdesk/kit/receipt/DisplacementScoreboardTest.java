package org.nightdesk.kit.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Right kits of very uneven rows, none of which may be held as moved, and kits whose column was moved, of which nothing may
 * be taken for a row it does not belong to. 2,000 of each with {@code -Dscoreboard=full}, else a sample; real Korean
 * reviews are among the sources where the shared corpus is there.
 */
class DisplacementScoreboardTest {
    private static final int KITS =
            Integer.getInteger("nightdesk.kits", "full".equals(System.getProperty("scoreboard")) ? 2000 : 140);
    private static final long FIRST = Long.getLong("nightdesk.first", 1);
    /** Moves of blocks need room. */
    private static final int FEWEST = 14;

    private static final Path CORPUS = Path.of("..", "shared", "corpus", "nsmc-reviews-200k.txt.gz");

    private final List<String> reviews = reviews();

    private static List<String> reviews() {
        List<String> reviews = new ArrayList<>();
        if (Files.isReadable(CORPUS)) {
            try (BufferedReader in = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(Files.newInputStream(CORPUS)), StandardCharsets.UTF_8))) {
                in.lines().filter(line -> line.length() > 3).limit(3000).forEach(reviews::add);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return reviews;
    }

    @Test
    void holdsNoRowOfARightKit() {
        int rows = 0;
        int held = 0;
        int kits = 0;
        for (long seed = FIRST; seed < FIRST + KITS; seed++) {
            UnevenKits kit = new UnevenKits(seed, reviews);
            kit.live();
            List<String> column = new ArrayList<>(kit.texts);
            if (seed % 4 == 0) {
                column.add(seed % 8 == 0 ? "" : "Thank you, that was fun!");
                column.add("Please see my comment on row 4.");
            }
            int moved = UnevenKits.held(kit.judged(column));
            rows += kit.texts.size();
            held += moved;
            kits += moved > 0 ? 1 : 0;
            if (moved > 0) {
                System.out.println("held in a right kit: seed " + seed + ", " + kit.habit + ": " + moved + " of "
                        + kit.texts.size());
            }
        }
        System.out.printf(
                Locale.ROOT, "right kits: %d with %d rows: %d rows held in %d kits%n", KITS, rows, held, kits);
        assertThat(held).as("rows of right kits held as moved").isZero();
    }

    @Test
    void takesNothingForTheWrongRowWhereTheColumnWasMoved() {
        List<Map.Entry<String, ColumnMoves.Move>> moves =
                List.copyOf(ColumnMoves.all().entrySet());
        int[] wrong = new int[moves.size()];
        int[] wrongKits = new int[moves.size()];
        int[] kits = new int[moves.size()];
        int[] applied = new int[moves.size()];
        int[] held = new int[moves.size()];
        long seed = FIRST + 1_000_000;
        for (int made = 0; made < KITS; seed++) {
            UnevenKits kit = new UnevenKits(seed, reviews);
            if (kit.texts.size() < FEWEST || kit.isBareList()) {
                continue;
            }
            int at = made++ % moves.size();
            List<ReceiptLine> lines = kit.judged(moves.get(at).getValue().on(kit.texts, kit.random()));
            int misplaced = kit.wrong(lines);
            kits[at]++;
            if (misplaced > 0) {
                System.out.println("wrong: seed " + seed + ", " + kit.habit + ", "
                        + moves.get(at).getKey() + ": " + misplaced + " of " + kit.texts.size());
            }
            wrong[at] += misplaced;
            wrongKits[at] += misplaced > 0 ? 1 : 0;
            held[at] += UnevenKits.held(lines);
            applied[at] += (int) lines.stream()
                    .filter(line -> line.outcome() == RowOutcome.APPLIED)
                    .count();
        }
        int sum = 0;
        for (int i = 0; i < moves.size(); i++) {
            sum += wrong[i];
            System.out.printf(
                    Locale.ROOT,
                    "%-40s %5d kits %7d applied %7d held %5d wrong in %d kits%n",
                    moves.get(i).getKey(),
                    kits[i],
                    applied[i],
                    held[i],
                    wrong[i],
                    wrongKits[i]);
        }
        System.out.printf(Locale.ROOT, "moved columns: %d kits, %d rows on the wrong segment%n", KITS, sum);
        assertThat(sum).as("rows taken for the wrong segment").isZero();
    }
}
