package org.nightdesk.assembly.publication;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the {@code {name}} places of house style patterns; values are never read as patterns. */
public final class PatternText {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)\\}");

    private PatternText() {}

    /** Places without a value stay as they stand. */
    public static String fill(String pattern, Map<String, String> values) {
        return PLACE.matcher(pattern).replaceAll(place -> {
            String value = values.get(place.group(1));
            return Matcher.quoteReplacement(value == null ? place.group() : value);
        });
    }
}
