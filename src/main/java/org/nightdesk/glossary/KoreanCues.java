package org.nightdesk.glossary;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signs in the same sentence that a word is meant as a name. Immutable and thread-safe. */
final class KoreanCues {
    private final int title;
    private final int call;
    private final int nameI;
    private final int house;
    private final int particles;
    private final WordSet roles = WordSet.read("ko-roles.txt");
    private final KoreanSuffixes suffixes;
    private final Map<Character, Character> marks = new HashMap<>();

    KoreanCues(KoreanSuffixes suffixes) {
        this.suffixes = suffixes;
        title = suffixes.bit("title");
        call = suffixes.bit("call");
        nameI = suffixes.bit("name-i");
        house = suffixes.bit("house");
        particles = suffixes.bit("case2");
        for (String[] row : LanguageFacts.rows("ko-marks.txt")) {
            marks.put(row[0].charAt(0), row[1].charAt(0));
        }
    }

    /** The sign, in a word or two; null when there is none. */
    @Nullable
    String find(Candidate c, int wordEnd, int suffix) {
        if ((suffix & title) != 0) {
            return "title";
        }
        if ((suffix & (call | house)) != 0) {
            return "address";
        }
        if ((suffix & nameI) != 0 && (suffix & particles) != 0) {
            return "name ending";
        }
        if (isMarked(c)) {
            return "in quotes";
        }
        if (wordEnd == c.end && hasAge(c)) {
            return "age or part in brackets";
        }
        return roleBefore(c) || wordEnd == c.end && roleAfter(c) ? "role" : null;
    }

    private boolean isMarked(Candidate c) {
        if (c.start == 0 || c.end >= c.text.length()) {
            return false;
        }
        Character closing = marks.get(c.text.at(c.start - 1));
        return closing != null && closing == c.text.at(c.end);
    }

    private static boolean hasAge(Candidate c) {
        int at = c.end;
        return at + 1 < c.text.length() && c.text.at(at) == '(' && c.text.at(at + 1) >= '0' && c.text.at(at + 1) <= '9';
    }

    private boolean roleBefore(Candidate c) {
        KeyText text = c.text;
        if (c.start == 0 || text.gapBefore(c.start) == KeyText.JOINED || !text.isSyllable(c.start - 1)) {
            return false;
        }
        int from = c.start - 1;
        while (from > 0 && text.gapBefore(from) == KeyText.JOINED && text.isSyllable(from - 1)) {
            from--;
        }
        return roles.endsIn(text.chars(), from, c.start);
    }

    private boolean roleAfter(Candidate c) {
        KeyText text = c.text;
        int to = c.end;
        if (to >= text.length() || text.gapBefore(to) != KeyText.SPACE) {
            return false;
        }
        while (to < text.length() && text.isSyllable(to) && (to == c.end || text.gapBefore(to) == KeyText.JOINED)) {
            to++;
        }
        return to > c.end && (suffixes.parse(text.chars(), c.end, to, text.at(c.end - 1)) & title) != 0;
    }
}
