package org.nightdesk.glossary.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a form with one slip in it: two neighbours swapped, a letter doubled, or one left out; in what is not a spelled-out
 * Hangul also one letter for another. In a Korean name another letter makes another name: Min Soo is not Min Joo.
 */
final class SlipOfTheKeyboard {
    /** In shorter forms one letter makes too much of a difference. */
    private static final int FEWEST_LETTERS = 8;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}#&][\\p{L}\\p{N}\\p{M}'’\\-]*");

    private SlipOfTheKeyboard() {}

    static List<TextRange> find(String text, String source, String form, SpellingTables tables) {
        List<TextRange> spans = new ArrayList<>();
        String wanted = letters(form);
        if (wanted.length() < FEWEST_LETTERS) {
            return spans;
        }
        boolean isSpelled = NameAlignment.align(source, form, tables).isPresent();
        int words = form.strip().split("[\\s\\-]+").length;
        List<TextRange> all = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            all.add(new TextRange(matcher.start(), matcher.end()));
        }
        for (int first = 0; first < all.size(); first++) {
            for (int last = first; last < all.size() && last < first + words + 1; last++) {
                TextRange span = trimmed(
                        new TextRange(all.get(first).start(), all.get(last).end()), text);
                String found = letters(text.substring(span.start(), span.end()));
                if (found.length() > wanted.length() + 1) {
                    break;
                }
                boolean capital = Character.isUpperCase(text.charAt(span.start()));
                if (capital == Character.isUpperCase(form.charAt(0)) && isSlip(found, wanted, isSpelled)) {
                    spans.add(span);
                }
            }
        }
        return spans;
    }

    /** Without a possessive, closing quotes and hyphens. */
    private static TextRange trimmed(TextRange span, String text) {
        int end = span.end();
        if (text.substring(span.start(), end).matches("(?s).*['’]s")) {
            end -= 2;
        }
        while (end > span.start() && "'’-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new TextRange(span.start(), end);
    }

    private static String letters(String text) {
        return LooseForm.Letters.of(text).text();
    }

    private static boolean isSlip(String found, String wanted, boolean isSpelled) {
        int start = 0;
        int shorter = Math.min(found.length(), wanted.length());
        while (start < shorter && found.charAt(start) == wanted.charAt(start)) {
            start++;
        }
        String restFound = found.substring(start);
        String restWanted = wanted.substring(start);
        if (found.length() == wanted.length()) {
            return !restFound.isEmpty()
                    && (isSwap(restFound, restWanted) || !isSpelled && isOther(restFound, restWanted));
        }
        if (found.length() == wanted.length() - 1) {
            // A left-out last letter is more likely another word: movie, movies.
            return !restFound.isEmpty() && restFound.equals(restWanted.substring(1));
        }
        return found.length() == wanted.length() + 1
                && start > 0
                && restFound.substring(1).equals(restWanted)
                && restFound.charAt(0) == found.charAt(start - 1)
                && !found.endsWith("s");
    }

    private static boolean isSwap(String found, String wanted) {
        return found.length() > 1
                && found.charAt(0) == wanted.charAt(1)
                && found.charAt(1) == wanted.charAt(0)
                && found.substring(2).equals(wanted.substring(2));
    }

    private static boolean isOther(String found, String wanted) {
        return Character.isLetter(found.charAt(0)) && found.substring(1).equals(wanted.substring(1));
    }
}
