package org.nightdesk.kit.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BestOrderTest {
    @Test
    void findsTheBestOrder() {
        assertThat(BestOrder.fit(new double[][] {})).isZero();
        assertThat(BestOrder.fit(new double[][] {{-2}})).isEqualTo(-2);
        assertThat(BestOrder.fit(new double[][] {{1, 5}, {4, 2}})).isEqualTo(9);
        assertThat(BestOrder.fit(new double[][] {{1, 2, 3}, {3, 3, 9}, {9, 1, 9}}))
                .isEqualTo(20);
    }

    @Test
    void isAsGoodAsTryingEveryOrder() {
        Random random = new Random(20261128);
        for (int n = 2; n <= 7; n++) {
            double[][] fits = new double[n][n];
            for (double[] row : fits) {
                java.util.Arrays.setAll(row, i -> random.nextInt(100) - 50);
            }
            assertThat(BestOrder.fit(fits)).isCloseTo(every(fits, 0, new boolean[n]), within(1e-9));
        }
    }

    private static double every(double[][] fits, int source, boolean[] taken) {
        double best = source == fits.length ? 0 : Double.NEGATIVE_INFINITY;
        for (int text = 0; text < fits.length && source < fits.length; text++) {
            if (!taken[text]) {
                taken[text] = true;
                best = Math.max(best, fits[source][text] + every(fits, source + 1, taken));
                taken[text] = false;
            }
        }
        return best;
    }
}
