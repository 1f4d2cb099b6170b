package org.nightdesk.assembly.publication;

import java.util.List;
import java.util.Set;
import org.nightdesk.io.StoredCode;
import org.nightdesk.job.Person;

/**
 * Who is named for one kind of work.
 *
 * @param people at least one, in the order of their names
 * @param line the byline in the house style's words; empty when the style has none for the kind
 */
public record Credit(Kind kind, List<Contributor> people, String line) {
    /** What a credit is for, and the roles of the people it names. */
    public enum Kind implements StoredCode<String> {
        /** For the source text, which is nobody's role here. */
        CRITIC("critic"),
        EDITOR("editor", Person.Role.EDITOR),
        TRANSLATOR("translator", Person.Role.TRANSLATOR),
        EDITOR_AND_TRANSLATOR("editorAndTranslator", Person.Role.EDITOR, Person.Role.TRANSLATOR);

        private final String key;
        private final Set<Person.Role> roles;

        Kind(String key, Person.Role... roles) {
            this.key = key;
            this.roles = Set.of(roles);
        }

        @Override
        public String code() {
            return key;
        }

        /** The name in house style files and published files. */
        public String key() {
            return key;
        }

        boolean covers(Person.Role role) {
            return roles.contains(role);
        }
    }

    /**
     * Somebody named in a credit; nothing more about them is published.
     *
     * @param name as the owner spells it in the article's locale
     * @param note a sentence or two in the article's locale; empty when there is none
     */
    public record Contributor(String name, String note) {}

    public Credit {
        people = List.copyOf(people);
    }
}
