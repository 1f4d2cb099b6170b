package org.nightdesk.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nightdesk.problem.Problems;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a YAML file that knows its lines: asks for keys, notes every problem with its line, and in the end names
 * the keys nobody asked for. Not thread-safe.
 */
final class YamlMap {
    private final String file;
    private final String path;
    private final int line;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    YamlMap(String file, String path, MappingNode node, Problems problems) {
        this.file = file;
        this.path = path;
        this.line = node.getStartMark().getLine() + 1;
        this.problems = problems;
        for (NodeTuple tuple : node.getValue()) {
            int keyLine = tuple.getKeyNode().getStartMark().getLine() + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problem(keyLine, "a key must be plain text", "Write the key as a single word");
            } else if (values.put(key.getValue(), tuple.getValueNode()) != null) {
                problem(keyLine, "“" + key.getValue() + "” stands here twice", "Keep one of the two");
            } else {
                lines.put(key.getValue(), keyLine);
            }
        }
    }

    void problem(int atLine, String reason, String remedy) {
        problems.add(file, "line " + atLine, reason, remedy);
    }

    void problem(String key, String reason, String remedy) {
        problem(line(key), reason, remedy);
    }

    int line(String key) {
        return lines.getOrDefault(key, line);
    }

    int line() {
        return line;
    }

    String file() {
        return file;
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    /** The text under the key; empty, with a problem noted, when it is missing or no text. */
    String required(String key) {
        String text = text(key, "");
        if (text.isBlank() && !problemNotedFor(key)) {
            problem(key, "“" + dotted(key) + "” is missing or empty", "Add a line “" + key + ": …”");
        }
        return text;
    }

    String text(String key, String fallback) {
        Node node = node(key);
        if (node == null) {
            return fallback;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem(key, "“" + dotted(key) + "” must be one text", "Write “" + key + ": …” on one line");
        return fallback;
    }

    int number(String key, int fallback, int least, int most) {
        String text = text(key, "");
        if (text.isBlank()) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(text.replace("_", "").strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, together with the range
        }
        problem(
                key,
                "“" + text + "” is not a whole number from " + least + " to " + most,
                "Give “" + dotted(key) + "” such a number");
        return fallback;
    }

    boolean flag(String key, boolean fallback) {
        String text = text(key, "").strip().toLowerCase(Locale.ROOT);
        return switch (text) {
            case "" -> fallback;
            case "yes", "true", "on" -> true;
            case "no", "false", "off" -> false;
            default -> {
                problem(key, "“" + text + "” is neither yes nor no", "Write “" + key + ": yes” or “" + key + ": no”");
                yield fallback;
            }
        };
    }

    /** A value made from the key's text; {@code make} returns null for a text that is none. */
    <T> @Nullable T value(String key, Function<String, @Nullable T> make, String expected) {
        String text = text(key, "");
        if (text.isBlank()) {
            return null;
        }
        T made = make.apply(text.strip());
        if (made == null) {
            problem(key, "“" + text + "” is not " + expected, "Give “" + dotted(key) + "” " + expected);
        }
        return made;
    }

    /** The texts of a list, or the one text where a list may be; in order. */
    List<String> texts(String key) {
        Node node = node(key);
        List<String> texts = new ArrayList<>();
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            texts.add(scalar.getValue());
        } else if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                    texts.add(scalar.getValue());
                } else {
                    problem(
                            item.getStartMark().getLine() + 1,
                            "an item of “" + dotted(key) + "” is empty or no text",
                            "Write one text an item");
                }
            }
        } else if (node instanceof MappingNode) {
            problem(key, "“" + dotted(key) + "” must be a list", "Write “" + key + ": [a, b]”");
        }
        return texts;
    }

    <T> List<T> values(String key, Function<String, @Nullable T> make, String expected) {
        List<T> made = new ArrayList<>();
        for (String text : texts(key)) {
            T value = make.apply(text.strip());
            if (value == null) {
                problem(key, "“" + text + "” is not " + expected, "Give “" + dotted(key) + "” " + expected);
            } else {
                made.add(value);
            }
        }
        return made;
    }

    /** The mapping under the key, empty when there is none. */
    Optional<YamlMap> map(String key) {
        Node node = node(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(file, dotted(key), mapping, problems));
        }
        problem(key, "“" + dotted(key) + "” must hold further keys", "Indent the keys of “" + key + "” below it");
        return Optional.empty();
    }

    List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        Node node = node(key);
        if (node instanceof SequenceNode sequence) {
            int i = 0;
            for (Node item : sequence.getValue()) {
                i++;
                if (item instanceof MappingNode mapping) {
                    maps.add(new YamlMap(file, dotted(key) + "[" + i + "]", mapping, problems));
                } else {
                    problem(
                            item.getStartMark().getLine() + 1,
                            "an item of “" + dotted(key) + "” holds no keys",
                            "Write “- key: …” with its keys below");
                }
            }
        } else if (node != null) {
            problem(key, "“" + dotted(key) + "” must be a list", "Start each item with “- ”");
        }
        return maps;
    }

    /** Hands every key and text of this mapping over; a value that is no text is a problem. */
    void forEachText(BiConsumer<String, String> consumer) {
        for (String key : List.copyOf(values.keySet())) {
            consumer.accept(key, text(key, ""));
        }
    }

    /** Names each key that nobody asked for. */
    void rejectUnknown() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                problem(key, "“" + dotted(key) + "” is no known key", "Known here: " + String.join(", ", asked));
            }
        }
    }

    private @Nullable Node node(String key) {
        asked.add(key);
        return values.get(key);
    }

    private boolean problemNotedFor(String key) {
        return values.get(key) != null && !(values.get(key) instanceof ScalarNode);
    }

    private String dotted(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
