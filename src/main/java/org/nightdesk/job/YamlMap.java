package org.nightdesk.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.problem.Problems;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping of a YAML file that knows its lines and the {@link Keys} it may have: gives values by key and notes every
 * problem with its line. Not thread-safe.
 */
final class YamlMap {
    private final String file;
    private final String path;
    private final int line;
    private final Keys keys;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> read = new LinkedHashSet<>();

    /** The top mapping of a file. */
    static YamlMap top(String file, MappingNode node, Keys keys, Problems problems) {
        return new YamlMap(file, "", node, keys, problems);
    }

    /** The top mapping of a file that sets nothing. */
    static YamlMap empty(String file, Keys keys, Problems problems) {
        return new YamlMap(file, "", nothing(file, 1), keys, problems);
    }

    private YamlMap(String file, String path, MappingNode node, Keys keys, Problems problems) {
        this.file = file;
        this.path = path;
        this.line = node.getStartMark().getLine() + 1;
        this.keys = keys;
        this.problems = problems;
        for (NodeTuple tuple : node.getValue()) {
            int keyLine = tuple.getKeyNode().getStartMark().getLine() + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problem(keyLine, "A key is not plain text", "Write the key as a single word");
            } else if (values.put(key.getValue(), tuple.getValueNode()) != null) {
                problem(
                        keyLine,
                        "“" + dotted(key.getValue()) + "” is given twice, first in line " + lines.get(key.getValue()),
                        "Keep one of the two");
            } else {
                lines.put(key.getValue(), keyLine);
            }
        }
    }

    void problem(int atLine, String reason, String remedy) {
        problems.add(file, "line " + atLine, reason, remedy);
    }

    void problem(Key<?> key, String reason, String remedy) {
        problem(line(key), reason, remedy);
    }

    /** Where the key is, or the mapping when it has no such key. */
    int line(Key<?> key) {
        return line(key.name());
    }

    int line(String name) {
        return lines.getOrDefault(name, line);
    }

    int line() {
        return line;
    }

    /** The names in this mapping, in the order of the file. */
    List<String> names() {
        return List.copyOf(values.keySet());
    }

    boolean has(Key<?> key) {
        return values.containsKey(key.name());
    }

    /** Whether the key is there and not empty. */
    boolean hasValue(Key<?> key) {
        return !isUnset(values.get(key.name()));
    }

    /** The value; empty when the key is left out or its value is wrong, which is noted. */
    <T> Optional<T> find(Key<T> key) {
        return find(key, key.name());
    }

    /** The value, or the key's default when it is left out or wrong. */
    <T> T value(Key<T> key) {
        return find(key).orElseGet(key::fallback);
    }

    /** The values of a list, or the one value where a list may be, in order; the key's defaults when it is left out. */
    <T> List<T> list(Key<T> key) {
        List<T> made = new ArrayList<>();
        Node node = node(key, key.name());
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                String text = item instanceof ScalarNode scalar ? text(scalar).strip() : "";
                int itemLine = item.getStartMark().getLine() + 1;
                if (text.isEmpty()) {
                    problem(
                            itemLine,
                            "An item of “" + dotted(key.name()) + "” is empty or not a text",
                            "Write one text per item");
                } else {
                    parse(key, key.name(), text, itemLine).ifPresent(made::add);
                }
            }
        } else if (node instanceof ScalarNode scalar && !text(scalar).isBlank()) {
            parse(key, key.name(), text(scalar).strip(), line(key)).ifPresent(made::add);
        } else if (isEmptyText(node) && !key.isRequired()) {
            empty(key, key.name());
        } else if (node instanceof MappingNode) {
            problem(key, "“" + dotted(key.name()) + "” must be a list", "Write “" + key.name() + ": [a, b]”");
        }
        if (made.isEmpty() && key.isRequired() && isUnset(node)) {
            missing(key);
        }
        if (made.isEmpty() && isUnset(node)) {
            key.defaults().forEach(text -> Optional.ofNullable(key.parse(text)).ifPresent(made::add));
        }
        return List.copyOf(made);
    }

    /** The mapping under the key; empty when there is none. */
    Optional<YamlMap> map(Key<YamlMap> key) {
        return map(key, key.name());
    }

    /** The mapping under the key, or one without any key when there is none, which gives every default. */
    YamlMap section(Key<YamlMap> key) {
        return map(key).orElseGet(() -> below(key, key.name(), nothing(file, line)));
    }

    /** The mappings of a list under the key, in order. */
    List<YamlMap> maps(Key<YamlMap> key) {
        List<YamlMap> maps = new ArrayList<>();
        Node node = node(key, key.name());
        if (node instanceof SequenceNode sequence) {
            int i = 0;
            for (Node item : sequence.getValue()) {
                i++;
                if (item instanceof MappingNode mapping) {
                    maps.add(below(key, key.name() + "[" + i + "]", mapping));
                } else {
                    problem(
                            item.getStartMark().getLine() + 1,
                            "An item of “" + dotted(key.name()) + "” has no keys",
                            "Write “- ” and the keys of the item, one per line");
                }
            }
        } else if (!isUnset(node)) {
            problem(key, "“" + dotted(key.name()) + "” must be a list", "Start each item with “- ”");
        }
        return maps;
    }

    /** Every value of a mapping whose names people choose, by name; what is wrong is noted and left out. */
    <T> Map<String, T> each(Key<T> key) {
        Map<String, T> made = new LinkedHashMap<>();
        for (String name : names()) {
            find(key, name).ifPresent(value -> made.put(name, value));
        }
        return made;
    }

    /** Every mapping of a mapping whose names people choose, by name. */
    Map<String, YamlMap> eachMap(Key<YamlMap> key) {
        Map<String, YamlMap> made = new LinkedHashMap<>();
        for (String name : names()) {
            map(key, name).ifPresent(value -> made.put(name, value));
        }
        return made;
    }

    /**
     * Names the keys that do not exist here.
     *
     * @throws IllegalStateException when a declared key was not read, which is a bug of the reader
     */
    void end() {
        for (String name : names()) {
            if (!keys.allows(name)) {
                problem(line(name), "Unknown key “" + dotted(name) + "”", remedyForUnknown(name));
            }
        }
        for (Key<?> key : keys.named()) {
            if (!read.contains(key.name())) {
                throw new IllegalStateException("declared but not read: " + dotted(key.name()));
            }
        }
    }

    private String remedyForUnknown(String name) {
        String known = "Known keys here: " + String.join(", ", keys.names());
        return NearMiss.of(name, keys.names())
                .map(near -> "Did you mean “" + near + "”? " + known)
                .orElse(known);
    }

    private <T> Optional<T> find(Key<T> key, String name) {
        Node node = node(key, name);
        if (node != null && !(node instanceof ScalarNode)) {
            problem(line(name), "“" + dotted(name) + "” must be a single text", "Write “" + name + ": …” on one line");
            return Optional.empty();
        }
        String text = node instanceof ScalarNode scalar ? text(scalar) : "";
        if (text.isBlank() && key.isRequired()) {
            missing(key);
            return Optional.empty();
        }
        boolean exact = key.type() == Key.Type.TEXT || key.type() == Key.Type.PATTERN;
        if (isEmptyText(node) && !exact) {
            empty(key, name);
        }
        if (isNull(node) || text.isBlank() && !exact) {
            return Optional.empty();
        }
        return parse(key, name, exact ? text : text.strip(), line(name));
    }

    private <T> Optional<T> parse(Key<T> key, String name, String text, int atLine) {
        T made = key.parse(text);
        if (made == null) {
            String remedy = "Write " + key.expected();
            problem(
                    atLine,
                    "“" + text + "” is not valid for “" + dotted(name) + "”",
                    key.meant(text)
                            .map(near -> "Did you mean “" + near + "”? " + remedy)
                            .orElse(remedy));
        }
        return Optional.ofNullable(made);
    }

    private Optional<YamlMap> map(Key<YamlMap> key, String name) {
        Node node = node(key, name);
        if (node instanceof MappingNode mapping) {
            return Optional.of(below(key, name, mapping));
        }
        if (isUnset(node)) {
            if (key.isRequired()) {
                missing(key);
            }
        } else {
            problem(
                    line(name),
                    "“" + dotted(name) + "” must have keys below it",
                    "Indent the keys of “" + name + "” below it");
        }
        return Optional.empty();
    }

    private YamlMap below(Key<YamlMap> key, String name, MappingNode mapping) {
        Keys inner = key.keys().orElseThrow(() -> new IllegalStateException("no keys below " + name));
        return new YamlMap(file, dotted(name), mapping, inner, problems);
    }

    private static MappingNode nothing(String file, int line) {
        Mark mark = new Mark(file, 0, line - 1, 0, new int[0], 0);
        return new MappingNode(Tag.MAP, true, List.of(), mark, mark, DumperOptions.FlowStyle.BLOCK);
    }

    /** Notes that a key is missing where nothing else makes up for it. */
    void missing(Key<?> key) {
        String remedy = key.keys()
                .map(inner -> "Add “" + key.name() + ":” with " + String.join(" and ", requiredOf(inner)) + " below it")
                .orElseGet(() -> "Add it, such as “" + key.name() + ": " + key.example() + "”");
        problem(key, "“" + dotted(key.name()) + "” is missing or empty", remedy);
    }

    private static List<String> requiredOf(Keys keys) {
        return keys.named().stream().filter(Key::isRequired).map(Key::name).toList();
    }

    private @Nullable Node node(Key<?> key, String name) {
        if (!keys.declares(key)) {
            throw new IllegalStateException("read but not declared: " + dotted(name));
        }
        read.add(key.name());
        return values.get(name);
    }

    private static boolean isUnset(@Nullable Node node) {
        return node == null
                || node instanceof ScalarNode scalar && text(scalar).isBlank()
                || node instanceof SequenceNode sequence && sequence.getValue().isEmpty();
    }

    private static boolean isNull(@Nullable Node node) {
        return node == null || node.getTag().equals(Tag.NULL);
    }

    /** Whether somebody wrote quotation marks with nothing between them, which is not the same as leaving a key out. */
    private static boolean isEmptyText(@Nullable Node node) {
        return node instanceof ScalarNode scalar
                && !isNull(node)
                && scalar.getValue().isBlank();
    }

    /** What is written; nothing for {@code null} and {@code ~}. */
    private static String text(ScalarNode scalar) {
        return isNull(scalar) ? "" : scalar.getValue();
    }

    private void empty(Key<?> key, String name) {
        problem(line(name), "“" + dotted(name) + "” is empty", "Write " + key.expected() + ", or remove the line");
    }

    private String dotted(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
