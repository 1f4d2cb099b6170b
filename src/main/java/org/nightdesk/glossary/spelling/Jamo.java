package org.nightdesk.glossary.spelling;

/**
 * A Hangul syllable in its letters, as compatibility jamo (U+3131 and on).
 *
 * @param coda {@value #NONE} when the syllable is open
 */
record Jamo(char onset, char nucleus, char coda) {
    static final char NONE = '-';
    static final char SILENT = 'ㅇ';

    private static final String ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String NUCLEI = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private static final String CODAS = NONE + "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
    private static final char FIRST = '가';
    private static final char LAST = '힣';

    static boolean isSyllable(char c) {
        return c >= FIRST && c <= LAST;
    }

    /** True when there is at least one character and all are syllables. */
    static boolean areSyllables(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> isSyllable((char) c));
    }

    static Jamo of(char syllable) {
        if (!isSyllable(syllable)) {
            throw new IllegalArgumentException("no Hangul syllable: " + syllable);
        }
        int index = syllable - FIRST;
        int perOnset = NUCLEI.length() * CODAS.length();
        return new Jamo(
                ONSETS.charAt(index / perOnset),
                NUCLEI.charAt(index % perOnset / CODAS.length()),
                CODAS.charAt(index % CODAS.length()));
    }
}
