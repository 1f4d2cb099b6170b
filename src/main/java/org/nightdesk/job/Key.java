package org.nightdesk.job;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One key of a configuration file as its reader knows it: name, type, default and what it means. The reader asks for
 * values by these objects only, so a reference or a schema written from them cannot differ from what is read. Immutable.
 *
 * @param <T> what the reader makes of one value
 */
public final class Key<T> {
    /** What may be written as a key's value. */
    public enum Type {
        TEXT,
        NUMBER,
        FLAG,
        /** One of {@link Key#choices()}. */
        CHOICE,
        /** A BCP 47 tag. */
        LOCALE,
        /** A name from the IANA time zone database. */
        TIME_ZONE,
        /** Source and target locale, {@code ko>en}. */
        LANGUAGE_PAIR,
        /** A file or folder, relative to the job file; may begin with {@code {work}}. */
        PATH,
        /** Text with some of {@link Key#placeholders()}. */
        PATTERN,
        /** ICU date letters. */
        DATE_PATTERN,
        /** A CSS selector in jsoup's dialect. */
        SELECTOR,
        /** An http or https address with {@link Key#placeholders()}. */
        ADDRESS,
        /** Further keys: {@link Key#keys()}. */
        MAPPING
    }

    /** What one value may be. @param expected ends “Write …” @param shape a regular expression that its text fits */
    private record Form<T>(
            Type type,
            Function<String, @Nullable T> parser,
            String expected,
            List<String> choices,
            List<String> placeholders,
            int least,
            int most,
            String shape,
            @Nullable Keys keys) {
        static <T> Form<T> of(Type type, Function<String, @Nullable T> parser, String expected) {
            return new Form<>(type, parser, expected, List.of(), List.of(), 0, 0, "", null);
        }
    }

    /** How the key is used. */
    private record Use(boolean list, boolean required, List<String> defaults, String defaultNote, String example) {
        static final Use OPTIONAL = new Use(false, false, List.of(), "", "");
    }

    private final String name;
    private final String meaning;
    private final Form<T> form;
    private final Use use;

    private Key(String name, String meaning, Form<T> form, Use use) {
        this.name = name;
        this.meaning = meaning;
        this.form = form;
        this.use = use;
    }

    static Key<String> text(String name, String meaning) {
        return new Key<>(name, meaning, Form.of(Type.TEXT, text -> text, "a text"), Use.OPTIONAL);
    }

    static <T> Key<T> of(
            String name, String meaning, Type type, Function<String, @Nullable T> parser, String expected) {
        return new Key<>(name, meaning, Form.of(type, parser, expected), Use.OPTIONAL);
    }

    /** A text that fits a regular expression as a whole, which ECMA 262 must read the same. */
    static Key<String> shaped(String name, String meaning, String shape, String expected) {
        Function<String, @Nullable String> parser = text -> text.matches(shape) ? text : null;
        return new Key<>(
                name,
                meaning,
                new Form<>(Type.TEXT, parser, expected, List.of(), List.of(), 0, 0, shape, null),
                Use.OPTIONAL);
    }

    static Key<String> path(String name, String meaning) {
        return new Key<>(name, meaning, Form.of(Type.PATH, text -> text, "a path"), Use.OPTIONAL);
    }

    static Key<Locale> locale(String name, String meaning) {
        return of(name, meaning, Type.LOCALE, tag -> LocaleTags.find(tag).orElse(null), "a locale such as en or pt-BR");
    }

    static Key<Integer> number(String name, String meaning, int least, int most) {
        Function<String, @Nullable Integer> parser = text -> whole(text, least, most);
        String expected = "a whole number from " + least + " to " + most;
        return new Key<>(
                name,
                meaning,
                new Form<>(Type.NUMBER, parser, expected, List.of(), List.of(), least, most, "", null),
                Use.OPTIONAL);
    }

    static Key<Boolean> flag(String name, String meaning) {
        return of(name, meaning, Type.FLAG, Key::truth, "yes or no");
    }

    /** One of the constants, written in lower case with hyphens. */
    static <E extends Enum<E>> Key<E> choice(String name, String meaning, Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        List<String> written = constants.stream().map(Key::written).toList();
        return choice(name, meaning, written, text -> {
            // YAML 1.1 takes off for false, and some editors write it so.
            int at = written.indexOf(text.equals("false") ? "off" : text);
            return at < 0 ? null : constants.get(at);
        });
    }

    static Key<String> choice(String name, String meaning, List<String> choices) {
        return choice(name, meaning, choices, text -> choices.contains(text) ? text : null);
    }

    private static <T> Key<T> choice(
            String name, String meaning, List<String> choices, Function<String, @Nullable T> parser) {
        String expected = choices.size() == 2 ? String.join(" or ", choices) : "one of " + String.join(", ", choices);
        Form<T> form = new Form<>(Type.CHOICE, parser, expected, choices, List.of(), 0, 0, "", null);
        return new Key<>(name, meaning, form, Use.OPTIONAL);
    }

