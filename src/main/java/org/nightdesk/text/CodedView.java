package org.nightdesk.text;

import java.util.Arrays;
import java.util.List;

/**
 * A coded text as a reader sees it, without its codes, and where each visible character is in the coded text. A
 * line break reads as a space, a protected literal as one sign of its own. Not thread-safe.
 */
public final class CodedView {
    /** Stands for a protected literal. */
    public static final char LITERAL = '\uFFFC';

    private final String coded;
    private final String visible;
    /** For each visible character its place in the coded text; empty when the two are the same. */
    private final int[] places;

    private CodedView(String coded, String visible, int[] places) {
        this.coded = coded;
        this.visible = visible;
        this.places = places;
    }

    public static CodedView of(CodedText text) {
        String coded = text.text();
        if (coded.indexOf('{') < 0 || text.codes().isEmpty()) {
            return new CodedView(coded, coded, new int[0]);
        }
        InlineCode.Kind[] kinds = kinds(text.codes());
        StringBuilder visible = new StringBuilder(coded.length());
        int[] places = new int[coded.length()];
        int i = 0;
        while (i < coded.length()) {
            char c = coded.charAt(i);
            int end = c == '{' ? codeEnd(coded, i) : -1;
            InlineCode.Kind kind = end < 0 ? null : kinds[number(coded, i)];
            if (end < 0 || kind == null) {
                places[visible.length()] = i++;
                visible.append(c);
                continue;
            }
            if (kind == InlineCode.Kind.BREAK || kind == InlineCode.Kind.LITERAL) {
                places[visible.length()] = i;
                visible.append(kind == InlineCode.Kind.BREAK ? ' ' : LITERAL);
            }
            i = end;
        }
        return new CodedView(coded, visible.toString(), Arrays.copyOf(places, visible.length()));
    }

    public String visible() {
        return visible;
    }

    /**
     * Where to cut the coded text between two sentences: codes that close or stand alone stay with what is before
     * them, opening ones go with what follows.
     *
     * @param lastVisible the last visible character of the first sentence
     * @param nextVisible the first of the second
     */
    public int cut(int lastVisible, int nextVisible) {
        if (places.length == 0) {
            return lastVisible + 1;
        }
        int from = placeAfter(lastVisible);
        int cut = from;
        for (int i = from; i < places[nextVisible]; i++) {
            if (coded.charAt(i) == '{') {
                int end = codeEnd(coded, i);
                if (end > 0 && (coded.charAt(i + 1) == '/' || coded.charAt(end - 2) == '/')) {
                    cut = end;
                }
            }
        }
        return cut;
    }

    private int placeAfter(int visibleChar) {
        int place = places[visibleChar];
        return visible.charAt(visibleChar) == LITERAL && coded.charAt(place) == '{' ? codeEnd(coded, place) : place + 1;
    }

    private static InlineCode.Kind[] kinds(List<InlineCode> codes) {
        InlineCode.Kind[] kinds = new InlineCode.Kind[1000];
        for (InlineCode code : codes) {
            kinds[code.number()] = code.kind();
        }
        return kinds;
    }

    /** The place after the code that begins at a brace; -1 when none does. */
    public static int codeEnd(String text, int brace) {
        int i = brace + 1;
        if (i < text.length() && text.charAt(i) == '/') {
            i++;
        }
        int digits = i;
        while (i < text.length() && i < digits + 3 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        if (i == digits) {
            return -1;
        }
        if (i < text.length() && text.charAt(i) == '/') {
            i++;
        }
        return i < text.length() && text.charAt(i) == '}' ? i + 1 : -1;
    }

    private static int number(String text, int brace) {
        int number = 0;
        for (int i = brace + 1; text.charAt(i) != '}'; i++) {
            if (text.charAt(i) != '/') {
                number = 10 * number + text.charAt(i) - '0';
            }
        }
        return number;
    }
}
