package org.nightdesk.glossary;

/** Facts of the Hangul syllable block. */
final class Hangul {
    /** {@link #finalOf} a syllable that ends in its vowel. */
    static final int OPEN = 0;
    /** {@link #finalOf} a syllable that ends in ㄹ. */
    static final int RIEUL = 8;

    private static final int FIRST = 0xac00;
    private static final int FINALS = 28;

    private Hangul() {}

    /** The number of the syllable's final consonant. */
    static int finalOf(char syllable) {
        return (syllable - FIRST) % FINALS;
    }
}