    static Key<String> pattern(String name, String meaning, String... placeholders) {
        List<String> places = List.of(placeholders);
        Form<String> form = new Form<>(Type.PATTERN, text -> text, "a pattern", List.of(), places, 0, 0, "", null);
        return new Key<>(name, meaning, form, Use.OPTIONAL);
    }

    /** A pattern that says nothing without one of its placeholders, unless it is empty. */
    static Key<String> patternWith(String needed, String name, String meaning, String... placeholders) {
        List<String> places = List.of(placeholders);
        String shape = "\\s*|[\\s\\S]*\\{" + needed + "\\}[\\s\\S]*";
        Form<String> form = new Form<>(
                Type.PATTERN,
                text -> text,
                "a pattern with {" + needed + "} in it",
                List.of(),
                places,
                0,
                0,
                shape,
                null);
        return new Key<>(name, meaning, form, Use.OPTIONAL);
    }

    static Key<YamlMap> mapping(String name, String meaning, Keys keys) {
        Form<YamlMap> form = new Form<>(Type.MAPPING, text -> null, "a mapping", List.of(), List.of(), 0, 0, "", keys);
        return new Key<>(name, meaning, form, Use.OPTIONAL);
    }

    /** The same key, whose text cannot but fit a regular expression that ECMA 262 reads the same. */
    Key<T> fitting(String shape) {
        Form<T> fitting = new Form<>(
                form.type,
                form.parser,
                form.expected,
                form.choices,
                form.placeholders,
                form.least,
                form.most,
                shape,
                form.keys);
        return new Key<>(name, meaning, fitting, use);
    }

    /** The same key, to be given. */
    Key<T> required() {
        return new Key<>(name, meaning, form, new Use(use.list, true, use.defaults, use.defaultNote, use.example));
    }

    /** The same key for a list of values, or one value where a list may be. */
    Key<T> list() {
        return new Key<>(name, meaning, form, new Use(true, use.required, use.defaults, use.defaultNote, use.example));
    }

    /** The same key, used as if this were written when it is left out. */
    Key<T> byDefault(String... written) {
        return new Key<>(
                name, meaning, form, new Use(use.list, use.required, List.of(written), use.defaultNote, use.example));
    }

    /** The same key, with a default that depends on something else. */
    Key<T> defaultsTo(String note) {
        return new Key<>(name, meaning, form, new Use(use.list, use.required, use.defaults, note, use.example));
    }

    /** The same key with a value as it could be written in YAML. */
    Key<T> example(String yaml) {
        return new Key<>(name, meaning, form, new Use(use.list, use.required, use.defaults, use.defaultNote, yaml));
    }

    /** As written in the file; in upper case where people choose the name, such as LOCALE. */
    public String name() {
        return name;
    }

    /** A phrase for people, without its full stop. */
    public String meaning() {
        return meaning;
    }

    public Type type() {
        return form.type;
    }

    /** Whether several values may be given as a list. */
    public boolean isList() {
        return use.list;
    }

    public boolean isRequired() {
        return use.required;
    }

    /** What is used when the key is left out, as it would be written; one value unless the key takes a list. */
    public List<String> defaults() {
        return use.defaults;
    }

    /** A default that depends on something else, in words; empty when there is none. */
    public String defaultNote() {
        return use.defaultNote;
    }

    /** A value as it could be written in YAML; empty when type and default say enough. */
    public String example() {
        return use.example;
    }

    /** The values to choose from; empty when it is not a choice. */
    public List<String> choices() {
        return form.choices;
    }

    /** Names that may be in braces in a pattern. */
    public List<String> placeholders() {
        return form.placeholders;
    }

    /** A regular expression that the whole text fits; empty when that says nothing. */
    public String shape() {
        return form.shape;
    }

    /** The smallest number allowed. */
    public int least() {
        return form.least;
    }

    /** The largest number allowed. */
    public int most() {
        return form.most;
    }

    /** The keys below this one; empty when it holds values. */
    public Optional<Keys> keys() {
        return Optional.ofNullable(form.keys);
    }

    String expected() {
        return form.expected;
    }

    /** What somebody probably meant who wrote something that is not valid here. */
    Optional<String> meant(String text) {
        return form.type == Type.LOCALE ? LocaleTags.meant(text) : NearMiss.of(text, form.choices);
    }

    /** @return null for a text that is no such value */
    @Nullable
    T parse(String text) {
        return form.parser.apply(text);
    }

    /** @throws IllegalStateException when the key declares no default */
    T fallback() {
        return Stream.ofNullable(use.defaults.isEmpty() ? null : parse(use.defaults.get(0)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no default: " + name));
    }

    /** The constant as people write it. */
    static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Integer whole(String text, int least, int most) {
        try {
            int number = text.matches("[0-9][0-9_]*") ? Integer.parseInt(text.replace("_", "")) : -1;
            return number >= least && number <= most ? number : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static @Nullable Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "on" -> true;
            case "no", "false", "off" -> false;
            default -> null;
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
