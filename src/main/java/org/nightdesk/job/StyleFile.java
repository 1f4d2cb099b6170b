package org.nightdesk.job;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.ULocale;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.HouseStyle.Marks;
import org.nightdesk.problem.Problems;

/** Reads a house style file, {@code style/<locale>.yaml}. */
final class StyleFile {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");
    private static final Set<String> ROLES = Set.of("critic", "editor", "translator", "editorAndTranslator");
    /** What may stand between the names of a byline, where the locale's own form is not wanted. */
    private static final Set<String> BETWEEN_NAMES = Set.of("joiner", "separator");

    private static final Set<String> MEDIA = Set.of("series", "film", "book", "other");

    private final YamlMap file;

    private StyleFile(YamlMap file) {
        this.file = file;
    }

    static @Nullable HouseStyle read(Path path, String shownAs, Locale expected, Problems problems) {
        Optional<YamlMap> file = YamlFiles.read(path, shownAs, problems);
        if (file.isEmpty()) {
            return null;
        }
        int before = problems.all().size();
        HouseStyle style = new StyleFile(file.get()).style(expected);
        file.get().rejectUnknown();
        return problems.all().size() > before ? null : style;
    }

    private HouseStyle style(Locale expected) {
        Locale locale = file.value("locale", YamlFiles::locale, "a locale such as en or pt-BR");
        if (locale != null && !locale.equals(expected)) {
            file.problem(
                    "locale",
                    "the file is for " + locale.toLanguageTag() + " but its name says " + expected.toLanguageTag(),
                    "Correct one of the two");
        }
        YamlMap byline = file.map("byline").orElse(null);
        Map<String, String> patterns = byline == null ? Map.of() : patterns(byline, Set.of("names"), "order");
        List<String> order = byline == null ? List.of() : byline.texts("order");
        for (String role : order) {
            if (!patterns.containsKey(role)) {
                file.problem("byline", "the order names “" + role + "”, which has no wording", "Add “" + role + ": …”");
            }
        }
        if (byline == null) {
            file.problem("byline", "“byline” is missing", "Add order and wording of the credit lines");
        }
        Map<String, String> notes = file.map("notes")
                .map(map -> patterns(map, Set.of("name", "note"), ""))
                .orElse(Map.of());
        return new HouseStyle(
                expected,
                pattern("headline", Set.of("category", "title", "headline")),
                pattern("headlineWithoutTitle", Set.of("category", "headline")),
                categories(),
                marks("titleMarks", "open", "close"),
                marks("quotationMarks", "open", "close"),
                marks("quotationMarks", "innerOpen", "innerClose"),
                order,
                patterns,
                notes,
                pattern("imageCredit", Set.of("credit")),
                pattern("rating", Set.of("value", "best")),
                date(expected),
                file.has("sentenceGap") ? file.text("sentenceGap", " ") : " ");
    }

    private String date(Locale locale) {
        String pattern = file.required("date");
        try {
            new SimpleDateFormat(pattern, ULocale.forLocale(locale));
        } catch (IllegalArgumentException notAPattern) {
            file.problem("date", "“" + pattern + "” is no date pattern", "Use ICU letters such as “MMMM d, y”");
        }
        return pattern;
    }

    private Map<String, Map<String, String>> categories() {
        Map<String, Map<String, String>> categories = new HashMap<>();
        file.map("categories").ifPresent(map -> {
            for (String category : map.keys()) {
                Map<String, String> labels = new HashMap<>();
                map.map(category)
                        .ifPresent(inner -> inner.forEachText((medium, label) -> {
                            if (!MEDIA.contains(medium)) {
                                inner.problem(
                                        medium,
                                        "“" + medium + "” is no kind of work",
                                        "Use one of series, film, book, other");
                            }
                            labels.put(medium, label);
                        }));
                categories.put(category, Map.copyOf(labels));
            }
        });
        return categories;
    }

    private Marks marks(String key, String open, String close) {
        Optional<YamlMap> map = file.map(key);
        if (map.isEmpty()) {
            file.problem(key, "“" + key + "” is missing", "Add “" + key + ": {open: …, close: …}”");
            return new Marks("", "");
        }
        // The four marks of quotationMarks are read in two goes from one mapping.
        return new Marks(map.get().text(open, ""), map.get().text(close, ""));
    }

    private Map<String, String> patterns(YamlMap map, Set<String> names, String except) {
        Map<String, String> patterns = new HashMap<>();
        for (String role : map.keys()) {
            if (role.equals(except)) {
                continue;
            }
            if (names.contains("names") && BETWEEN_NAMES.contains(role)) {
                patterns.put(role, map.text(role, ""));
                continue;
            }
            if (!ROLES.contains(role)) {
                map.problem(
                        role,
                        "“" + role + "” is no credit",
                        "Use one of critic, editor, translator, editorAndTranslator");
            }
            patterns.put(role, checked(map, role, names));
        }
        return patterns;
    }

    private String pattern(String key, Set<String> names) {
        file.required(key);
        return checked(file, key, names);
    }

    private static String checked(YamlMap map, String key, Set<String> names) {
        String pattern = map.text(key, "");
        Matcher placeholder = PLACEHOLDER.matcher(pattern);
        while (placeholder.find()) {
            if (!names.contains(placeholder.group(1))) {
                map.problem(
                        key,
                        "“" + placeholder.group() + "” cannot be filled in here",
                        "Use "
                                + names.stream()
                                        .sorted()
                                        .map(name -> "{" + name + "}")
                                        .toList());
            }
        }
        return pattern;
    }
}
