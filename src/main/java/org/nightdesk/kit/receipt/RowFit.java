package org.nightdesk.kit.receipt;

import java.util.Arrays;
import java.util.List;

/**
 * How well texts fit sources: the logarithm of how much likelier a text is as the translation of a source than as that of
 * any other row of the kit. Above 0 speaks for the pair, below 0 against it. No single fact counts for more than a few
 * units, so an odd row never outweighs the others.
 *
 * <p>Lengths are compared after Gale and Church (1993), with the heavier tails of a Student distribution.
 */
final class RowFit {
    static final double LEAST = -6;
    static final double MOST = 7;

    private static final double LENGTH_CAP = 3;
    private static final double GLOSSED = 32;
    private static final double GLOSS_CAP = 0.5;
    private static final int BINS = 64;
    private static final double PER_UNIT = 5;
    private static final double SHORT_TEXTS = 3;
    private static final double LONG_TEXTS = 0.0625;
    private static final double STEPS_ABOVE = 0.5;

    private final double ratio;
    private final double[][] lengths = new double[BINS][BINS];

    /** Counts of sources by length, and how much longer texts are. */
    RowFit(List<RowTraits> sources, List<RowTraits> texts) {
        int n = Math.min(sources.size(), texts.size());
        double[] ratios = new double[n];
        double[] share = new double[BINS];
        for (int i = 0; i < n; i++) {
            ratios[i] = Math.log((texts.get(i).length() + 2.0) / (sources.get(i).length() + 2.0));
            share[bin(sources.get(i).length())] += 1.0 / n;
        }
        Arrays.sort(ratios);
        ratio = n == 0 ? 0 : (ratios[(n - 1) / 2] + ratios[n / 2]) / 2;
        double[] background = new double[BINS];
        for (int source = 0; source < BINS; source++) {
            double sum = 0;
            for (int text = 0; text < BINS; text++) {
                lengths[source][text] = density(source / PER_UNIT + ratio, text / PER_UNIT);
                sum += lengths[source][text];
            }
            for (int text = 0; text < BINS; text++) {
                lengths[source][text] /= sum;
                background[text] += share[source] * lengths[source][text];
            }
        }
        for (int source = 0; source < BINS; source++) {
            // A name or a dish may come with a gloss of any length.
            double least = Math.exp(source / PER_UNIT + ratio) < GLOSSED ? -GLOSS_CAP : -LENGTH_CAP;
            for (int text = 0; text < BINS; text++) {
                double telling = Math.log(lengths[source][text] / Math.max(1e-9, background[text]));
                lengths[source][text] = Math.max(least, Math.min(LENGTH_CAP, telling));
            }
        }
    }

    /** Whether a source is so short that its translation may be a gloss of any length. */
    boolean isBrief(RowTraits source) {
        return (source.length() + 2) * Math.exp(ratio) < GLOSSED;
    }

    private static double density(double expected, double found) {
        double chars = Math.max(1, Math.exp(expected));
        double spread = Math.sqrt(SHORT_TEXTS / chars + LONG_TEXTS);
        double off = (found - expected) / spread;
        return 1 / (spread * Math.pow(1 + off * off / 4, 2.5));
    }

    private static int bin(int length) {
        return (int) Math.min(BINS - 1, Math.round(PER_UNIT * Math.log(length + 2.0)));
    }

    double of(RowTraits source, RowTraits text) {
        double sum = lengths[bin(source.length())][bin(text.length())];
        sum += agreement(source.asks(), text.asks(), 1.8, -1.4);
        sum += agreement(source.exclaims(), text.exclaims(), 0.7, -0.4);
        sum += agreement(source.quotes(), text.quotes(), 0.5, -0.5);
        sum += source.stops() == text.stops() ? 0.1 : -STEPS_ABOVE;
        sum += source.lines() == text.lines() ? source.lines() > 0 ? 1.5 : 0 : -0.5;
        sum += source.tokensIn(text);
        return Math.max(LEAST, Math.min(MOST, sum));
    }

    private static double agreement(boolean source, boolean text, double both, double one) {
        return source && text ? both : source == text ? 0 : one;
    }
}
