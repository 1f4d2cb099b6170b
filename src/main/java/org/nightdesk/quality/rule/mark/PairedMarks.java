package org.nightdesk.quality.rule.mark;

import java.util.ArrayList;
import java.util.List;
import org.nightdesk.quality.Characters;

/**
 * The marks of a text that stand without their partner. A source that is cut in mid-quotation has such marks of its own,
 * and its translation may have the same.
 */
final class PairedMarks {
    /** A mark without its partner, at an offset of the plain text. */
    record Lone(int at, char mark, boolean opening) {}

    private final String pairs;
    private final String text;
    private final List<Lone> open = new ArrayList<>();
    private final List<Lone> lone = new ArrayList<>();

    private PairedMarks(String text, String pairs) {
        this.text = text;
        this.pairs = pairs;
    }

    /**
     * @param pairs opening and closing marks in turn; write a straight mark twice
     * @return in reading order
     */
    static List<Lone> lone(String text, String pairs) {
        PairedMarks marks = new PairedMarks(text, pairs);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 && c != '"' && c != '\'' && c != '(' && c != ')' && c != '[' && c != ']') {
                continue;
            }
            marks.take(i, c);
        }
        if (marks.open.isEmpty() && marks.lone.isEmpty()) {
            return List.of();
        }
        marks.lone.addAll(marks.open);
        marks.lone.sort((a, b) -> Integer.compare(a.at(), b.at()));
        return marks.lone;
    }

    private void take(int at, char c) {
        int found = pairs.indexOf(c);
        if (found < 0) {
            return;
        }
        if (pairs.indexOf(c, found + 1) == found + 1) {
            takeStraight(at, c);
        } else if (c == '‘' && isDecade(at)) {
            return;
        } else if (found % 2 == 0 && !isOpenFor(c)) {
            open.add(new Lone(at, c, true));
        } else if (c != '’' || !isApostrophe(at)) {
            close(at, c);
        }
    }

    /** German closes with the mark that English opens with: a mark that can close what is open closes it. */
    private boolean isOpenFor(char c) {
        for (Lone mark : open) {
            if (closes(mark.mark(), c)) {
                return true;
            }
        }
        return false;
    }

    private void takeStraight(int at, char c) {
        boolean before = Characters.isLetterOrDigitAt(text, at - 1);
        boolean after = Characters.isLetterOrDigitAt(text, at + 1);
        if (c == '\'' && (before && after || Characters.isDigitAt(text, at + 1))) {
            return;
        }
        if (isOpenFor(c)) {
            close(at, c);
        } else if (c != '\'' || !before) {
            open.add(new Lone(at, c, true));
        }
    }

    private void close(int at, char c) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (closes(open.get(i).mark(), c)) {
                open.remove(i);
                return;
            }
        }
        boolean possessive = (c == '’' || c == '\'') && Characters.isLetterOrDigitAt(text, at - 1);
        if (!possessive) {
            lone.add(new Lone(at, c, false));
        }
    }

    private boolean closes(char opening, char closing) {
        for (int i = 0; i < pairs.length(); i += 2) {
            if (pairs.charAt(i) == opening && pairs.charAt(i + 1) == closing) {
                return true;
            }
        }
        return false;
    }

    /** {@code ‘90s}: an apostrophe that a word processor turned the wrong way. */
    private boolean isDecade(int at) {
        return Characters.isDigitAt(text, at + 1) && Characters.isDigitAt(text, at + 2) && text.startsWith("s", at + 3);
    }

    private boolean isApostrophe(int at) {
        return Characters.isLetterOrDigitAt(text, at + 1)
                && !Characters.isEastAsian(text.charAt(at + 1))
                && !Characters.isHangul(text.charAt(at + 1));
    }
}
