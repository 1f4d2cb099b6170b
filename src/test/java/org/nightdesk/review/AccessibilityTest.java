package org.nightdesk.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs axe-core in headless Chromium over the pages people read. Needs {@code chromium} on the path and axe-core in the
 * folder that the environment variable {@code NIGHTDESK_NODE_MODULES} names; skipped without.
 */
class AccessibilityTest {
    private static final String RUN = """
            <script>
            axe.run(document, {resultTypes: ['violations']}).then(result => {
              const out = document.createElement('pre');
              out.id = 'axe-result';
              out.textContent = result.passes.length + ' passed\\n'
                  + result.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' ')).join('\\n');
              document.body.append(out);
            });
            </script></body>
            """;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja", "ar"})
    void publishedPagesHaveNoViolations(String locale, @TempDir Path folder) throws IOException, InterruptedException {
        String name = "/org/nightdesk/assembly/golden/review." + locale + ".html";
        try (InputStream page = AccessibilityTest.class.getResourceAsStream(name)) {
            assertThat(page).isNotNull();
            assertNoViolations(new String(page.readAllBytes(), StandardCharsets.UTF_8), folder);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void theSideBySidePageHasNoViolations(String reader, @TempDir Path folder)
            throws IOException, InterruptedException {
        byte[] page = SideBySidePageTest.bytes(SideBySidePageTest.article(reader));
        assertNoViolations(new String(page, StandardCharsets.UTF_8), folder);
    }

    private static void assertNoViolations(String html, Path folder) throws IOException, InterruptedException {
        String modules = System.getenv("NIGHTDESK_NODE_MODULES");
        assumeTrue(modules != null, "NIGHTDESK_NODE_MODULES is not set");
        Path axe = Path.of(modules, "axe-core", "axe.min.js");
        assumeTrue(Files.exists(axe), "no axe-core in " + modules);
        assumeTrue(chromium().findAny().isPresent(), "chromium is not installed");
        Files.copy(axe, folder.resolve("axe.min.js"));
        Path page = folder.resolve("page.html");
        Files.writeString(page, html.replace("</body>", "<script src=\"axe.min.js\"></script>" + RUN));
        Element result = Jsoup.parse(dom(page, folder)).expectFirst("#axe-result");
        List<String> lines = result.wholeText().lines().toList();
        assertThat(lines.get(0)).as("what axe looked at").doesNotStartWith("0 ");
        assertThat(lines.subList(1, lines.size())).isEmpty();
    }

    private static Stream<Path> chromium() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable);
    }

    private static String dom(Path page, Path folder) throws IOException, InterruptedException {
        Path out = folder.resolve("dom.html");
        Process process = new ProcessBuilder(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-background-networking",
                        "--no-first-run",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--virtual-time-budget=20000",
                        "--dump-dom",
                        page.toUri().toString())
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        ByteArrayOutputStream dom = new ByteArrayOutputStream();
        Files.copy(out, dom);
        return dom.toString(StandardCharsets.UTF_8);
    }
}
