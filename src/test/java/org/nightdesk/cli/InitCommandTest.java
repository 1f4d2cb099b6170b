package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.cli.terminal.ExitCode;

@NullUnmarked
class InitCommandTest {
    @TempDir
    private Path folder;

    private Desk.Said init(Path desk, String... more) {
        return Desk.plain(Stream.concat(Stream.of("init", desk.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private List<String> files(Path desk) throws IOException {
        try (Stream<Path> all = Files.walk(desk)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> desk.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko:en", "en:ko", "ja:es,pt-BR", "zh-Hant:ar", "vi:fr", "ko:fi", "th:de,it,ru,tr,id"})
    void makesADeskThatIsInOrder(String languages) throws IOException {
        Path desk = folder.resolve("desks/new");

        Desk.Said said = init(desk, "--languages", languages, "--name", "soap");

        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(files(desk)).contains("README.md", "glossary/names.csv", "jobs/nightly.yaml", "jobs/people.yaml");
        assertThat(said.out().lines()).hasSameSizeAs(files(desk));
        assertThat(desk.resolve("inbox")).isEmptyDirectory();
        assertThat(desk.resolve("returns")).isEmptyDirectory();
        assertThat(said.err()).contains("nightdesk config check && nightdesk run", "people.yaml");
        String job = desk.resolve("jobs/nightly.yaml").toString();
        Desk.Said unnamed = Desk.plain("config", "check", job);
        assertThat(unnamed.exit()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(unnamed.err())
                .contains("“Name of the translator” is what “nightdesk init” wrote")
                .contains("“Name of the editor” is what “nightdesk init” wrote");
        Desk.namePeople(desk.resolve("jobs/people.yaml"));
        Desk.Said check = Desk.plain("config", "check", job);
        assertThat(check.err()).contains("in order", "3 glossary entries");
        assertThat(check.exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void quotesTheFolderInWhatItTellsToType() {
        Path desk = folder.resolve("한국 어, ja");

        assertThat(init(desk).err()).contains("cd '" + desk + "' && nightdesk config check");
        assertThat(init(folder.resolve("새책상")).err()).contains("cd " + folder.resolve("새책상") + " && nightdesk");
    }

    @Test
    void givesTheGlossaryAColumnForEachTarget() throws IOException {
        init(folder.resolve("new"), "--languages", "ko:en,pt-BR");

        assertThat(Files.readString(folder.resolve("new/glossary/names.csv")))
                .startsWith("\uFEFFid,kind,source,variants,scope,en,en.allowed,en.forbidden,pt-BR,pt-BR.allowed")
                .contains("밤의 빵집", "A Padaria Noturna", "retired");
    }

    @Test
    void overwritesNothingAndNamesWhatIsInTheWay() throws IOException {
        Path desk = folder.resolve("new");
        init(desk);
        Files.writeString(desk.resolve("jobs/people.yaml"), "people: []\n");
        Files.delete(desk.resolve("README.md"));

        Desk.Said refused = init(desk);

        assertThat(refused.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err()).contains("people.yaml", "--missing").doesNotContain("names.csv", "nightly.yaml");
        assertThat(desk.resolve("README.md")).doesNotExist();
        assertThat(desk.resolve("jobs/people.yaml")).hasContent("people: []\n");
    }

    @Test
    void writesWhatIsMissing() throws IOException {
        Path desk = folder.resolve("new");
        init(desk);
        Files.writeString(desk.resolve("jobs/people.yaml"), "people: []\n");
        Files.delete(desk.resolve("README.md"));

        Desk.Said said = init(desk, "--missing", "--languages", "ko:en,ja");

        assertThat(said.exit()).isEqualTo(ExitCode.DONE);
        assertThat(said.out().lines()).hasSize(2).anyMatch(line -> line.endsWith("ja.yaml"));
        assertThat(desk.resolve("README.md")).exists();
        assertThat(desk.resolve("jobs/people.yaml")).hasContent("people: []\n");
    }

    @Test
    void takesAFolderThatOnlyLacksFilesOrHasOthers() throws IOException {
        Path desk = folder.resolve("new");
        init(desk);
        Files.delete(desk.resolve("glossary/names.csv"));
        Files.writeString(desk.resolve("notes.txt"), "mine");

        assertThat(init(desk).exit()).isEqualTo(ExitCode.DONE);
        assertThat(desk.resolve("glossary/names.csv")).exists();
        assertThat(init(desk).err()).contains("Nothing is missing");
    }

    @Test
    void saysWhatIsWrongWithNamesAndLanguages() {
        Path desk = folder.resolve("new");

        assertThat(init(desk, "--languages", "ko").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(init(desk, "--languages", "ko:klingon").err()).contains("“klingon” is not a known locale");
        assertThat(init(desk, "--name", "My Desk").err()).contains("lower-case letters");
        assertThat(init(desk, "--languages", "kor:en").err())
                .contains("“kor” is not a known locale; did you mean “ko”");
        assertThat(init(desk, "--languages", "ko:eng").err()).contains("did you mean “en”");
        assertThat(desk).doesNotExist();
        assertThat(Desk.plain("init").exit()).isEqualTo(ExitCode.USAGE);
    }
}
