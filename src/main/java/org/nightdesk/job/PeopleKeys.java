package org.nightdesk.job;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.Person.Pair;

/** The keys of {@code people.yaml}. */
final class PeopleKeys {
    /** Of a person's name, in characters. */
    static final int LONGEST_NAME = 200;

    private static final String NOT_BLANK = "[\\s\\S]*\\S[\\s\\S]*";

    static final Key<String> KEY = Key.shaped(
                    "key",
                    "names the person in commands and folders: lower-case letters, digits and hyphens; do not change it later",
                    "[a-z0-9][a-z0-9-]{0,62}",
                    "a key of lower-case letters, digits and hyphens")
            .required()
            .example("kim-hoyeun");
    static final Key<Person.Role> ROLES = Key.choice("roles", "what the person does", Person.Role.class)
            .list()
            .required()
            .example("[translator]");
    static final Key<String> NAME_IN = Key.text("LOCALE", "the person’s name as they spell it in this locale")
            .fitting("(?![\\s\\S]{" + (LONGEST_NAME + 1) + "})" + NOT_BLANK);
    static final Key<YamlMap> NAMES = Key.mapping(
                    "names",
                    "names by locale; one is needed for every locale the person works into",
                    Keys.each(NAME_IN))
            .example("{ko: 김호연, en: Kim Hoyeun}");
    static final Key<String> NOTE_IN = Key.text("LOCALE", "a sentence or two about the person in this locale")
            .fitting(NOT_BLANK);
    static final Key<YamlMap> NOTES = Key.mapping(
                    "notes", "what is printed about the person under an article, by locale", Keys.each(NOTE_IN))
            .example("{en: Translates love stories for a living.}");
    static final Key<Pair> PAIRS = Key.of(
                    "pairs",
                    "the language pairs the person works in",
                    Key.Type.LANGUAGE_PAIR,
                    PeopleKeys::pair,
                    "a language pair such as ko>en")
            .list()
            .defaultsTo("none: the person gets no work")
            .example("[ko>en]");
    static final Key<Integer> WORDS_PER_DAY = Key.number(
                    "wordsPerDay", "source words the person can do in a day", 1, 100_000_000)
            .byDefault("2000");
    static final Key<String> SPECIALITIES = Key.text(
                    "specialities", "glossary ids of works, or names of critics, that should go to this person first")
            .list()
            .defaultsTo("none")
            .example("[soundtrack-1]");
    static final Key<Locale> LANGUAGE =
            Key.locale("language", "the language of the kits the person gets").byDefault("en");
    static final Key<String> EMAIL = Key.text("email", "the person’s e-mail address; never logged or published")
            .byDefault("")
            .example("hoyeun@example.org");

    static final Key<YamlMap> PEOPLE = Key.mapping(
                    "people",
                    "the translators and editors",
                    Keys.of(KEY, ROLES, NAMES, NOTES, PAIRS, WORDS_PER_DAY, SPECIALITIES, LANGUAGE, EMAIL))
            .list()
            .required();
    static final Keys ALL = Keys.of(PEOPLE);

    private PeopleKeys() {}

    private static @Nullable Pair pair(String text) {
        List<String> parts = List.of(text.split(">", -1));
        if (parts.size() != 2) {
            return null;
        }
        Optional<Locale> source = LocaleTags.find(parts.get(0).strip());
        Optional<Locale> target = LocaleTags.find(parts.get(1).strip());
        return source.isEmpty() || target.isEmpty() ? null : new Pair(source.get(), target.get());
    }
}
