package org.nightdesk.job;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nightdesk.io.StoredCode;
import org.nightdesk.io.StoredCodes;

/**
 * A translator or editor.
 *
 * @param key lower-case, unique
 * @param names by locale, as the owner spells it there
 * @param notes a sentence or two about the person, by locale
 * @param pairs the language pairs the person works in, in each of the roles
 * @param wordsPerDay source words a day, at least 1
 * @param specialities ids of works or names of critics this person should get first
 * @param language of the kits the person gets
 * @param email personal: never in logs or published files; empty when unknown
 * @param translates further pairs the person translates in
 * @param edits further pairs the person edits in
 */
public record Person(
        String key,
        Set<Role> roles,
        Map<Locale, String> names,
        Map<Locale, String> notes,
        List<Pair> pairs,
        int wordsPerDay,
        Set<String> specialities,
        Locale language,
        String email,
        List<Pair> translates,
        List<Pair> edits,
        Availability availability,
        WorkTime time) {

    /** Somebody who is always there and keeps the job's hours. */
    public Person(
            String key,
            Set<Role> roles,
            Map<Locale, String> names,
            Map<Locale, String> notes,
            List<Pair> pairs,
            int wordsPerDay,
            Set<String> specialities,
            Locale language,
            String email) {
        this(
                key,
                roles,
                names,
                notes,
                pairs,
                wordsPerDay,
                specialities,
                language,
                email,
                List.of(),
                List.of(),
                Availability.ALWAYS,
                WorkTime.NOT_SET);
    }

    /** The longest key, in characters. */
    public static final int LONGEST_KEY = 63;

    /** What a person does on a unit. */
    public enum Role implements StoredCode<String> {
        TRANSLATOR("TRANSLATOR"),
        EDITOR("EDITOR");

        private static final StoredCodes<String, Role> CODES = new StoredCodes<>(Role.class);

        private final String code;

        Role(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for a code that none has */
        public static Role of(String code) {
            return CODES.get(code);
        }
    }

    /** A direction of translation. */
    public record Pair(Locale source, Locale target) {
        @Override
        public String toString() {
            return source.toLanguageTag() + ">" + target.toLanguageTag();
        }
    }

    public Person {
        roles = Set.copyOf(roles);
        names = Map.copyOf(names);
        notes = Map.copyOf(notes);
        pairs = List.copyOf(pairs);
        specialities = Set.copyOf(specialities);
        translates = List.copyOf(translates);
        edits = List.copyOf(edits);
    }

    /** The name in a locale, falling back from region to language; empty when the people file gives none. */
    public String name(Locale locale) {
        return byLocale(names, locale);
    }

    /** The note in a locale, falling back from region to language; empty when there is none. */
    public String note(Locale locale) {
        return byLocale(notes, locale);
    }

    /** Whether this is what the person does, be they here or away. */
    public boolean works(Role role, Locale source, Locale target) {
        Pair pair = new Pair(source, target);
        List<Pair> own = role == Role.EDITOR ? edits : translates;
        return own.contains(pair) || roles.contains(role) && pairs.contains(pair);
    }

    private static String byLocale(Map<Locale, String> texts, Locale locale) {
        String exact = texts.get(locale);
        return exact != null ? exact : texts.getOrDefault(Locale.forLanguageTag(locale.getLanguage()), "");
    }

    /** Leaves personal data out. */
    @Override
    public String toString() {
        return "Person[" + key + "]";
    }
}
