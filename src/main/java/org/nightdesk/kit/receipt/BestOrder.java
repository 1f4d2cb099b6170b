package org.nightdesk.kit.receipt;

import java.util.Arrays;

/** The order of texts that fits their sources best of all, by the Hungarian method in its form with potentials. */
final class BestOrder {
    private BestOrder() {}

    /** The sum of fits in the best order. @param fits of texts (second index) to sources (first), square; may be empty */
    static double fit(double[][] fits) {
        int n = fits.length;
        double[] ofSource = new double[n + 1];
        double[] ofText = new double[n + 1];
        int[] sourceOf = new int[n + 1];
        for (int source = 1; source <= n; source++) {
            augment(fits, source, ofSource, ofText, sourceOf);
        }
        double sum = 0;
        for (int text = 1; text <= n; text++) {
            sum += fits[sourceOf[text] - 1][text - 1];
        }
        return sum;
    }

    /** Gives one more source a text, and others another where that is better; all indices are from 1, 0 is none. */
    private static void augment(double[][] fits, int source, double[] ofSource, double[] ofText, int[] sourceOf) {
        int n = fits.length;
        double[] slack = new double[n + 1];
        int[] from = new int[n + 1];
        boolean[] seen = new boolean[n + 1];
        Arrays.fill(slack, Double.POSITIVE_INFINITY);
        sourceOf[0] = source;
        int text = 0;
        while (sourceOf[text] != 0) {
            seen[text] = true;
            int row = sourceOf[text];
            int next = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int other = 1; other <= n; other++) {
                if (!seen[other]) {
                    double cost = -fits[row - 1][other - 1] - ofSource[row] - ofText[other];
                    if (cost < slack[other]) {
                        slack[other] = cost;
                        from[other] = text;
                    }
                    if (slack[other] < least) {
                        least = slack[other];
                        next = other;
                    }
                }
            }
            for (int other = 0; other <= n; other++) {
                if (seen[other]) {
                    ofSource[sourceOf[other]] += least;
                    ofText[other] -= least;
                } else {
                    slack[other] -= least;
                }
            }
            text = next;
        }
        while (text != 0) {
            int before = from[text];
            sourceOf[text] = sourceOf[before];
            text = before;
        }
    }
}
