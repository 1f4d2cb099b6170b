package org.nightdesk.segment;

import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The outermost quotations and brackets of a text that are both opened and closed. A mark without its partner encloses
 * nothing. Linear in the text, however it is nested. Not thread-safe; used again for the next text.
 */
final class Enclosures {
    /** What the marks enclose. */
    enum Kind {
        QUOTATION,
        TITLE,
        BRACKET
    }

    private static final int SINGLE = 1;
    private static final int DOUBLE = 2;
    private static final int FIRST_PAIR = 3;
    /** For each character below the size: 0, or its pair's number, negative for a closing mark. */
    private static final byte[] MARKS = new byte[0x10000];

    private static final Kind[] KINDS;

    static {
        InputStream in = Enclosures.class.getResourceAsStream("enclosures.txt");
        if (in == null) {
            throw new IllegalStateException("the program lacks its table of enclosing marks");
        }
        List<String> pairs = LanguageRules.lines(in);
        KINDS = new Kind[FIRST_PAIR + pairs.size()];
        KINDS[SINGLE] = Kind.QUOTATION;
        KINDS[DOUBLE] = Kind.QUOTATION;
        for (int i = 0; i < pairs.size(); i++) {
            String[] pair = pairs.get(i).split(" ");
            MARKS[pair[0].charAt(0)] = (byte) (FIRST_PAIR + i);
            MARKS[pair[1].charAt(0)] = (byte) -(FIRST_PAIR + i);
            KINDS[FIRST_PAIR + i] = Kind.valueOf(pair[2].toUpperCase(Locale.ROOT));
        }
        MARKS['\''] = SINGLE;
        MARKS['"'] = DOUBLE;
    }

    private final boolean singleQuotes;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private byte[] kinds = new byte[16];
    private int count;
    private int[] open = new int[16];
    private byte[] openKinds = new byte[16];
    private int openCount;
    private final int[] openByKind = new int[KINDS.length];

    /** @param singleQuotes whether {@code '} encloses; otherwise it is an apostrophe */
    Enclosures(boolean singleQuotes) {
        this.singleQuotes = singleQuotes;
    }

    /** Whether the mark opens, whatever is around it; straight quotation marks do not say. */
    static boolean isOpening(char c) {
        return MARKS[c] >= FIRST_PAIR;
    }

    static boolean isClosing(char c) {
        return MARKS[c] < 0 || c == '"' || c == '\'';
    }

    void read(String text) {
        count = 0;
        openCount = 0;
        Arrays.fill(openByKind, 0);
        for (int i = 0; i < text.length(); i++) {
            byte mark = MARKS[text.charAt(i)];
            if (mark != 0) {
                mark(text, i, mark);
            }
        }
    }

    int count() {
        return count;
    }

    int start(int enclosure) {
        return starts[enclosure];
    }

    /** The place of the closing mark. */
    int end(int enclosure) {
        return ends[enclosure];
    }

    Kind kind(int enclosure) {
        return KINDS[kinds[enclosure]];
    }

    private void mark(String text, int at, byte mark) {
        if (mark == SINGLE || mark == DOUBLE) {
            straight(text, at, mark);
        } else if (mark > 0) {
            open(at, mark);
        } else if (text.charAt(at) != '’' || !isApostrophe(text, at)) {
            close(at, (byte) -mark);
        }
    }

    private void straight(String text, int at, byte mark) {
        if (mark == SINGLE && (!singleQuotes || isApostrophe(text, at))) {
            return;
        }
        boolean opens = (at == 0 || isSpace(text, at - 1) || MARKS[text.charAt(at - 1)] > 0)
                && at + 1 < text.length()
                && !isSpace(text, at + 1);
        if (openByKind[mark] > 0 && !(opens && at > 0 && isSpace(text, at - 1))) {
            close(at, mark);
        } else if (opens || mark == DOUBLE && openByKind[mark] == 0) {
            open(at, mark);
        }
    }

    private void open(int at, byte kind) {
        if (openCount == open.length) {
            open = Arrays.copyOf(open, 2 * openCount);
            openKinds = Arrays.copyOf(openKinds, 2 * openCount);
        }
        open[openCount] = at;
        openKinds[openCount++] = kind;
        openByKind[kind]++;
    }

    private void close(int at, byte kind) {
        if (openByKind[kind] == 0) {
            return;
        }
        do {
            openByKind[openKinds[--openCount]]--;
        } while (openKinds[openCount] != kind);
        int start = open[openCount];
        while (count > 0 && starts[count - 1] > start) {
            count--;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            kinds = Arrays.copyOf(kinds, 2 * count);
        }
        starts[count] = start;
        ends[count] = at;
        kinds[count++] = kind;
    }

    private static boolean isApostrophe(String text, int at) {
        return at > 0 && at + 1 < text.length() && isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at + 1));
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    private static boolean isSpace(String text, int at) {
        return Character.isWhitespace(text.charAt(at));
    }
}
