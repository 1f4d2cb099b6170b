package org.nightdesk.assembly.publication;

/**
 * What a publisher may set about assembly.
 *
 * @param thresholdPercent the share of the accepted words from which a translator is credited, 0 to 100; who has the
 *     largest share always is
 * @param category the key of the article category used when the source names none or an unknown one
 * @param publisher the publisher's name for metadata; empty when it is not to be said
 */
public record AssemblySettings(int thresholdPercent, String category, String publisher) {
    public static final AssemblySettings DEFAULTS = new AssemblySettings(10, "review", "");

    public AssemblySettings {
        if (thresholdPercent < 0 || thresholdPercent > 100) {
            throw new IllegalArgumentException("threshold " + thresholdPercent + " %");
        }
    }
}
