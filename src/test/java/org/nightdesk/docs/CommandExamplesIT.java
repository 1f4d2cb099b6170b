package org.nightdesk.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of the page on commands in a copy of the sample, in their order, and looks for what they show. */
@NullUnmarked
class CommandExamplesIT {
    private static final int PATIENCE_SECONDS = 300;
    private static final List<Integer> FINE = List.of(0, 3);

    @TempDir
    private Path folder;

    @Test
    void everyExampleRunsAndPrintsWhatThePageShows() throws Exception {
        assumeFalse(File.separatorChar == '\\', "the examples are for a Unix shell");
        copy(Path.of("jobs"));
        copy(Path.of("glossary"));
        Path program = folder.resolve("bin/nightdesk");
        Files.createDirectories(program.getParent());
        Files.writeString(
                program,
                "#!/bin/sh\nexec '%s/bin/java' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 -cp '%s' org.nightdesk.cli.Nightdesk \"$@\"\n"
                        .formatted(System.getProperty("java.home"), classPath()));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        int commands = 0;
        for (Page.Block block : Page.doc("reference/commands.md").blocks()) {
            if (!block.language().equals("console")) {
                continue;
            }
            String said = "";
            for (String line : block.text().lines().toList()) {
                if (line.startsWith("$ ")) {
                    said = plain(run(line.substring(2)));
                    commands++;
                } else {
                    assertThat(said).as(block.text()).contains(plain(line).strip());
                }
            }
        }
        assertThat(commands).isGreaterThan(15);
    }

    private String run(String line) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().merge("PATH", folder.resolve("bin").toString(), (path, ours) -> ours + ":" + path);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(folder.resolve("said.txt"));
        assertThat(process.exitValue()).as(line + "\n" + said).isIn(FINE);
        return said;
    }

    private void copy(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(file);
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static String classPath() {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String plain(String text) {
        return text.replaceAll(" {2,}", "  ");
    }
}
