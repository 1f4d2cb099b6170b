package org.nightdesk.glossary.match.korean;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.LanguageFacts;
import org.nightdesk.glossary.match.form.FormCandidate;
import org.nightdesk.glossary.match.form.KeyText;
import org.nightdesk.glossary.match.form.WordSet;
import org.nightdesk.glossary.match.korean.KoreanEverydayWords.Commonness;

/** Signs in the same sentence that a word is meant as a name. Immutable and thread-safe. */
final class KoreanCues {
    private final int title;
    private final int rank;
    private final int call;
    private final int nameI;
    private final int house;
    private final int particles;
    private final WordSet following = WordSet.read("ko", "following.txt");
    private final WordSet roleHeads = WordSet.read("ko", "role-heads.txt");
    private final WordSet roles = WordSet.read("ko", "roles.txt");
    private final KoreanSuffixes suffixes;
    private final Map<Character, Character> marks = new HashMap<>();

    KoreanCues(KoreanSuffixes suffixes) {
        this.suffixes = suffixes;
        title = suffixes.bit("title");
        call = suffixes.bit("call");
        nameI = suffixes.bit("name-i");
        house = suffixes.bit("house");
        particles = suffixes.bit("case2") | suffixes.bit("mark2");
        rank = suffixes.bit("rank");
        for (String[] row : LanguageFacts.rows("ko", "name-marks.txt")) {
            marks.put(row[0].charAt(0), row[1].charAt(0));
        }
    }

    /** The sign in the word itself and the marks around it, a word or two; null when there is none. */
    @Nullable
    String inWord(FormCandidate c, int suffix, Commonness commonness) {
        if (isMarked(c)) {
            return "in quotes";
        }
        boolean titled = (suffix & title) != 0 || (suffix & rank) != 0 && commonness == Commonness.NAME;
        return titled && commonness != Commonness.FUNCTION ? "title" : null;
    }

    /** The sign in what is around the word, or in an ending that other words may have too; null when there is none. */
    @Nullable
    String around(FormCandidate c, int wordEnd, int suffix, Commonness commonness) {
        if (commonness == Commonness.FUNCTION) {
            return null;
        }
        if (roleBefore(c)) {
            return "role";
        }
        if ((suffix & (call | house)) != 0) {
            return "address";
        }
        if ((suffix & nameI) != 0 && (suffix & particles) != 0) {
            return "name ending";
        }
        if (wordEnd == c.end && hasAge(c)) {
            return "age or part in brackets";
        }
        return wordEnd == c.end && titleAfter(c) ? "title" : null;
    }

    private boolean isMarked(FormCandidate c) {
        if (c.start == 0 || c.end >= c.text.length()) {
            return false;
        }
        Character closing = marks.get(c.text.at(c.start - 1));
        return closing != null && closing == c.text.at(c.end);
    }

    private static boolean hasAge(FormCandidate c) {
        int at = c.end;
        return at + 1 < c.text.length() && c.text.at(at) == '(' && c.text.at(at + 1) >= '0' && c.text.at(at + 1) <= '9';
    }

    private boolean roleBefore(FormCandidate c) {
        KeyText text = c.text;
        if (c.start == 0 || text.gapBefore(c.start) == KeyText.JOINED || !text.isSyllable(c.start - 1)) {
            return false;
        }
        int from = c.start - 1;
        while (from > 0 && text.gapBefore(from) == KeyText.JOINED && text.isSyllable(from - 1)) {
            from--;
        }
        return roles.contains(text.chars(), from, c.start) || roleHeads.endsIn(text.chars(), from, c.start);
    }

    private boolean titleAfter(FormCandidate c) {
        KeyText text = c.text;
        int to = c.end;
        if (to >= text.length() || text.gapBefore(to) != KeyText.SPACE) {
            return false;
        }
        while (to < text.length() && text.isSyllable(to) && (to == c.end || text.gapBefore(to) == KeyText.JOINED)) {
            to++;
        }
        int said = following.longest(text.chars(), c.end, to);
        return said > 0
                        && (c.end + said == to
                                || suffixes.parse(text.chars(), c.end + said, to, text.at(c.end + said - 1)) != 0)
                || to > c.end && (suffixes.parse(text.chars(), c.end, to, text.at(c.end - 1)) & title) != 0;
    }
}
