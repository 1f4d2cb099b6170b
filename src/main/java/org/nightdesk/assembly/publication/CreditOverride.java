package org.nightdesk.assembly.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.Person;

/**
 * Credits set by hand; each that is not null takes the place of the derived one, an empty one credits nobody.
 *
 * @param critic the name as it is to be printed
 * @param editors in the order of their names
 * @param translators in the order of their names
 */
public record CreditOverride(
        @Nullable String critic,
        @Nullable List<Person> editors,
        @Nullable List<Person> translators) {
    public static final CreditOverride NONE = new CreditOverride(null, null, null);

    public CreditOverride {
        editors = editors == null ? null : List.copyOf(editors);
        translators = translators == null ? null : List.copyOf(translators);
    }
}
