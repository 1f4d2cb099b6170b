package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Programs of this machine that tests start; a test whose program is not installed is skipped and says so. */
final class Tools {
    private static final int SECONDS = 180;

    private Tools() {}

    /** Skips the test where the program is not installed. */
    static void assume(String program) {
        Assumptions.assumeTrue(isThere(program), program + " is not installed");
    }

    static void run(String... command) throws IOException, InterruptedException {
        finish(new ProcessBuilder(command));
    }

    /** Runs a Qt program on a machine without a screen. */
    static void runWithoutScreen(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("QT_QPA_PLATFORM", "offscreen");
        finish(builder);
    }

    /** A Python that has a module: that of the system may have others than the first on the path. */
    static String python(String module) throws IOException, InterruptedException {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            if (isThere(python) && exit(new ProcessBuilder(python, "-c", "import " + module)) == 0) {
                return python;
            }
        }
        return Assumptions.abort("no Python has the module " + module);
    }

    /** Runs a script with Node.js and a module from the folder that NIGHTDESK_NODE_MODULES names. */
    static void node(String module, String... command) throws IOException, InterruptedException {
        String modules = System.getenv().getOrDefault("NIGHTDESK_NODE_MODULES", "");
        Assumptions.assumeFalse(modules.isEmpty(), "NIGHTDESK_NODE_MODULES names no node_modules folder");
        assume("node");
        Assumptions.assumeTrue(Files.isDirectory(Path.of(modules, module)), module + " is not in " + modules);
        ProcessBuilder builder = new ProcessBuilder(with("node", command));
        builder.environment().put("NODE_PATH", modules);
        finish(builder);
    }

    /** Runs a script with Perl, if that has a module. */
    static void perl(String module, String... command) throws IOException, InterruptedException {
        assume("perl");
        boolean has = exit(new ProcessBuilder("perl", "-M" + module, "-e", "1")) == 0;
        Assumptions.assumeTrue(has, "Perl has no module " + module);
        finish(new ProcessBuilder(with("perl", command)));
    }

    private static List<String> with(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        return command;
    }

    private static void finish(ProcessBuilder builder) throws IOException, InterruptedException {
        Path said = Files.createTempFile("said", ".txt");
        try {
            int exit = exit(builder.redirectErrorStream(true).redirectOutput(said.toFile()));
            String words = new String(Files.readAllBytes(said), StandardCharsets.UTF_8);
            assertThat(exit).as("%s: %s", builder.command(), words).isZero();
        } finally {
            Files.delete(said);
        }
    }

    private static int exit(ProcessBuilder builder) throws IOException, InterruptedException {
        if (builder.redirectOutput() == ProcessBuilder.Redirect.PIPE) {
            builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        }
        Process process = builder.start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(builder.command() + " did not end within " + SECONDS + " s");
        }
        return process.exitValue();
    }

    private static boolean isThere(String program) {
        if (program.startsWith("/")) {
            return Files.isExecutable(Path.of(program));
        }
        for (String directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(directory, program))) {
                return true;
            }
        }
        return false;
    }
}
