package org.nightdesk.glossary.spelling;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Finds a form by its letters and digits alone: other spaces, hyphens, accents and capitals do not matter. */
final class LooseForm {
    /** Shorter forms equal too many other words. */
    private static final int FEWEST_LETTERS = 4;
    /** A form does not go on past the end of a sentence. */
    private static final String STOPS = ".!?;:,\n。、！？";

    /** The letters and digits of a text, with where each stood. */
    record Letters(String text, int[] origins) {
        static Letters of(String text) {
            StringBuilder letters = new StringBuilder();
            int[] origins = new int[text.length() * 4 + 1];
            for (int i = 0; i < text.length(); ) {
                int c = text.codePointAt(i);
                if (Character.isLetterOrDigit(c)) {
                    String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                            .toLowerCase(Locale.ROOT);
                    for (int j = 0; j < plain.length(); j++) {
                        if (Character.isLetterOrDigit(plain.charAt(j)) || Character.isSurrogate(plain.charAt(j))) {
                            origins[letters.length()] = i;
                            letters.append(plain.charAt(j));
                        }
                    }
                }
                i += Character.charCount(c);
            }
            return new Letters(letters.toString(), origins);
        }

        /** The stretch of the original text that some letters come from. */
        TextRange span(int start, int end, String original) {
            int last = origins[end - 1];
            return new TextRange(origins[start], last + Character.charCount(original.codePointAt(last)));
        }
    }

    private LooseForm() {}

    static List<TextRange> find(String text, String form, OrdinaryWords ordinary) {
        List<TextRange> spans = new ArrayList<>();
        String wanted = Letters.of(form).text();
        if (wanted.length() < FEWEST_LETTERS) {
            return spans;
        }
        Letters letters = Letters.of(text);
        for (int at = letters.text().indexOf(wanted);
                at >= 0;
                at = letters.text().indexOf(wanted, at + 1)) {
            TextRange span = letters.span(at, at + wanted.length(), text);
            if (span.isWholeWords(text) && differs(text.substring(span.start(), span.end()), form, ordinary)) {
                spans.add(span);
            }
        }
        return spans;
    }

    private static boolean differs(String found, String form, OrdinaryWords ordinary) {
        for (int i = 0; i < found.length(); i++) {
            if (STOPS.indexOf(found.charAt(i)) >= 0 && form.indexOf(found.charAt(i)) < 0) {
                return false;
            }
        }
        String folded = form.toLowerCase(Locale.ROOT);
        boolean sameLetters = found.toLowerCase(Locale.ROOT).equals(folded);
        if (sameLetters && !hasLostCapitals(found, form)) {
            return false;
        }
        return hasLostCapitals(found, form) ? looksLikeIt(found, form, ordinary) : true;
    }

    /** Without its capitals it must have the same words, several, and not all of them ordinary. */
    private static boolean looksLikeIt(String found, String form, OrdinaryWords ordinary) {
        String[] words = found.split("[\\s\\-]+");
        return words.length > 1
                && words.length == form.strip().split("[\\s\\-]+").length
                && !Arrays.stream(words).allMatch(ordinary::contains);
    }

    /** Capitals more than the form has, as in a headline, are no miss. */
    private static boolean hasLostCapitals(String found, String form) {
        return capitals(found) < Math.min(capitals(form), found.split("[\\s\\-]+").length);
    }

    private static long capitals(String text) {
        return text.chars().filter(Character::isUpperCase).count();
    }
}
