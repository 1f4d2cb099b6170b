package org.nightdesk.glossary.match.korean.reading;

/** Facts of the Hangul syllable block. */
public final class Hangul {
    /** {@link #finalOf} a syllable that ends in its vowel. */
    public static final int OPEN = 0;
    /** {@link #finalOf} a syllable that ends in ㄹ. */
    public static final int RIEUL = 8;

    private static final int FIRST = 0xac00;
    private static final int FINALS = 28;

    private Hangul() {}

    /** The number of the syllable's final consonant. */
    public static int finalOf(char syllable) {
        return (syllable - FIRST) % FINALS;
    }
}
