package org.nightdesk.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nightdesk.job.HouseStyle.Marks;
import org.nightdesk.problem.Problems;

/**
 * Reads a house style file, {@code style/<locale>.yaml}.
 *
 * <p>The file says what differs from the style built in for the locale. One that sets every key in {@link #WHOLE} is
 * taken as it is written, and nothing is added to it: such files were written before there were built-in styles.
 */
final class StyleFile {
    /** The keys that make a file whole. */
    static final List<Key<?>> WHOLE = List.of(
            StyleKeys.HEADLINE,
            StyleKeys.HEADLINE_WITHOUT_TITLE,
            StyleKeys.TITLE_MARKS,
            StyleKeys.QUOTATION_MARKS,
            StyleKeys.BYLINE,
            StyleKeys.IMAGE_CREDIT,
            StyleKeys.RATING,
            StyleKeys.DATE);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

    private final YamlMap file;
    private final HouseStyle base;

    private StyleFile(YamlMap file, HouseStyle base) {
        this.file = file;
        this.base = base;
    }

    /** The style of a locale; the built-in one when there is no such file, or when the problems noted make it unusable. */
    static HouseStyle read(Path path, String shownAs, Locale locale, Problems problems) {
        HouseStyle builtIn = BuiltInStyles.of(locale);
        if (!Files.exists(path)) {
            return builtIn;
        }
        return YamlFiles.read(path, shownAs, StyleKeys.ALL, problems)
                .map(file -> over(isWhole(file) ? HouseStyle.blank(locale) : builtIn, file))
                .orElse(builtIn);
    }

    /** The style that a mapping makes of another by what it sets. */
    static HouseStyle over(HouseStyle base, YamlMap file) {
        HouseStyle style = new StyleFile(file, base).style();
        file.end();
        return style;
    }

    private static boolean isWhole(YamlMap file) {
        return WHOLE.stream().allMatch(file::hasValue);
    }

    private HouseStyle style() {
        file.find(StyleKeys.LOCALE)
                .filter(locale -> !locale.equals(base.locale()))
                .ifPresent(other -> file.problem(
                        StyleKeys.LOCALE,
                        "The file is for " + other.toLanguageTag() + " but its name says "
                                + base.locale().toLanguageTag(),
                        "Correct one of the two"));
        YamlMap byline = file.section(StyleKeys.BYLINE);
        Map<String, String> lines = texts(byline, StyleKeys.Byline.LINES, base.byline());
        byline.find(StyleKeys.Byline.JOINER).ifPresent(text -> lines.put(StyleKeys.Byline.JOINER.name(), text));
        byline.find(StyleKeys.Byline.SEPARATOR).ifPresent(text -> lines.put(StyleKeys.Byline.SEPARATOR.name(), text));
        if (byline.hasValue(StyleKeys.Byline.SEPARATOR) && !lines.containsKey(StyleKeys.Byline.JOINER.name())) {
            byline.problem(
                    StyleKeys.Byline.SEPARATOR,
                    "A separator needs a joiner",
                    "Add “joiner: " + StyleKeys.Byline.JOINER.example() + "” under byline");
        }
        List<String> order = byline.has(StyleKeys.Byline.ORDER) ? byline.list(StyleKeys.Byline.ORDER) : none(byline);
        for (String role : order) {
            if (!lines.containsKey(role)) {
                byline.problem(
                        StyleKeys.Byline.ORDER,
                        "The order names “" + role + "”, which has no wording",
                        "Add “" + role + ": …” under byline");
            }
        }
        byline.end();
        YamlMap notes = file.section(StyleKeys.NOTES);
        Map<String, String> noteLines = texts(notes, StyleKeys.Notes.LINES, base.notes());
        notes.end();
        YamlMap quotations = file.section(StyleKeys.QUOTATION_MARKS);
        Marks outer = marks(quotations, StyleKeys.OPEN, StyleKeys.CLOSE, base.quotationMarks());
        Marks inner = marks(quotations, StyleKeys.INNER_OPEN, StyleKeys.INNER_CLOSE, base.innerQuotationMarks());
        quotations.end();
        YamlMap titles = file.section(StyleKeys.TITLE_MARKS);
        Marks title = marks(titles, StyleKeys.OPEN, StyleKeys.CLOSE, base.titleMarks());
        titles.end();
        return new HouseStyle(
                base.locale(),
                pattern(StyleKeys.HEADLINE, base.headline()),
                pattern(StyleKeys.HEADLINE_WITHOUT_TITLE, base.headlineWithoutTitle()),
                categories(),
                title,
                outer,
                inner,
                order,
                lines,
                noteLines,
                pattern(StyleKeys.IMAGE_CREDIT, base.imageCredit()),
                pattern(StyleKeys.RATING, base.rating()),
                file.find(StyleKeys.DATE).orElse(base.date()),
                file.find(StyleKeys.SENTENCE_GAP).orElse(base.sentenceGap()));
    }

    private List<String> none(YamlMap byline) {
        byline.list(StyleKeys.Byline.ORDER);
        return base.bylineOrder();
    }

    private Map<String, Map<String, String>> categories() {
        Map<String, Map<String, String>> categories = new HashMap<>(base.categories());
        YamlMap map = file.section(StyleKeys.CATEGORIES);
        map.eachMap(StyleKeys.CATEGORY).forEach((category, inner) -> {
            Map<String, String> labels = new HashMap<>(base.categories().getOrDefault(category, Map.of()));
            for (Key<String> medium : StyleKeys.MEDIA) {
                inner.find(medium).ifPresent(label -> labels.put(medium.name(), label));
            }
            inner.end();
            categories.put(category, Map.copyOf(labels));
        });
        return categories;
    }

    private static Marks marks(YamlMap map, Key<String> open, Key<String> close, Marks base) {
        return new Marks(map.find(open).orElse(base.open()), map.find(close).orElse(base.close()));
    }

    private static Map<String, String> texts(YamlMap map, List<Key<String>> keys, Map<String, String> base) {
        Map<String, String> texts = new HashMap<>(base);
        for (Key<String> key : keys) {
            checked(map, key).ifPresent(text -> texts.put(key.name(), text));
        }
        return texts;
    }

    private String pattern(Key<String> key, String base) {
        return checked(file, key).filter(text -> !text.isBlank()).orElse(base);
    }

    private static Optional<String> checked(YamlMap map, Key<String> key) {
        Optional<String> pattern = map.find(key);
        Matcher placeholder = PLACEHOLDER.matcher(pattern.orElse(""));
        boolean known = true;
        while (placeholder.find()) {
            if (!key.placeholders().contains(placeholder.group(1))) {
                known = false;
                String usable = key.placeholders().stream()
                        .map(name -> "{" + name + "}")
                        .collect(Collectors.joining(", "));
                map.problem(
                        key,
                        "“" + placeholder.group() + "” cannot be filled in here",
                        NearMiss.of(placeholder.group(1), key.placeholders())
                                .map(near -> "Did you mean “{" + near + "}”? Use " + usable)
                                .orElse("Use " + usable));
            }
        }
        if (known && !key.shape().isEmpty() && !pattern.orElse("").matches(key.shape())) {
            map.problem(key, "“" + pattern.orElse("") + "” lacks its main placeholder", "Write " + key.expected());
        }
        return pattern;
    }
}
