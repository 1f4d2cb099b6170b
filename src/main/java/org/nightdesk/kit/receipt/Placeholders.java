package org.nightdesk.kit.receipt;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.nightdesk.language.LanguageData;

/** What people type into a cell for want of a translation, in any language: n/a, TODO, dashes, question marks. */
final class Placeholders {
    private static final String FILE = "placeholders.txt";
    private static final int LONGEST = 24;
    private static final Set<String> WORDS = words();

    private Placeholders() {}

    static boolean isOne(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return false;
        }
        String letters = letters(text);
        return letters.isEmpty() || WORDS.contains(letters);
    }

    private static Set<String> words() {
        Set<String> words = new HashSet<>();
        LanguageData.text(LanguageData.ROOT, FILE)
                .ifPresent(text -> LanguageData.lines(text).forEach(word -> words.add(letters(word))));
        for (String tag : LanguageData.with(FILE)) {
            LanguageData.text(tag, FILE)
                    .ifPresent(text -> LanguageData.lines(text).forEach(word -> words.add(letters(word))));
        }
        return Set.copyOf(words);
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
