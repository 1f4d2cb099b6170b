package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.kit.read.KitReader;
import org.nightdesk.kit.receipt.Receipt;
import org.nightdesk.kit.receipt.ReceiptLine;
import org.nightdesk.kit.receipt.Reconciliation;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.kit.write.KitWriter;
import org.nightdesk.problem.BadInputException;

/** Flips bits in returned workbooks and cuts them short. Whole with {@code -Dscoreboard=full}, else a sample. */
class FileDamageTest {
    private static final boolean FULL = "full".equals(System.getProperty("scoreboard"));

    @TempDir
    Path folder;

    private FakeStore store = new FakeStore();
    private byte[] whole = new byte[0];

    @BeforeEach
    void handInAFilledKit() throws IOException {
        Kit kit = SampleKits.translation(Locale.KOREAN, Locale.ENGLISH);
        store = FakeStore.after(kit, SampleKits.open());
        whole = Files.readAllBytes(new KitWriter(SampleKits::stampKey)
                .write(kit, SampleKits.filled().iterator(), folder)
                .file());
    }

    @Test
    void neverTakesAnythingElseFromAFileWithAFlippedBit() throws IOException {
        Map<String, String> undamaged = taken(whole);
        assertThat(undamaged).hasSize(36);
        int refused = 0;
        int changed = 0;
        int flips = FULL ? 3000 : 150;
        for (int seed = 0; seed < flips; seed++) {
            Random random = new Random(seed);
            byte[] flipped = whole.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                Map<String, String> taken = taken(flipped);
                if (!taken.equals(undamaged)) {
                    changed++;
                    System.out.println("silent change with seed " + seed);
                }
            } catch (BadInputException e) {
                refused++;
            }
        }
        System.out.println("bit flips: " + changed + " silent changes of " + flips + ", " + refused + " refused");
        assertThat(changed).isZero();
        assertThat(refused).isGreaterThan(flips / 2);
    }

    @Test
    void refusesEveryFileThatWasCutShort() throws IOException {
        int cuts = FULL ? 500 : 40;
        int refused = 0;
        for (int seed = 0; seed < cuts; seed++) {
            byte[] cut = Arrays.copyOf(whole, new Random(seed).nextInt(whole.length));
            try {
                taken(cut);
                System.out.println("read although cut at " + cut.length);
            } catch (BadInputException e) {
                assertThat(e.problems())
                        .allSatisfy(problem -> assertThat(problem.remedy()).isNotBlank());
                refused++;
            }
        }
        System.out.println("truncations: " + refused + " of " + cuts + " refused");
        assertThat(refused).isEqualTo(cuts);
    }

    private Map<String, String> taken(byte[] bytes) throws IOException {
        Path file = folder.resolve("returned.xlsx");
        Files.write(file, bytes);
        Receipt receipt = Reconciliation.of(new KitReader().read(file), HandIn.by("kim-hoyeun", "nightly"), store);
        Map<String, String> taken = new TreeMap<>();
        for (ReceiptLine line : receipt.lines(RowOutcome.APPLIED)) {
            taken.put(String.valueOf(line.key()), line.text());
        }
        return taken;
    }
}
