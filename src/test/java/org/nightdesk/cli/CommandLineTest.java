package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.night.store.RunLock;

@NullUnmarked
class CommandLineTest {
    @TempDir
    private Path work;

    @Test
    void answersHelpAndMistakesWithoutStartingAnything() {
        assertThat(Desk.plain("--help").exit()).isZero();
        assertThat(Desk.plain("--help").out()).contains("run", "status", "ledger", "explain", "Exit status");
        assertThat(Desk.plain().exit()).isEqualTo(ExitCode.USAGE);
        assertThat(Desk.plain("runn").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(Desk.plain("run", "--date", "yesterday").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(Desk.plain("run", "--only", "dream").exit()).isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --foo                     | Unknown option --foo. Try: nightdesk --help
            run --foo                 | Unknown option --foo. Try: nightdesk run --help
            runn                      | Unknown command “runn”; did you mean run? Try: nightdesk --help
            glossary dif              | Unknown command “dif”; did you mean diff? Try: nightdesk glossary --help
            help kit shwo             | Unknown command “shwo”
            run --date yesterday      | “yesterday” is not valid for --date; write a date such as 2026-11-22. Try: nightdesk run --help
            status now                | Unexpected “now”. Try: nightdesk status --help
            kit show                  | Missing ID. Try: nightdesk kit show --help
            hlep                      | Unknown command “hlep”; did you mean help? Try: nightdesk --help
            rnu                       | Unknown command “rnu”; did you mean run? Try: nightdesk --help
            zzz                       | Unknown command “zzz”. Try: nightdesk --help
            run --dat 2026-11-22      | Unknown option --dat; did you mean --date? Try: nightdesk run --help
            run --daet=2026-11-22     | Unknown option --daet=2026-11-22; did you mean --date? Try: nightdesk run --help
            kit receipts --person     | Missing value of --person. Try: nightdesk kit receipts --help
            glossary explain 공유 --target xx | “xx” is not valid for --target; write a language tag such as ko or pt-BR. Try: nightdesk glossary explain --help
            glossary explain 공유 --target eng | “eng” is not valid for --target; did you mean en? Try: nightdesk glossary explain --help
            glossary explain          | Say which text to explain, such as: “배우 공유가 나온다.”. Try: nightdesk glossary explain --help
            status --work /nowhere/at/all | There is no work folder /nowhere/at/all. Try: nightdesk status --help
            ledger --work pom.xml     | pom.xml is a file, not a work folder. Try: nightdesk ledger --help
            recover --work /nowhere   | There is no work folder /nowhere. Try: nightdesk recover --help
            kit receipts --work /nowhere | There is no work folder /nowhere. Try: nightdesk kit receipts --help
            run --work pom.xml        | pom.xml is a file, not a work folder. Try: nightdesk run --help
            run --work target/no-store --store foo | “foo” is not the address of a database; write one such as jdbc:postgresql://db.example.org/nightdesk?user=…. Try: nightdesk run --help
            -v                        | Missing COMMAND. Try: nightdesk --help
            """)
    void saysInOneLineWhatIsWrongWithACommandLine(String line, String said) {
        Desk.Said error = Desk.plain(line.split(" "));

        assertThat(error.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(error.out()).isEmpty();
        assertThat(error.err().strip()).startsWith("error: " + said).hasLineCount(1);
    }

    @Test
    void explainsACommandTheSameWhicheverWayItIsAsked() {
        for (String command : List.of("run", "glossary", "glossary diff", "kit show", "help", "completion", "init")) {
            String asked = Desk.plain(("help " + command).split(" ")).out();

            assertThat(asked).startsWith("Usage: nightdesk " + command);
            assertThat(Desk.plain((command + " --help").split(" ")).out()).isEqualTo(asked);
        }
        assertThat(Desk.plain("help").out()).isEqualTo(Desk.plain("--help").out());
    }

    @Test
    void completesEveryCommandAndOption() {
        String script = Desk.plain("completion").out();

        assertThat(script)
                .startsWith("#!/usr/bin/env bash")
                .contains("complete -F", "'--reopen-published'", "receipts");
    }

    @Test
    void saysNothingButDataAndErrorsWhenItIsToBeQuiet() {
        assertThat(new Desk(work).command("status", "--quiet").err()).isEmpty();
        assertThat(new Desk(work).command("-q", "status").err()).isEmpty();
        assertThat(Desk.plain("-q", "runn").err()).contains("Unknown command");
    }

    @Test
    void knowsMemoryThatRanOutHoweverDeepItIsSaid() {
        assertThat(OutOfMemory.isCauseOf(new IllegalStateException(new OutOfMemoryError())))
                .isTrue();
        assertThat(OutOfMemory.isCauseOf(new IllegalStateException(new StackOverflowError())))
                .isFalse();
    }

    @Test
    void saysWhoHoldsTheWorkFolder() {
        try (RunLock held = RunLock.take(work, Clock.systemUTC()).orElseThrow()) {
            assertThat(held).isNotNull();
            Desk.Said said = new Desk(work).run(Path.of("jobs/nightly.yaml"), "2026-11-22");

            assertThat(said.exit()).isEqualTo(ExitCode.BUSY);
            assertThat(said.err())
                    .contains("process " + ProcessHandle.current().pid())
                    .containsPattern("since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d \\S+\\n")
                    .contains("then run the same command");
        }
    }

    @Test
    void describesAReturnedFileInPlainWords() throws Exception {
        Path kit = Path.of("jobs/sample/returns/kim-hoyeun");
        Path file;
        try (java.util.stream.Stream<Path> files = java.nio.file.Files.list(kit)) {
            file = files.findFirst().orElseThrow();
        }
        assertThat(Desk.plain("kit", "inspect", file.toString()).out())
                .contains("The translation kit E66J9N6X of the job nightly, ko to en.", "Made for kim-hoyeun at ")
                .contains("44 rows in the file, 44 filled in.", "to do   Four Evenings Between")
                .doesNotContain("manifestIntact", "rowsWithoutKey", "holds: {}");
        assertThat(Desk.plain("kit", "inspect", file.toString(), "--json").out())
                .contains("\"manifestIntact\" : true");
        Path pdf = java.nio.file.Files.writeString(work.resolve("a.pdf"), "%PDF-1.7");
        assertThat(Desk.plain("kit", "inspect", pdf.toString()).out())
                .contains("Nothing can be read from it.", "The file is a PDF");
    }

    @Test
    void freesTheWorkFolderWhenARunEnds() {
        RunLock.take(work, Clock.systemUTC()).orElseThrow().close();

        assertThat(RunLock.take(work, Clock.systemUTC())).isPresent();
    }

    @Test
    void saysWhenThereIsNothingYet() {
        Desk.Said said = new Desk(work).command("status");

        assertThat(said.exit()).isZero();
        assertThat(said.err()).contains("nightdesk run");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger", "explain some-article", "credits some-article", "kit show 1"})
    void failsWhereThereIsNothingToAnswerFrom(String command) {
        Desk.Said said = new Desk(work).command(command.split(" "));

        assertThat(said.exit()).isEqualTo(ExitCode.BAD_DATA);
        assertThat(said.err()).contains("there is no store in " + work, "--work");
    }

    @Test
    void doesNotTakeAUsersMistakeForAFaultOfTheProgram() throws Exception {
        Path file = Files.writeString(work.resolve("file"), "text");
        for (Desk.Said said : List.of(
                Desk.plain("kit", "inspect", "/nowhere"),
                Desk.plain("kit", "inspect", work.toString()),
                Desk.plain("init", file.toString()),
                Desk.plain("init", file.resolve("below").toString()),
                Desk.plain("run", "--work", file.resolve("below").toString()),
                Desk.plain("config", "check", work.toString()))) {
            assertThat(said.exit()).isNotZero();
            assertThat(said.out()).isEmpty();
            assertThat(said.err()).startsWith("error: ").doesNotContain("should not happen", "Exception");
        }
        assertThat(Desk.plain("kit", "inspect", "/nowhere").exit()).isEqualTo(ExitCode.BAD_DATA);
    }

    @Test
    void namesWhatKeepsAJobFromGettingAnywhere() throws Exception {
        SampleProject project = SampleProject.in(work);
        project.changeJob("targets: [en", "targets: [fr, en");
        project.changeJob("publish:\n", "publish:\n  templates: pages\n");
        Path template = project.job().resolveSibling("pages/assembly/publication.html");
        Files.createDirectories(template.getParent());
        Files.writeString(template, "<p th:text=\"${page.\"></p>");

        Desk.Said said = Desk.plain("config", "check", project.job().toString());

        assertThat(said.exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(said.err())
                .contains(
                        "There is no translator for ko>fr",
                        "There is no editor for ko>fr",
                        "publication.html, line 1",
                        "A night runs all the same")
                .hasLineCount(4);
        assertThat(said.err().lines().limit(3)).allMatch(line -> line.startsWith("warning: "));
    }

    @Test
    void namesProblemsOfRulesAndGlossaryTogetherWithTheRest() throws Exception {
        SampleProject project = SampleProject.in(work);
        project.changeJob("publish:\n", "quality: {lenght: off}\nzoen: UTC\npublish:\n");

        assertThat(Desk.plain("config", "check", project.job().toString()).err())
                .contains("Unknown quality rule “lenght”", "Unknown key “zoen”");
    }

    @Test
    void completesStepsAndCommandsOfHelp() {
        assertThat(Desk.plain("completion").out())
                .contains("\"intake\" \"collect\"", "\"report\"", "\"init\" \"run\" \"status\"");
    }

    @Test
    void checksTheSampleConfiguration() {
        Desk.Said said = Desk.plain("config", "check");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.err()).contains("in order");
    }

    @Test
    void namesWhatIsWrongWithTheQualityAndPublishingSettings() throws Exception {
        SampleProject project = SampleProject.in(work);
        project.changeJob("publish:\n", "quality: {length: off, spacing: loud}\npublish:\n  address: example.org\n");
        String lines = Desk.plain("config", "check", project.job().toString()).err();
        assertThat(lines).contains("spacing", "off, minor, major, critical", "https://example.org/{locale}/{article}");

        project.changeJob("quality: {length: off, spacing: loud}", "quality:\n  length: off\n  lenght: minor");
        project.changeJob("example.org", "https://example.org/{locale}/{article}.html");
        Desk.Said said = Desk.plain("config", "check", project.job().toString());

        assertThat(said.exit()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(said.err())
                .containsPattern("line \\d+: Unknown quality rule “lenght”")
                .contains("length, ");
        project.changeJob("  lenght: minor\n", "");
        assertThat(Desk.plain("config", "check", project.job().toString()).exit())
                .isZero();
    }
}
