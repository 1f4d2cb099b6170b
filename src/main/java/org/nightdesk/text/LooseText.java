package org.nightdesk.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as it is compared where spaces, case, width and the kind of quotation marks do not matter, with the way back to the
 * original. Immutable.
 */
final class LooseText {
    private static final String QUOTES = "“”‘’„‚«»‹›「」『』〈〉《》＜＞≪≫'<>";
    private static final String OPENING = "【〔［";
    private static final String CLOSING = "】〕］";
    private static final String DASHES = "‐‑‒–—―";

    private final String text;
    private final int[] places;

    private LooseText(String text, int[] places) {
        this.text = text;
        this.places = places;
    }

    static LooseText of(String original) {
        StringBuilder loose = new StringBuilder(original.length());
        int[] places = new int[original.length() * 2 + 1];
        for (int i = 0; i < original.length(); i++) {
            String folded = fold(original.charAt(i));
            for (int j = 0; j < folded.length(); j++) {
                if (loose.length() == places.length) {
                    places = Arrays.copyOf(places, 2 * places.length);
                }
                places[loose.length()] = i;
                loose.append(folded.charAt(j));
            }
        }
        return new LooseText(loose.toString(), places);
    }

    private static String fold(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return "";
        }
        if (QUOTES.indexOf(c) >= 0) {
            return "\"";
        }
        if (OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0) {
            return OPENING.indexOf(c) >= 0 ? "[" : "]";
        }
        if (DASHES.indexOf(c) >= 0) {
            return "-";
        }
        String folded = Character.isSurrogate(c)
                ? String.valueOf(c)
                : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        return folded.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    boolean startsWith(LooseText other, int from) {
        return text.startsWith(other.text, from);
    }

    /** Where the character at an offset is in the original. */
    int start(int offset) {
        return places[offset];
    }

    /** Where the original goes on behind so many characters. */
    int end(int length) {
        return length == 0 ? 0 : places[length - 1] + 1;
    }
}
