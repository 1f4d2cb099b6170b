package org.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.problem.Problem;
import org.nightdesk.problem.Problems;

/** Files that are no configuration, or meant to hurt. */
@NullUnmarked
class YamlFilesTest {
    @TempDir
    private Path folder;

    private List<Problem> problems(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("people.yaml"), bytes);
        Problems problems = new Problems();
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(YamlFiles.read(file, "people.yaml", PeopleKeys.ALL, problems))
                        .isEmpty());
        return problems.all();
    }

    private List<Problem> problems(String text) throws IOException {
        return problems(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesAliasesThatMultiply() throws IOException {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c <= 'z'; c++) {
            char before = (char) (c - 1);
            bomb.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(("*" + before + ", ").repeat(8))
                    .append("*");
            bomb.append(before).append("]\n");
        }
        Path file = Files.writeString(folder.resolve("people.yaml"), bomb);
        Problems problems = new Problems();

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PeopleFile.read(file, "people.yaml", problems));

        assertThat(problems.all()).isNotEmpty().hasSizeLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void refusesNestingWithoutEnd(String opening) throws IOException {
        assertThat(problems("people: " + (opening.startsWith("-") || opening.startsWith("?") ? "\n" : "")
                        + opening.repeat(100_000)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).startsWith("The YAML cannot be read"));
    }

    @Test
    void refusesAFileOfMoreThanFourMebibytes() throws IOException {
        byte[] large = new byte[(4 << 20) + 1];
        java.util.Arrays.fill(large, (byte) '#');

        assertThat(problems(large)).extracting(Problem::reason).containsExactly("The file is larger than 4 MiB");
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws IOException {
        assertThat(problems("people: 김".getBytes(java.nio.charset.Charset.forName("x-windows-949"))))
                .extracting(Problem::reason, Problem::remedy)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("The file is not UTF-8", "Save it as UTF-8"));
    }

    @Test
    void refusesControlCharacters() throws IOException {
        assertThat(problems("people: \u0000\u0007"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("control characters"));
    }

    @Test
    void saysThatAFolderIsNoFile() throws IOException {
        Files.createDirectories(folder.resolve("people.yaml"));
        Problems problems = new Problems();

        assertThat(YamlFiles.read(folder.resolve("people.yaml"), "people.yaml", PeopleKeys.ALL, problems))
                .isEmpty();
        assertThat(problems.all())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).startsWith("This is a folder, not a file"));
    }

    @Test
    void takesAFileOfCommentsAsOneThatSetsNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("en.yaml"), "# nothing yet\n");
        Problems problems = new Problems();

        assertThat(YamlFiles.read(file, "en.yaml", StyleKeys.ALL, problems))
                .hasValueSatisfying(map -> assertThat(map.names()).isEmpty());
        assertThat(problems.all()).isEmpty();
        assertThat(problems("# nothing yet\n")).hasSize(1);
    }
}
