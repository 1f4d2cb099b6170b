package org.nightdesk.kit;

import java.util.List;
import java.util.Locale;

/**
 * Why something happened to a row, sayable in every kit language.
 *
 * @param code stable, such as {@code number-cell}
 * @param details what the sentence names, in its order; a reason among them is a word of the kit that is said in the same
 *     language
 */
public record Reason(String code, List<Object> details) {
    public Reason {
        details = List.copyOf(details);
    }

    public static Reason of(String code, Object... details) {
        return new Reason(code, List.of(details));
    }

    /** The sentence without its full stop. */
    public String in(Locale language) {
        String key = code.indexOf('.') < 0 ? "reason." + code : code;
        Object[] said = details.stream()
                .map(detail -> detail instanceof Reason word ? word.in(language) : detail)
                .toArray();
        return Words.in(language).say(key, said);
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
