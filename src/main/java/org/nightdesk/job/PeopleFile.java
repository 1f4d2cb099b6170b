package org.nightdesk.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.Person.Pair;
import org.nightdesk.job.Person.Role;
import org.nightdesk.problem.Problems;

/** Reads {@code people.yaml}. */
final class PeopleFile {
    /** What a new desk has in place of names: a page must not be credited to them. */
    private static final Set<String> PLACEHOLDERS = Set.of("Name of the translator", "Name of the editor");

    private PeopleFile() {}

    static People read(Path path, String shownAs, Problems problems) {
        return YamlFiles.read(path, shownAs, PeopleKeys.ALL, problems)
                .map(file -> people(file, problems))
                .orElseGet(() -> new People(List.of()));
    }

    private static People people(YamlMap file, Problems problems) {
        List<Person> people = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        List<YamlMap> entries = file.maps(PeopleKeys.PEOPLE);
        for (YamlMap entry : entries) {
            Person person = person(entry, keys, problems);
            if (person != null) {
                people.add(person);
            }
        }
        if (entries.isEmpty() && !file.hasValue(PeopleKeys.PEOPLE)) {
            file.problem(
                    PeopleKeys.PEOPLE,
                    "Nobody is listed",
                    "Add people under “people:”, each beginning with “- key: …”");
        }
        file.end();
        return new People(people);
    }

    /** @param others the keys of those before, to which this one's is added */
    private static @Nullable Person person(YamlMap map, Set<String> others, Problems problems) {
        int before = problems.all().size();
        String key = map.find(PeopleKeys.KEY).orElse("");
        if (!key.isEmpty() && !others.add(key)) {
            map.problem(PeopleKeys.KEY, "Two people have the key “" + key + "”", "Give one of them another key");
        }
        Set<Role> roles = new LinkedHashSet<>(map.list(PeopleKeys.ROLES));
        Map<Locale, String> names = texts(map.map(PeopleKeys.NAMES), PeopleKeys.NAME_IN);
        Map<Locale, String> notes = texts(map.map(PeopleKeys.NOTES), PeopleKeys.NOTE_IN);
        List<Pair> pairs = map.list(PeopleKeys.PAIRS);
        List<Pair> translates = map.list(PeopleKeys.TRANSLATES);
        List<Pair> edits = map.list(PeopleKeys.EDITS);
        if (Stream.of(PeopleKeys.ROLES, PeopleKeys.TRANSLATES, PeopleKeys.EDITS).noneMatch(map::hasValue)) {
            map.missing(PeopleKeys.ROLES);
        }
        int wordsPerDay = map.value(PeopleKeys.WORDS_PER_DAY);
        Set<String> specialities = new LinkedHashSet<>(map.list(PeopleKeys.SPECIALITIES));
        Locale language = map.value(PeopleKeys.LANGUAGE);
        String email = map.value(PeopleKeys.EMAIL);
        Availability availability = new Availability(
                map.list(PeopleKeys.AWAY), map.find(PeopleKeys.UNTIL).orElse(null), map.value(PeopleKeys.ACTIVE));
        WorkTime time = PeopleKeys.TIME.read(map, map.find(PeopleKeys.ZONE).orElse(null));
        map.end();
        List<Pair> all = Stream.of(pairs, translates, edits)
                .flatMap(List::stream)
                .distinct()
                .toList();
        for (Pair pair : all) {
            if (byLanguage(names, pair.target()) == null) {
                map.problem(
                        PeopleKeys.NAMES,
                        "“" + key + "” has no name in " + pair.target().toLanguageTag() + ", into which they work",
                        "Add “" + pair.target().toLanguageTag() + ": …” under names");
            }
        }
        if (problems.all().size() > before) {
            return null;
        }
        return new Person(
                key,
                roles,
                names,
                notes,
                pairs,
                wordsPerDay,
                specialities,
                language,
                email,
                translates,
                edits,
                availability,
                time);
    }

    private static @Nullable String byLanguage(Map<Locale, String> names, Locale locale) {
        String exact = names.get(locale);
        return exact != null ? exact : names.get(Locale.forLanguageTag(locale.getLanguage()));
    }

    private static Map<Locale, String> texts(Optional<YamlMap> map, Key<String> each) {
        Map<Locale, String> texts = new HashMap<>();
        map.ifPresent(inner -> inner.each(each).forEach((tag, text) -> {
            Optional<Locale> locale = LocaleTags.find(tag);
            if (locale.isEmpty()) {
                inner.problem(
                        inner.line(tag),
                        "“" + tag + "” is not a known locale",
                        "Use a BCP 47 tag such as en, ja or pt-BR");
            } else if (text.isBlank()) {
                inner.problem(inner.line(tag), "The text for " + tag + " is empty", "Fill it in or remove the line");
            } else if (!text.matches(each.shape())) {
                inner.problem(
                        inner.line(tag),
                        "The text for " + tag + " has " + text.length() + " characters, more than "
                                + PeopleKeys.LONGEST_NAME,
                        "Shorten it");
            } else if (PLACEHOLDERS.contains(text.strip())) {
                inner.problem(
                        inner.line(tag),
                        "“" + text.strip() + "” is what “nightdesk init” wrote, not a person",
                        "Write the person’s name, and their own key above it; remove people that you do not have");
                texts.put(locale.get(), text.strip());
            } else {
                texts.put(locale.get(), text.strip());
            }
        }));
        return texts;
    }
}
