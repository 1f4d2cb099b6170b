package org.nightdesk.quality;

/**
 * A stretch of one side of a unit.
 *
 * @param start in UTF-16 units of the text with its inline codes
 * @param end exclusive; equal to {@code start} where something is missing rather than wrong
 */
public record Span(Side side, int start, int end) {
    /** Which text a span points into. */
    public enum Side {
        SOURCE,
        TARGET
    }

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end);
        }
    }

    public static Span source(int start, int end) {
        return new Span(Side.SOURCE, start, end);
    }

    public static Span target(int start, int end) {
        return new Span(Side.TARGET, start, end);
    }

    /** The characters it covers. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
