package org.nightdesk.kit.receipt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nightdesk.text.CodedText;

/** What in a source asks to be found again in its translation, and how a text is searched for it. */
final class TextEvidence {
    private static final int SMALL = 12;
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+)*");
    private static final Pattern FOREIGN_WORD =
            Pattern.compile("(?<=[^\\p{L}]|[\\p{IsHangul}\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}])\\p{IsLatin}{4,}");

    private TextEvidence() {}

    /** Lower case, separators inside numbers gone. */
    static String searched(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean separator = (c == ',' || c == '.' || c == ':')
                    && i > 0
                    && i + 1 < lower.length()
                    && Character.isDigit(lower.charAt(i - 1))
                    && Character.isDigit(lower.charAt(i + 1));
            if (!separator) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The numbers and inline codes of a source and the target forms of its terms, as they are searched for. */
    static Set<String> tokens(String source, List<String> terms) {
        Set<String> tokens = new HashSet<>();
        terms.forEach(term -> tokens.add(searched(term)));
        Matcher numbers = NUMBER.matcher(CodedText.CODE.matcher(source).replaceAll(" "));
        while (numbers.find()) {
            if (isTelling(numbers.group())) {
                tokens.add(searched(numbers.group()));
            }
        }
        Matcher codes = CodedText.CODE.matcher(source);
        while (codes.find()) {
            tokens.add(codes.group());
        }
        return tokens;
    }

    /** Whether a searched text holds a word in Latin letters that its source in another script has too. */
    static boolean hasForeignWord(String text, String source) {
        Matcher words = FOREIGN_WORD.matcher(source);
        while (words.find()) {
            if (text.contains(searched(words.group()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number is large enough that translators keep its digits. */
    static boolean isTelling(String number) {
        String digits = searched(number);
        return digits.length() > 2 || digits.length() == 2 && Integer.parseInt(digits) > SMALL;
    }

    /** Whether the token stands in the text, a number not as part of a longer one. */
    static boolean holds(String text, String token) {
        for (int at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + 1)) {
            int end = at + token.length();
            boolean before = at > 0 && Character.isDigit(text.charAt(at - 1)) && Character.isDigit(token.charAt(0));
            boolean after = end < text.length()
                    && Character.isDigit(text.charAt(end))
                    && Character.isDigit(token.charAt(token.length() - 1));
            if (!before && !after) {
                return true;
            }
        }
        return false;
    }

    /** How alike two texts are as strings: the share of pairs of characters that they have in common (Dice), 0 to 1. */
    static double likeness(String one, String other) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < one.length(); i++) {
            pairs.merge(one.substring(i, i + 2), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 0; i + 1 < other.length(); i++) {
            String pair = other.substring(i, i + 2);
            int left = pairs.getOrDefault(pair, 0);
            if (left > 0) {
                pairs.put(pair, left - 1);
                common++;
            }
        }
        return 2.0 * common / Math.max(1, one.length() + other.length() - 2);
    }
}
