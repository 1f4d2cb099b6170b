package org.nightdesk.glossary.candidate;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds titles of works by their marks. Angle and corner brackets hold nothing else; quotation marks also hold speech and
 * emphasis, so there a word for the medium must be in front, or a year behind.
 */
final class QuotedTitles {
    private static final int LONGEST = 40;
    private static final Pattern BRACKETED = Pattern.compile("[〈《「『]([^〈〉《》「」『』]{1," + LONGEST + "})[〉》」』]");
    private static final Pattern QUOTED = Pattern.compile("(" + Cues.anyOf("medium") + "[^‘’“”.]{0,6})?[‘“]([^‘’“”]{1,"
            + LONGEST + "})[’”](\\s?\\((?:19|20)\\d\\d)?");
    private static final Pattern SPEECH = Pattern.compile(".*(?:[.?!…,]|" + Cues.anyOf("closing") + ")$");

    private QuotedTitles() {}

    static void find(String text, Consumer<String> found) {
        Matcher bracketed = BRACKETED.matcher(text);
        while (bracketed.find()) {
            accept(bracketed.group(1), found);
        }
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            boolean cued = quoted.group(1) != null || quoted.group(3) != null;
            boolean year = quoted.group(3) != null;
            if (year || cued && !SPEECH.matcher(quoted.group(2).strip()).matches()) {
                accept(quoted.group(2), found);
            }
        }
    }

    private static void accept(String title, Consumer<String> found) {
        String stripped = title.strip();
        if (stripped.codePoints().anyMatch(Character::isLetterOrDigit)) {
            found.accept(stripped);
        }
    }
}
