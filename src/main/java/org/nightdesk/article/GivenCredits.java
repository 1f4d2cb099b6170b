package org.nightdesk.article;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Credits that an article's front matter sets by hand for one target locale; each that is null is derived as ever, an empty
 * one credits nobody.
 *
 * @param critic the name as it is to be printed
 * @param editors keys of the people file, in the order of their names
 * @param translators keys of the people file, in the order of their names
 */
public record GivenCredits(
        Locale locale,
        @Nullable String critic,
        @Nullable List<String> editors,
        @Nullable List<String> translators) {
    public GivenCredits {
        editors = editors == null ? null : List.copyOf(editors);
        translators = translators == null ? null : List.copyOf(translators);
    }
}
