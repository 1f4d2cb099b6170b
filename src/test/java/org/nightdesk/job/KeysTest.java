package org.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightdesk.problem.Problem;
import org.nightdesk.problem.Problems;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The declared keys and the readers agree, and every key is looked at. */
@NullUnmarked
class KeysTest {
    /** May not be there together with its present name. */
    private static final String EARLIER_NAME = "source.mostArticleBytes";

    @TempDir
    private Path folder;

    /** YAML whose values all stay texts, so that {@code off} comes out as it went in. */
    private static Yaml texts() {
        Resolver none = new Resolver() {
            @Override
            protected void addImplicitResolvers() {}
        };
        LoaderOptions in = new LoaderOptions();
        DumperOptions out = new DumperOptions();
        return new Yaml(new SafeConstructor(in), new Representer(out), out, in, none);
    }

    private static Map<String, Object> everyKey(ConfigFile file) {
        String resource = "every-key." + file.name().toLowerCase(Locale.ROOT) + ".yaml";
        try (InputStream in = KeysTest.class.getResourceAsStream(resource)) {
            return texts().load(in);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    static Stream<Arguments> keys() {
        return Stream.of(ConfigFile.values())
                .flatMap(file -> file.keys().byPlace().entrySet().stream()
                        .map(entry -> Arguments.of(file, entry.getKey(), entry.getValue())));
    }

    @ParameterizedTest
    @EnumSource(ConfigFile.class)
    void areAllInTheFileThatHasEveryKey(ConfigFile file) {
        Set<String> set = new TreeSet<>();
        collect(file.keys(), everyKey(file), "", set);

        Set<String> declared = new TreeSet<>(file.keys().byPlace().keySet());
        declared.remove(EARLIER_NAME);
        assertThat(set).isEqualTo(declared);
    }

    private static void collect(Keys keys, Object value, String before, Set<String> set) {
        if (value instanceof List<?> items) {
            items.forEach(item -> collect(keys, item, before, set));
            return;
        }
        ((Map<?, ?>) value).forEach((name, inner) -> {
            Key<?> key = keys.each()
                    .or(() -> keys.named().stream()
                            .filter(named -> named.name().equals(name))
                            .findFirst())
                    .orElseThrow(() -> new AssertionError("no key " + before + name));
            set.add(before + key.name());
            key.keys()
                    .ifPresent(below -> collect(below, inner, before + key.name() + (key.isList() ? "[]." : "."), set));
        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("keys")
    void meanSomethingAndHaveADefault(ConfigFile file, String place, Key<?> key) {
        assertThat(key.meaning()).isNotBlank().doesNotEndWith(".");
        assertThat(key.defaults())
                .allSatisfy(text -> assertThat((Object) key.parse(text)).isNotNull());
        assertThat(key.type() == Key.Type.CHOICE).isEqualTo(!key.choices().isEmpty());
        assertThat(key.type() == Key.Type.MAPPING).isEqualTo(key.keys().isPresent());
        assertThat(key.type() == Key.Type.NUMBER).isEqualTo(key.most() > key.least());
        if (key.isRequired() && key.keys().isEmpty()) {
            assertThat(key.example()).isNotEmpty();
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("keys")
    void areReadWithTheirExamples(ConfigFile file, String place, Key<?> key) {
        if (!key.example().isEmpty()) {
            Map<String, Object> all = everyKey(file);
            Object example = texts().load(key.example());
            set(all, place, key.name().equals("names") ? Map.of("en", "Kim", "pt", "Kim") : example);
            if (!key.name().equals("glossary") && !place.equals("style") && !place.equals("targets")) {
                assertThat(problems(file, all)).isEmpty();
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("keys")
    void areCheckedByTheirReader(ConfigFile file, String place, Key<?> key) {
        Map<String, Object> all = everyKey(file);
        set(all, place, wrong(key));

        assertThat(problems(file, all))
                .as("a wrong value for " + place)
                .anySatisfy(problem -> assertThat(problem.reason()).contains(lastWord(key, place)));
    }

    /** A value of another kind than the key's; a new type of key needs one. */
    private static Object wrong(Key<?> key) {
        return switch (key.type()) {
            case TEXT, PATTERN, PATH -> Map.of("a", "b");
            case NUMBER -> "many";
            case FLAG -> "perhaps";
            case CHOICE, TIME_ZONE, LANGUAGE_PAIR -> "nothing-known";
            case LOCALE -> "xx-unknown";
            case DATE_PATTERN -> "JJJJ";
            case SELECTOR -> "a[";
            case ADDRESS -> "example.org";
            case MAPPING -> "text";
        };
    }

    private static String lastWord(Key<?> key, String place) {
        return key.name().equals(key.name().toUpperCase(Locale.ROOT)) ? place.split("[.\\[]")[0] : key.name();
    }

    @SuppressWarnings("unchecked")
    private static void set(Object in, String place, Object value) {
        int dot = place.indexOf('.');
        String name = dot < 0 ? place : place.substring(0, dot);
        String bare = name.replace("[]", "");
        Map<String, Object> map = (Map<String, Object>) in;
        String real = bare.equals(bare.toUpperCase(Locale.ROOT))
                ? map.keySet().iterator().next()
                : bare;
        if (dot < 0) {
            map.put(real, value);
            return;
        }
        Object below = map.get(real);
        set(name.endsWith("[]") ? ((List<?>) below).get(0) : below, place.substring(dot + 1), value);
    }

    private List<Problem> problems(ConfigFile kind, Map<String, Object> yaml) {
        Problems problems = new Problems();
        try {
            Files.writeString(folder.resolve("names.csv"), "id,kind,source,en\n");
            for (String one : List.of("looks", "pages", "templates")) {
                Files.createDirectories(folder.resolve(one));
            }
            String one = "people:\n  - {key: kim, roles: [editor], names: {en: Kim}}\n";
            Files.writeString(folder.resolve("staff.yaml"), one);
            Files.writeString(folder.resolve("people.yaml"), one);
            Path file = Files.writeString(folder.resolve("file.yaml"), texts().dump(yaml));
            switch (kind) {
                case JOB -> JobFile.read(file, folder.resolve("work"), problems);
                case PEOPLE -> PeopleFile.read(file, "file.yaml", problems);
                case STYLE -> StyleFile.read(file, "file.yaml", Locale.ENGLISH, problems);
            }
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return problems.all();
    }

    @Test
    void cannotBeReadWithoutBeingDeclared() {
        YamlMap map = YamlFiles.parse("a: b", "file", Keys.of(Key.text("a", "one")), new Problems())
                .orElseThrow();

        assertThatThrownBy(() -> map.find(Key.text("c", "two")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("read but not declared: c");
    }

    @Test
    void cannotBeDeclaredWithoutBeingRead() {
        YamlMap map = YamlFiles.parse("a: b", "file", Keys.of(Key.text("a", "one")), new Problems())
                .orElseThrow();

        assertThatThrownBy(map::end).isInstanceOf(IllegalStateException.class).hasMessage("declared but not read: a");
    }

    @Test
    void cannotBeDeclaredTwice() {
        assertThatThrownBy(() -> Keys.of(Key.text("a", "one"), Key.text("a", "two")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
