package org.nightdesk.assembly.credit;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.util.List;
import org.nightdesk.job.HouseStyle;

/**
 * Joins names the way a locale does ({@code A, B, and C}), by CLDR, unless the house style's byline section sets a
 * {@code joiner} (before the last name) and, for three names and more, a {@code separator} (between the others).
 */
final class JoinedNames {
    private static final String JOINER = "joiner";
    private static final String SEPARATOR = "separator";

    private JoinedNames() {}

    static String of(List<String> names, HouseStyle style) {
        String joiner = style.byline().get(JOINER);
        if (joiner == null) {
            return ListFormatter.getInstance(ULocale.forLocale(style.locale())).format(names);
        }
        int last = names.size() - 1;
        if (last < 1) {
            return String.join("", names);
        }
        String separator = style.byline().getOrDefault(SEPARATOR, joiner);
        return String.join(separator, names.subList(0, last)) + joiner + names.get(last);
    }
}
