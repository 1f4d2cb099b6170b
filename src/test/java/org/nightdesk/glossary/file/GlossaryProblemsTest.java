package org.nightdesk.glossary.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightdesk.io.ShownPath;
import org.nightdesk.problem.BadInputException;

/** Every folder under {@code bad} is one glossary with its expected problems in {@code problems.txt}, one a line. */
class GlossaryProblemsTest {
    static Stream<String> badGlossaries() throws IOException {
        try (Stream<Path> folders = Files.list(resources())) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("badGlossaries")
    void reportsEveryProblemAtOnce(String name) throws IOException {
        Path folder = resources().resolve(name);
        String expected = Files.readString(folder.resolve("problems.txt"));
        assertThat(problems(files(folder))
                        .replace(ShownPath.of(folder) + folder.getFileSystem().getSeparator(), ""))
                .isEqualTo(expected.strip());
    }

    @Test
    void acceptsTwoPersonsOfOneNameInDifferentScopes() throws IOException {
        Path folder = resources().resolveSibling("good");
        assertThat(GlossaryFiles.read(files(folder), Locale.KOREAN)).hasSize(15);
    }

    @Test
    void refusesFilesThatAreNoGlossary(@TempDir Path folder) throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        Path huge = folder.resolve("huge.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(GlossaryFiles.LARGEST_FILE_BYTES + 1);
        }
        Path missing = folder.resolve("missing.csv");
        Path word = Files.writeString(folder.resolve("names.docx"), "x");
        assertThat(problems(List.of(empty, huge, missing, word)).lines())
                .hasSize(4)
                .satisfies(lines -> {
                    assertThat(lines.get(0)).contains("empty.csv: the file is empty");
                    assertThat(lines.get(1)).contains("huge.csv: the file has 256 MiB");
                    assertThat(lines.get(2)).contains("missing.csv: there is no such file");
                    assertThat(lines.get(3)).contains("names.docx: unknown kind of glossary file");
                });
    }

    @Test
    void doesNotMissTitlesOfAFileThatCouldNotBeRead(@TempDir Path folder) throws IOException {
        Path titles = Files.writeString(folder.resolve("titles.csv"), "id,kind,source,colour\nt,title,제목,red\n");
        Path names = Files.writeString(folder.resolve("names.csv"), "id,kind,source,scope,en\na,person,가,t,A\n");
        assertThat(problems(List.of(names, titles)).lines())
                .singleElement()
                .asString()
                .contains("colour");
    }

    @Test
    void stopsCountingSingleProblemsOfAFileThatIsBrokenAsAWhole(@TempDir Path folder) throws IOException {
        StringBuilder rows = new StringBuilder("id,kind,source,en\n");
        for (int i = 0; i < 20_000; i++) {
            rows.append("a").append(i).append(",robot,이름").append(i).append(",Name\n");
        }
        Path file = Files.writeString(folder.resolve("names.csv"), rows);
        assertThat(problems(List.of(file)).lines())
                .hasSize(10_001)
                .last()
                .asString()
                .contains("10000 more problems");
    }

    private static String problems(List<Path> files) {
        BadInputException e =
                catchThrowableOfType(BadInputException.class, () -> GlossaryFiles.read(files, Locale.KOREAN));
        assertThat(e).isNotNull();
        return e.problems().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static Path resources() {
        URL folder = Objects.requireNonNull(GlossaryProblemsTest.class.getResource("bad"));
        try {
            return Path.of(folder.toURI());
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
