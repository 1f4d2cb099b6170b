package org.nightdesk.glossary.match.form;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text as terms are looked up in it: NFKC, case folded, without white space, zero-width characters and inline codes,
 * each remaining character with its place in the original.
 *
 * <p>Not thread-safe: one instance is refilled for text after text.
 */
public final class KeyText {
    /** Nothing stood before the character. */
    public static final byte JOINED = 0;
    /** A standalone code stood before it: a line break or protected text. */
    public static final byte SEAM = 1;
    /** White space stood before it. */
    public static final byte SPACE = 2;

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final @Nullable String[] SINGLES = new String[0x3400];
    private static final char SYLLABLE_FIRST = '\uac00';
    private static final char SYLLABLE_LAST = '\ud7a3';
    private static final int FINALS = 28;

    private char[] key;
    private int[] from;
    private int[] to;
    private byte[] gap;
    private int length;
    private byte pending;
    private String source = "";

    public KeyText(int capacity) {
        int size = Math.max(capacity, 16);
        key = new char[size];
        from = new int[size];
        to = new int[size];
        gap = new byte[size];
    }

    public static KeyText of(String text) {
        return new KeyText(text.length()).set(text);
    }

    public KeyText set(String text) {
        source = text;
        length = 0;
        pending = JOINED;
        int at = 0;
        int end = text.length();
        while (at < end) {
            char c = text.charAt(at);
            if (isPlain(c) && (at + 1 == end || isPlain(text.charAt(at + 1)))) {
                if (c > ' ') {
                    at = c == '{' ? code(at) : put(c, at);
                } else {
                    pending = SPACE;
                    at++;
                }
            } else {
                at = cluster(at);
            }
        }
        return this;
    }

    public int length() {
        return length;
    }

    public char at(int index) {
        return key[index];
    }

    public char[] chars() {
        return key;
    }

    /** What stood between the character and the one before it. */
    public byte gapBefore(int index) {
        return gap[index];
    }

    /** The first of the original's characters that the character stands for. */
    public char original(int index) {
        return source.charAt(from[index]);
    }

    /** Where the character begins in the original. */
    int from(int index) {
        return from[index];
    }

    /** Where the character ends in the original, exclusive. */
    int to(int index) {
        return to[index];
    }

    /** Whether the slice begins and ends where characters of the original do. */
    boolean isWhole(int start, int end) {
        return (start == 0 || from[start] != from[start - 1]) && (end == length || from[end] != from[end - 1]);
    }

    public boolean isSyllable(int index) {
        return index >= 0 && index < length && isSyllable(key[index]);
    }

    String source() {
        return source;
    }

    String slice(int start, int end) {
        return new String(key, start, end - start);
    }

    public static boolean isSyllable(char c) {
        return c >= SYLLABLE_FIRST && c <= SYLLABLE_LAST;
    }

    private static boolean isPlain(char c) {
        return c < 0x7f || isSyllable(c);
    }

    private int put(char c, int at) {
        add(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c, at, at + 1);
        return at + 1;
    }

    private int code(int at) {
        int i = at + 1;
        boolean closing = charAt(i) == '/';
        i += closing ? 1 : 0;
        int digits = i;
        while (i - digits < 3 && charAt(i) >= '0' && charAt(i) <= '9') {
            i++;
        }
        boolean standalone = charAt(i) == '/';
        i += standalone ? 1 : 0;
        if (i == digits || charAt(i) != '}') {
            return put('{', at);
        }
        if (standalone && pending == JOINED) {
            pending = SEAM;
        }
        return i + 1;
    }

    private char charAt(int at) {
        return at < source.length() ? source.charAt(at) : 0;
    }

    /** Takes one user-perceived character apart; a lone vowel or final never joins the syllable before it. */
    private int cluster(int at) {
        int first = source.codePointAt(at);
        int end = at + Character.charCount(first);
        if (first <= ' ' || UCharacter.isUWhiteSpace(first)) {
            pending = SPACE;
            return end;
        }
        if (first == '{') {
            return code(at);
        }
        if (UCharacter.hasBinaryProperty(first, com.ibm.icu.lang.UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
            return end;
        }
        end = withJamo(first, end);
        while (end < source.length() && isMark(source.codePointAt(end))) {
            end += Character.charCount(source.codePointAt(end));
        }
        addAll(end == at + 1 ? single(source.charAt(at)) : folded(source.substring(at, end)), at, end);
        return end;
    }

    /** Characters that stand alone are folded once: ㅋ and … come over and over. */
    private static String single(char c) {
        if (c >= SINGLES.length) {
            return folded(String.valueOf(c));
        }
        String known = SINGLES[c];
        if (known == null) {
            known = folded(String.valueOf(c));
            SINGLES[c] = known;
        }
        return known;
    }

    private static String folded(String characters) {
        StringBuilder folded = new StringBuilder(UCharacter.foldCase(NFKC.normalize(characters), true));
        for (int i = 0; i < folded.length(); i++) {
            folded.setCharAt(i, Punctuation.canonical(folded.charAt(i)));
        }
        return folded.toString();
    }

    private int withJamo(int first, int end) {
        int next = end;
        if (isLead(first) && isVowel(charAt(next))) {
            next++;
            return isFinal(charAt(next)) ? next + 1 : next;
        }
        boolean open = first >= SYLLABLE_FIRST && first <= SYLLABLE_LAST && (first - SYLLABLE_FIRST) % FINALS == 0;
        return open && isFinal(charAt(next)) ? next + 1 : next;
    }

    private void addAll(String chars, int at, int end) {
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            if (Character.isWhitespace(c)) {
                pending = SPACE;
            } else {
                add(c, at, end);
            }
        }
    }

    private void add(char c, int start, int end) {
        if (length == key.length) {
            int size = length * 2;
            key = Arrays.copyOf(key, size);
            from = Arrays.copyOf(from, size);
            to = Arrays.copyOf(to, size);
            gap = Arrays.copyOf(gap, size);
        }
        key[length] = c;
        from[length] = start;
        to[length] = end;
        gap[length] = pending;
        pending = JOINED;
        length++;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isLead(int c) {
        return c >= 0x1100 && c <= 0x1112;
    }

    private static boolean isVowel(int c) {
        return c >= 0x1161 && c <= 0x1175;
    }

    private static boolean isFinal(int c) {
        return c >= 0x11a8 && c <= 0x11c2;
    }
}
