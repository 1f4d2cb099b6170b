package org.nightdesk.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;

/** The program in a process of its own, in an environment of which nothing is taken over. */
@NullUnmarked
final class ChildProcess {
    private static final long PATIENCE_SECONDS = 120;

    private final Path folder;
    private final List<String> before = new ArrayList<>();
    private final List<String> options =
            new ArrayList<>(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    private final Map<String, String> environment = new LinkedHashMap<>();

    /** @param folder in which it runs */
    ChildProcess(Path folder) {
        this.folder = folder;
    }

    /** How it ended. */
    record Ended(int exit, String out, String err) {}

    /** Runs it by another program, which is given the command. */
    ChildProcess by(String... program) {
        before.addAll(List.of(program));
        return this;
    }

    ChildProcess java(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    ChildProcess with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Ended run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", absolute(classPath()), "org.nightdesk.cli.Nightdesk"));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("nightdesk", ".out");
        Path err = Files.createTempFile("nightdesk", ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("still running after " + PATIENCE_SECONDS + " s: " + text(err));
            }
            return new Ended(process.exitValue(), text(out), text(err));
        } finally {
            process.destroyForcibly();
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** The same class path for a process in another folder. */
    private static String absolute(String classPath) {
        List<String> parts = new ArrayList<>();
        for (String part : classPath.split(java.io.File.pathSeparator)) {
            parts.add(Path.of(part).toAbsolutePath().toString());
        }
        return String.join(java.io.File.pathSeparator, parts);
    }

    /** Whether a program can be started here. */
    static boolean has(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
