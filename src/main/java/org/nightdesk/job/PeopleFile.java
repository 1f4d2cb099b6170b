package org.nightdesk.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.Person.Pair;
import org.nightdesk.job.Person.Role;
import org.nightdesk.problem.Problems;

/** Reads {@code people.yaml}. */
final class PeopleFile {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private PeopleFile() {}

    static People read(Path path, String shownAs, Problems problems) {
        List<Person> people = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        YamlFiles.read(path, shownAs, problems).ifPresent(file -> {
            for (YamlMap map : file.maps("people")) {
                Person person = person(map, problems);
                if (person == null) {
                    continue;
                }
                if (keys.add(person.key())) {
                    people.add(person);
                } else {
                    map.problem(
                            "key", "two people have the key “" + person.key() + "”", "Give one of them another key");
                }
            }
            if (people.isEmpty() && problems.isEmpty()) {
                problems.add(shownAs, "", "nobody is listed", "Add people under “people:”");
            }
            file.rejectUnknown();
        });
        return new People(people);
    }

    private static @Nullable Person person(YamlMap map, Problems problems) {
        int before = problems.all().size();
        String key = map.required("key");
        if (!key.isBlank() && !KEY.matcher(key).matches()) {
            map.problem("key", "“" + key + "” is no key", "Use lower-case letters, digits and hyphens");
        }
        Set<Role> roles = new LinkedHashSet<>(map.values("roles", PeopleFile::role, "translator or editor"));
        if (roles.isEmpty() && problems.all().size() == before) {
            map.problem("roles", "“" + key + "” has no role", "Write “roles: [translator]” or “roles: [editor]”");
        }
        Map<Locale, String> names = texts(map, "names");
        Map<Locale, String> notes = texts(map, "notes");
        List<Pair> pairs = map.values("pairs", PeopleFile::pair, "a language pair such as ko>en");
        int wordsPerDay = map.number("wordsPerDay", 2000, 1, 100_000_000);
        Set<String> specialities = Set.copyOf(map.texts("specialities"));
        Locale language = map.value("language", YamlFiles::locale, "a locale such as en or pt-BR");
        String email = map.text("email", "");
        map.rejectUnknown();
        for (Pair pair : pairs) {
            if (byLanguage(names, pair.target()) == null) {
                map.problem(
                        "names",
                        "“" + key + "” has no name in " + pair.target().toLanguageTag() + ", into which they work",
                        "Add “" + pair.target().toLanguageTag() + ": …” under names");
            }
        }
        if (problems.all().size() > before) {
            return null;
        }
        Locale kitLanguage = language != null ? language : Locale.ENGLISH;
        return new Person(key, roles, names, notes, pairs, wordsPerDay, specialities, kitLanguage, email);
    }

    private static @Nullable String byLanguage(Map<Locale, String> names, Locale locale) {
        String exact = names.get(locale);
        return exact != null ? exact : names.get(Locale.forLanguageTag(locale.getLanguage()));
    }

    private static Map<Locale, String> texts(YamlMap map, String key) {
        Map<Locale, String> texts = new HashMap<>();
        map.map(key)
                .ifPresent(inner -> inner.forEachText((tag, text) -> {
                    Locale locale = YamlFiles.locale(tag);
                    if (locale == null) {
                        inner.problem(
                                tag, "“" + tag + "” is no known locale", "Use a BCP 47 tag such as en, ja or pt-BR");
                    } else if (text.isBlank()) {
                        inner.problem(tag, "the text for " + tag + " is empty", "Fill it in or remove the line");
                    } else {
                        texts.put(locale, text.strip());
                    }
                }));
        return texts;
    }

    private static @Nullable Role role(String text) {
        return switch (text) {
            case "translator" -> Role.TRANSLATOR;
            case "editor" -> Role.EDITOR;
            default -> null;
        };
    }

    private static @Nullable Pair pair(String text) {
        int arrow = text.indexOf('>');
        if (arrow < 0) {
            return null;
        }
        Locale source = YamlFiles.locale(text.substring(0, arrow).strip());
        Locale target = YamlFiles.locale(text.substring(arrow + 1).strip());
        return source == null || target == null ? null : new Pair(source, target);
    }
}
