package org.nightdesk.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.nightdesk.problem.Problems;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads configuration files as YAML mappings; files over 4 MiB, deep nesting and alias bombs are refused. */
final class YamlFiles {
    private static final long MOST_BYTES = 4L << 20;

    private YamlFiles() {}

    /** The file's top mapping; empty, with the problems noted, when it cannot be read. */
    static Optional<YamlMap> read(Path path, String shownAs, Keys keys, Problems problems) {
        if (Files.isDirectory(path)) {
            problems.add(shownAs, "", "This is a folder, not a file", "Name a file in it, such as jobs/nightly.yaml");
            return Optional.empty();
        }
        try {
            if (Files.size(path) > MOST_BYTES) {
                problems.add(
                        shownAs, "", "The file is larger than 4 MiB", "Split it, or check that it is the right file");
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
            return parse(text, shownAs, keys, problems);
        } catch (NoSuchFileException missing) {
            problems.add(shownAs, "", "The file does not exist", "Create it, or correct the path that names it");
        } catch (CharacterCodingException notUtf8) {
            problems.add(shownAs, "", "The file is not UTF-8", "Save it as UTF-8");
        } catch (IOException unreadable) {
            problems.add(shownAs, "", "The file cannot be read: " + unreadable, "Check the file and its permissions");
        }
        return Optional.empty();
    }

    static Optional<YamlMap> parse(String text, String shownAs, Keys keys, Problems problems) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(20);
        options.setMaxAliasesForCollections(20);
        options.setAllowDuplicateKeys(true); // YamlMap names both lines
        try {
            String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
            Node root = new Yaml(new SafeConstructor(options)).compose(new java.io.StringReader(withoutMark));
            if (root instanceof MappingNode mapping) {
                return Optional.of(YamlMap.top(shownAs, mapping, keys, problems));
            }
            if (root == null && keys.named().stream().noneMatch(Key::isRequired)) {
                return Optional.of(YamlMap.empty(shownAs, keys, problems));
            }
            problems.add(
                    shownAs,
                    "line 1",
                    "The file has no “key: value” lines",
                    "Write one key per line, such as “" + keys.names().get(0) + ": …”");
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            problems.add(
                    shownAs,
                    "line " + line,
                    "The YAML cannot be read: " + broken.getProblem(),
                    "Check indentation, quotes and colons around that line");
        } catch (YAMLException broken) {
            problems.add(
                    shownAs,
                    "",
                    "The YAML cannot be read: " + broken.getMessage(),
                    "Remove control characters and very deep nesting");
        }
        return Optional.empty();
    }
}
