package org.nightdesk.job;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;

/** BCP 47 tags as people write them in configuration files and on the command line. */
public final class LocaleTags {
    private LocaleTags() {}

    /** The locale; empty when the tag is malformed or its language is unknown. */
    public static Optional<Locale> find(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        try {
            boolean known = !locale.getLanguage().isEmpty()
                    && locale.toLanguageTag().equalsIgnoreCase(tag)
                    && !locale.getISO3Language().isEmpty();
            return known ? Optional.of(locale) : Optional.empty();
        } catch (MissingResourceException unknown) {
            return Optional.empty();
        }
    }
}
