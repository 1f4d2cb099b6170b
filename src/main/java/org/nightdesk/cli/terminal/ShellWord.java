package org.nightdesk.cli.terminal;

import java.util.regex.Pattern;

/** A path or a name in a command that people are told to type: in quotes where a shell would take it apart. */
public final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}_./\\\\:@%+=,-]+");

    private ShellWord() {}

    public static String of(Object word) {
        String text = String.valueOf(word);
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
