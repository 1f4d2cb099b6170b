package org.nightdesk.quality;

import org.nightdesk.glossary.TermMatch;

/**
 * Whether a translation is its source over again, although the source has words to translate: letters of a script that
 * the target is not written in, or several words where both share a script. Terms that stay as they are do not count.
 */
final class SourceRepetition {
    private static final int WORDS_OF_A_SENTENCE = 3;
    private static final int LETTERS_OF_A_SENTENCE = 6;

    private SourceRepetition() {}

    static boolean in(CheckedUnit unit) {
        return sameLetters(unit.source(), unit.target()) && hasWordsToTranslate(unit);
    }

    private static boolean sameLetters(String source, String target) {
        int i = 0;
        int j = 0;
        while (true) {
            i = nextLetter(source, i);
            j = nextLetter(target, j);
            if (i == source.length() || j == target.length()) {
                return i == source.length() && j == target.length();
            }
            if (Folding.fold(source.charAt(i++)) != Folding.fold(target.charAt(j++))) {
                return false;
            }
        }
    }

    private static int nextLetter(String text, int from) {
        int at = from;
        while (at < text.length()
                && !Character.isLetterOrDigit(text.charAt(at))
                && !Character.isSurrogate(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean hasWordsToTranslate(CheckedUnit unit) {
        String source = withoutKeptTerms(unit);
        int words = 0;
        int letters = 0;
        boolean inWord = false;
        for (int i = 0; i < source.length(); i++) {
            int script = Characters.scriptOfLetter(source.charAt(i));
            if (script >= 0
                    && !unit.targetLanguage().writes(script)
                    && unit.sourceLanguage().writes(script)) {
                return true;
            }
            if (script >= 0) {
                letters++;
                words += inWord ? 0 : 1;
            }
            inWord = script >= 0;
        }
        boolean sameLanguage = unit.sourceLanguage() == unit.targetLanguage();
        return !sameLanguage && words >= WORDS_OF_A_SENTENCE
                || unit.targetLanguage().fullWidth()
                        && unit.sourceLanguage().fullWidth()
                        && letters >= LETTERS_OF_A_SENTENCE;
    }

    private static String withoutKeptTerms(CheckedUnit unit) {
        StringBuilder rest = new StringBuilder(unit.source());
        for (TermMatch match : unit.termUses().mentions()) {
            if (match.entry().doNotTranslate()) {
                int end = unit.plainSource().plain(match.end());
                for (int i = unit.plainSource().plain(match.start()); i < end; i++) {
                    rest.setCharAt(i, ' ');
                }
            }
        }
        return rest.toString();
    }
}
