package org.nightdesk.job;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightdesk.calendar.Period;
import org.nightdesk.job.Person.Pair;

/** The keys of {@code people.yaml}. */
final class PeopleKeys {
    /** Of a person's name, in characters. */
    static final int LONGEST_NAME = 200;

    private static final String NOT_BLANK = "[\\s\\S]*\\S[\\s\\S]*";

    private static final String PAIR = "a language pair such as ko>en";
    private static final String DAY_SHAPE = WorkTimeKeys.DAY_SHAPE;

    static final Key<String> KEY = Key.shaped(
                    "key",
                    "names the person in commands and folders: lower-case letters, digits and hyphens; do not change it later",
                    "[a-z0-9][a-z0-9-]{0,62}",
                    "a key of lower-case letters, digits and hyphens")
            .required()
            .example("kim-hoyeun");
    static final Key<Person.Role> ROLES = Key.choice(
                    "roles", "what the person does in the pairs of “pairs”", Person.Role.class)
            .list()
            .defaultsTo("what translates and edits say")
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
                    "the language pairs the person works in, in each of their roles",
                    Key.Type.LANGUAGE_PAIR,
                    PeopleKeys::pair,
                    PAIR)
            .list()
            .defaultsTo("none: the person gets no work by roles")
            .example("[ko>en]");
    static final Key<Pair> TRANSLATES = Key.of(
                    "translates",
                    "language pairs the person translates in, besides those of pairs",
                    Key.Type.LANGUAGE_PAIR,
                    PeopleKeys::pair,
                    PAIR)
            .list()
            .defaultsTo("none besides pairs")
            .example("[ko>en]");
    static final Key<Pair> EDITS = Key.of(
                    "edits",
                    "language pairs the person edits in, besides those of pairs",
                    Key.Type.LANGUAGE_PAIR,
                    PeopleKeys::pair,
                    PAIR)
            .list()
            .defaultsTo("none besides pairs")
            .example("[ko>en]");
    static final Key<Period> AWAY = Key.of(
                    "away",
                    "days on which the person is away, both ends included; they get no new work meanwhile",
                    Key.Type.TEXT,
                    text -> Period.parse(text).orElse(null),
                    "a day or two days with .. between, such as 2026-12-01..2026-12-14")
            .fitting(DAY_SHAPE + "(\\s*\\.\\.\\s*" + DAY_SHAPE + ")?")
            .list()
            .defaultsTo("never")
            .example("[2026-12-01..2026-12-14]");
    static final Key<LocalDate> UNTIL = WorkTimeKeys.day(
                    "until", "the last day the person works; after it their open work is offered to others")
            .defaultsTo("no end")
            .example("2026-12-31");
    static final Key<Boolean> ACTIVE = Key.flag(
                    "active",
                    "whether the person still works; “no” keeps their credits and takes what they hand in, but gives"
                            + " them no work")
            .byDefault("yes");
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
    static final Key<ZoneId> ZONE =
            WorkTimeKeys.zone("zone", "the time zone the person works in").defaultsTo("the job’s");
    static final WorkTimeKeys TIME = new WorkTimeKeys("the person works", "the job’s, under schedule");

    static final Key<YamlMap> PEOPLE = Key.mapping(
                    "people",
                    "the translators and editors",
                    Keys.of(
                                    KEY,
                                    ROLES,
                                    NAMES,
                                    NOTES,
                                    PAIRS,
                                    TRANSLATES,
                                    EDITS,
                                    WORDS_PER_DAY,
                                    SPECIALITIES,
                                    LANGUAGE,
                                    EMAIL,
                                    AWAY,
                                    UNTIL,
                                    ACTIVE,
                                    TIME.country(),
                                    TIME.workdays(),
                                    TIME.holidays(),
                                    ZONE,
                                    TIME.dueAt())
                            .needingOneOf(ROLES, TRANSLATES, EDITS))
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
