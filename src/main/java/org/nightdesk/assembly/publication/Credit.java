package org.nightdesk.assembly.publication;

import java.util.List;

/**
 * Who is named for one role.
 *
 * @param people at least one, in the order of their names
 * @param line the byline in the house style's words; empty when the style has none for the role
 */
public record Credit(Role role, List<Contributor> people, String line) {
    /** What a credit is for. */
    public enum Role {
        CRITIC("critic"),
        EDITOR("editor"),
        TRANSLATOR("translator"),
        EDITOR_AND_TRANSLATOR("editorAndTranslator");

        private final String key;

        Role(String key) {
            this.key = key;
        }

        /** The name in house style files. */
        public String key() {
            return key;
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
