package org.nightdesk.kit.receipt;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nightdesk.text.CodedText;

/** What of a source or a text is looked at to see whether the two belong together. Not thread-safe. */
final class RowTraits {
    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}\\p{Mn}]{3,}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+)*");
    private static final String ASKING = "?？؟⸮";
    private static final String EXCLAIMING = "!！";
    private static final String STOPPING = ".。．।۔။។…";
    private static final String CLOSING = ")]\"'”’»』」》〉）】›";
    private static final String QUOTING = "\"“”„«»『』「」《》〈〉‘";
    private static final double MISSING_WORD = -0.2;
    private static final double ALIEN_NUMBER = -3;
    private static final int MOST_TOKENS = 12;

    /** @param gain for a text that has it @param loss for one that has not */
    private record Token(String text, double gain, double loss) {}

    private final String plain;
    private final int length;
    private final boolean asks;
    private final boolean exclaims;
    private final boolean stops;
    private final boolean quotes;
    private final int lines;
    private Set<String> numbers;
    private List<Token> tokens = List.of();

    RowTraits(String text) {
        plain = TextEvidence.searched(text);
        String visible = CodedText.CODE.matcher(text).replaceAll("").strip();
        length = visible.codePointCount(0, visible.length());
        asks = hasAny(visible, ASKING);
        exclaims = hasAny(visible, EXCLAIMING);
        quotes = hasAny(visible, QUOTING);
        stops = stopsIn(visible);
        lines = (int) visible.chars().filter(c -> c == '\n').count();
        numbers = telling(text);
    }

    private static boolean hasAny(String text, String marks) {
        return text.chars().anyMatch(c -> marks.indexOf(c) >= 0);
    }

    private static boolean stopsIn(String text) {
        int at = text.length() - 1;
        while (at >= 0 && CLOSING.indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return at >= 0 && (STOPPING + ASKING + EXCLAIMING).indexOf(text.charAt(at)) >= 0;
    }

    private static Set<String> telling(String text) {
        Set<String> numbers = new LinkedHashSet<>();
        Matcher found = NUMBER.matcher(CodedText.CODE.matcher(text).replaceAll(" "));
        while (found.find() && numbers.size() < MOST_TOKENS) {
            if (TextEvidence.isTelling(found.group())) {
                numbers.add(TextEvidence.searched(found.group()));
            }
        }
        return numbers;
    }

    /** Words that a translation into another script or language may keep: names in Latin letters, pairs of ideographs. */
    static Set<String> words(String source) {
        Set<String> words = new LinkedHashSet<>();
        for (Pattern pattern : List.of(WORD, HAN)) {
            Matcher found = pattern.matcher(CodedText.CODE.matcher(source).replaceAll(" "));
            while (found.find() && words.size() < MOST_TOKENS) {
                words.add(TextEvidence.searched(found.group()));
            }
        }
        return words;
    }

    /**
     * Weighs what the source asks of its translation.
     *
     * @param sources how many sources ask for a token, of so many in all
     */
    void weigh(Set<String> demanded, Set<String> words, Map<String, Integer> sources, int all) {
        List<Token> weighed = new ArrayList<>();
        for (String token : demanded) {
            double rare = rarity(sources, token, all);
            boolean number = numbers.contains(token);
            boolean code = token.startsWith("{");
            double gain = number ? Math.min(5, rare + 1) : Math.min(4, rare);
            weighed.add(new Token(token, gain, number ? -3 : code ? -2.5 : -1.5));
        }
        for (String word : words) {
            if (!demanded.contains(word)) {
                weighed.add(new Token(word, Math.min(4, rarity(sources, word, all)), MISSING_WORD));
            }
        }
        tokens = weighed.size() > MOST_TOKENS ? List.copyOf(weighed.subList(0, MOST_TOKENS)) : List.copyOf(weighed);
    }

    private static double rarity(Map<String, Integer> sources, String token, int all) {
        return Math.log((all + 1.0) / (sources.getOrDefault(token, 0) + 0.5));
    }

    Set<String> numbers() {
        return numbers;
    }

    /**
     * Counts only numbers of a text that some source has: of a year in figures, a converted sum or a code that the text brings
     * along nothing says that it belongs elsewhere.
     *
     * @param known the numbers of all sources
     */
    RowTraits among(Set<String> known) {
        Set<String> told = new LinkedHashSet<>(numbers);
        told.retainAll(known);
        numbers = told;
        return this;
    }

    /** How much the numbers, names and codes of this source speak for a text. */
    double tokensIn(RowTraits text) {
        double sum = 0;
        for (Token token : tokens) {
            sum += TextEvidence.holds(text.plain, token.text) ? token.gain : token.loss;
        }
        for (String number : text.numbers) {
            sum += numbers.contains(number) || plain.contains(number) ? 0 : ALIEN_NUMBER;
        }
        return sum;
    }

    int length() {
        return length;
    }

    boolean asks() {
        return asks;
    }

    boolean exclaims() {
        return exclaims;
    }

    boolean stops() {
        return stops;
    }

    boolean quotes() {
        return quotes;
    }

    int lines() {
        return lines;
    }
}
