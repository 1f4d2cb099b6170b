package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.docs.Page;

/** Does what the guide says, in its order, in a fresh folder: commands as processes, files as written, kits as filled. */
@NullUnmarked
class GuideIT {
    /** Blocks of code and the marks that stand for what a person does in a spreadsheet program. */
    private static final Pattern STEP = Pattern.compile(
            "```(?<info>[^\\n]*)\\n(?<text>.*?)```|<!-- fill (?<kind>\\w+) (?<person>\\w+) -->", Pattern.DOTALL);

    private static final int PATIENCE_SECONDS = 300;

    @TempDir
    private Path folder;

    @Test
    void theFirstTenMinutesGoAsTheGuideSays() throws Exception {
        Page guide = Page.doc("guide.md");
        String text = guide.text();
        text = text.substring(text.indexOf("\n## Your own desk"), text.indexOf("\n## A week's work"));
        Matcher step = STEP.matcher(text);
        int commands = 0;
        while (step.find()) {
            if (step.group("person") != null) {
                fill(guide, step.group("kind"), step.group("person"));
                continue;
            }
            Page.Block block = new Page.Block(step.group("info"), step.group("text"));
            if (block.language().equals("console")) {
                commands += run(block.text());
            } else if (block.language().equals("text")) {
                String page = Files.readString(folder.resolve(block.value("file")));
                assertThat(block.text().lines())
                        .allSatisfy(line -> assertThat(page).contains(line));
            } else if (!block.value("file").isEmpty()) {
                Files.writeString(folder.resolve(block.value("file")), block.text());
            }
        }
        assertThat(commands).isEqualTo(7);
    }

    /** Runs the commands of a block and looks for each line that the guide shows beneath. */
    private int run(String block) throws Exception {
        int commands = 0;
        String said = "";
        for (String line : block.lines().toList()) {
            if (line.startsWith("$ cd ")) {
                folder = folder.resolve(line.substring(5));
            } else if (line.startsWith("$ nightdesk ")) {
                said = plain(command(line.substring("$ nightdesk ".length()).split(" ")));
                commands++;
            } else if (!line.isBlank()) {
                assertThat(said).as(block).contains(plain(line).strip());
            }
        }
        return commands;
    }

    private String command(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                absolute(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))),
                "org.nightdesk.cli.Nightdesk"));
        line.addAll(List.of(arguments));
        Path out = Files.createTempFile("guide", ".txt");
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(out, StandardCharsets.UTF_8);
        Files.delete(out);
        assertThat(process.exitValue())
                .as(String.join(" ", arguments) + "\n" + said)
                .isZero();
        return said;
    }

    private static String absolute(String classPath) {
        return Pattern.compile(Pattern.quote(java.io.File.pathSeparator))
                .splitAsStream(classPath)
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(java.util.stream.Collectors.joining(java.io.File.pathSeparator));
    }

    /** Dates and the codes of kits are others each time; columns are as wide as they need to be. */
    private static String plain(String text) {
        return text.replaceAll("\\d{4}-\\d{2}-\\d{2}", "DATE")
                .replaceAll("_[0-9A-Z]{8}\\.", "_CODE.")
                .replaceAll(" {2,}", "  ");
    }

    private void fill(Page guide, String kind, String person) throws IOException {
        Map<String, String> translations = new HashMap<>();
        if (kind.equals("translation")) {
            guide.table("fill translation " + person).forEach(row -> translations.put(row.get(0), row.get(1)));
        }
        Path kit = FilledKit.newest(folder, person, kind);
        List<Map<String, String>> rows = FilledKit.rows(kit);
        assertThat(rows).hasSize(4);
        if (kind.equals("translation")) {
            assertThat(rows).extracting(row -> row.get("Source")).allMatch(translations::containsKey);
        }
        FilledKit.fillAndReturn(
                kit,
                folder,
                row -> kind.equals("translation")
                        ? Map.of("Translation", translations.get(row.get("Source")))
                        : Map.of("Decision", "approve"));
    }
}
