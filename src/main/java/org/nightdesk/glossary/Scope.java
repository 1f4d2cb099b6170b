package org.nightdesk.glossary;

import java.util.Set;

/** The works a text is about, by the ids of their titles: terms scoped to any other work stay silent. */
public record Scope(Set<String> works) {
    public static final Scope NONE = new Scope(Set.of());

    public Scope {
        works = Set.copyOf(works);
    }
}
