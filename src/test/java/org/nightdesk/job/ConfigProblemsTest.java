package org.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightdesk.problem.Problem;
import org.nightdesk.problem.Problems;

/** Every problem of a file at once, each with its line and what to do. */
@NullUnmarked
class ConfigProblemsTest {
    @TempDir
    private Path folder;

    static Stream<ProblemCases> jobs() {
        return ProblemCases.of("job.problems.txt");
    }

    static Stream<ProblemCases> people() {
        return ProblemCases.of("people.problems.txt");
    }

    static Stream<ProblemCases> styles() {
        return ProblemCases.of("style.problems.txt");
    }

    static Stream<ProblemCases> yaml() {
        return ProblemCases.of("yaml.problems.txt");
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void namesWhatIsWrongWithAJob(ProblemCases given) throws IOException {
        Files.writeString(folder.resolve("names.csv"), "id,kind,source,en\n");
        Files.writeString(
                folder.resolve("people.yaml"), "people:\n  - {key: kim, roles: [editor], names: {en: Kim}}\n");
        Path file = Files.writeString(folder.resolve("job.yaml"), given.yaml());
        Problems problems = new Problems();

        boolean read = JobFile.read(file, folder.resolve("work"), problems).isPresent();

        assertThat(shown(problems)).isEqualTo(given.problems());
        assertThat(read).isEqualTo(given.problems().isEmpty());
    }

    @ParameterizedTest
    @MethodSource({"people", "yaml"})
    void namesWhatIsWrongWithPeople(ProblemCases given) throws IOException {
        Path file = Files.writeString(folder.resolve("people.yaml"), given.yaml());
        Problems problems = new Problems();

        PeopleFile.read(file, "people.yaml", problems);

        assertThat(shown(problems)).isEqualTo(given.problems());
    }

    @ParameterizedTest
    @MethodSource("styles")
    void namesWhatIsWrongWithAStyle(ProblemCases given) throws IOException {
        Path file = Files.writeString(folder.resolve("en.yaml"), given.yaml());
        Problems problems = new Problems();

        StyleFile.read(file, "en.yaml", Locale.ENGLISH, problems);

        assertThat(shown(problems)).isEqualTo(given.problems());
    }

    /** Without the folder, which differs from test to test. */
    private String shown(Problems problems) {
        return problems.all().stream()
                .map(Problem::toString)
                .map(line -> line.replace(folder.toAbsolutePath() + "/", "").replace('\n', ' ') + "\n")
                .collect(Collectors.joining());
    }
}
