package org.nightdesk.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.glossary.file.GlossaryFiles;
import org.nightdesk.job.BuiltInStyles;
import org.nightdesk.job.ConfigFile;
import org.nightdesk.job.HouseStyle;
import org.nightdesk.job.Job;
import org.nightdesk.job.JobFile;
import org.nightdesk.job.LocaleTags;
import org.nightdesk.job.Person;
import org.nightdesk.problem.Problems;

@NullUnmarked
class NewDeskTest {
    /** A setting that is off: the mark and right behind it, or after an indent of two and more, its text. */
    private static final Pattern OFF = Pattern.compile("(?m)^( *)#(?! \\S)(.+)$");

    @TempDir
    private Path folder;

    private static NewDesk desk(String languages) {
        String[] sides = languages.split(":");
        List<Locale> targets =
                Stream.of(sides[1].split(",")).map(Locale::forLanguageTag).toList();
        return new NewDesk("nightly", ZoneId.of("Asia/Seoul"), Locale.forLanguageTag(sides[0]), targets);
    }

    private Job read(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue().replace("Name of the ", "The "));
        }
        Files.createDirectories(folder.resolve("glossary"));
        Files.writeString(folder.resolve(NewDesk.GLOSSARY), "id,kind,source\n");
        Problems problems = new Problems();
        Job job = JobFile.read(folder.resolve("jobs/nightly.yaml"), folder.resolve("work"), problems)
                .orElse(null);
        assertThat(problems.all()).isEmpty();
        return job;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko:en", "en:ko", "ja:es,pt-BR", "zh-Hant:ar", "vi:fr", "ko:fi,sr-Latn", "de:en-GB,de-CH"})
    void isInOrderWithTheBuiltInStyles(String languages) throws IOException {
        NewDesk desk = desk(languages);

        Job job = read(desk.files());

        assertThat(job.source().locale()).isEqualTo(desk.source());
        assertThat(job.targets()).isEqualTo(desk.targets());
        assertThat(job.zone()).isEqualTo(ZoneId.of("Asia/Seoul"));
        assertThat(job.source().inbox()).isEqualTo(folder.resolve("inbox"));
        assertThat(job.exchange().returns()).containsExactly(folder.resolve("returns"));
        assertThat(job.publish().folder()).isEqualTo(folder.resolve("published"));
        for (Locale target : desk.targets()) {
            assertThat(job.style(target)).isEqualTo(BuiltInStyles.of(target));
            for (Person.Role role : Person.Role.values()) {
                assertThat(job.people().all()).anyMatch(person -> person.works(role, desk.source(), target));
            }
        }
    }

    @Test
    void canBeMadeForEveryLanguageThatAJobMayName() throws IOException {
        List<Locale> targets = LocaleTags.languages().stream()
                .map(Locale::forLanguageTag)
                .filter(locale -> !locale.equals(Locale.KOREAN))
                .toList();
        NewDesk desk = new NewDesk("all", ZoneId.of("Asia/Seoul"), Locale.KOREAN, targets);

        new DeskFolder(folder, desk).write();

        Problems problems = new Problems();
        JobFile.read(folder.resolve("jobs/nightly.yaml"), folder.resolve("work"), problems);
        // A translator and an editor for each target, who have yet to be named.
        assertThat(problems.all())
                .hasSize(2 * targets.size())
                .allSatisfy(one -> assertThat(one.reason()).contains("is what “nightdesk init” wrote"));
        assertThat(targets).hasSizeGreaterThan(400);
        assertThat(GlossaryFiles.read(List.of(folder.resolve(NewDesk.GLOSSARY)), Locale.KOREAN))
                .allSatisfy(entry -> assertThat(entry.targets()).hasSameSizeAs(targets));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko:en", "ja:es,pt-BR", "zh-Hant:ar", "vi:fr", "ko:fi"})
    void isInOrderToo_whenEverySettingIsOn(String languages) throws IOException {
        Map<String, String> files = desk(languages).files();
        files.replaceAll(
                (path, text) -> path.endsWith(".yaml") ? OFF.matcher(text).replaceAll("$1$2") : text);

        java.nio.file.Files.createDirectories(folder.resolve("jobs/templates"));

        Job job = read(files);

        assertThat(job.source().sites()).hasSize(1);
        assertThat(job.people().find("kim-hoyeun")).isPresent();
        assertThat(job.quality().rules()).containsKey("length");
        HouseStyle style = job.style(job.targets().get(0));
        HouseStyle builtIn = BuiltInStyles.of(job.targets().get(0));
        assertThat(style.quotationMarks()).isEqualTo(builtIn.quotationMarks());
        assertThat(style.headline()).isEqualTo(builtIn.headline());
        assertThat(style.notes()).isEqualTo(builtIn.notes());
        assertThat(style.byline()).containsAllEntriesOf(builtIn.byline()).containsEntry("joiner", " & ");
    }

    @Test
    void explainsEveryKeyThereIs() {
        Map<String, String> files = desk("ko:en").files();
        assertThat(absent(ConfigFile.JOB, files.get("jobs/nightly.yaml"))).containsExactly("source.mostArticleBytes");
        assertThat(absent(ConfigFile.PEOPLE, files.get("jobs/people.yaml"))).isEmpty();
        assertThat(absent(ConfigFile.STYLE, files.get("jobs/style/en.yaml"))).isEmpty();
    }

    private static List<String> absent(ConfigFile file, String text) {
        return file.keys().byPlace().entrySet().stream()
                .filter(entry ->
                        !entry.getValue().name().equals(entry.getValue().name().toUpperCase(Locale.ROOT)))
                .filter(entry -> !Pattern.compile(
                                "(^|[#\\s{-])" + entry.getValue().name() + ":", Pattern.MULTILINE)
                        .matcher(text)
                        .find())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void asksForWordingWhereNoneIsBuiltIn() {
        assertThat(desk("ko:fi").files().get("jobs/style/fi.yaml"))
                .contains("Translate them", "\n  editor: \"Edited by");
        assertThat(desk("ko:fr").files().get("jobs/style/fr.yaml"))
                .doesNotContain("Translate them")
                .contains("\n#  editor: \"Édition\\u00a0: {names}\"");
    }

    @Test
    void namesTheNextThreeCommands() {
        assertThat(desk("ko:en").files().get("README.md"))
                .containsSubsequence("nightdesk config check", "nightdesk run", "nightdesk status");
    }

    @Test
    void refusesNamesAndLanguagesNoJobCouldHave() {
        assertThatThrownBy(() -> new NewDesk("My Job", ZoneId.of("UTC"), Locale.KOREAN, List.of(Locale.ENGLISH)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk("ko:ko")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk("ko:en,en")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NewDesk("a", ZoneId.of("UTC"), Locale.KOREAN, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasExampleNamesInItsLanguages() {
        assertThat(NewDesk.Example.TITLE.in(Locale.KOREAN)).isEqualTo("밤의 빵집");
        assertThat(NewDesk.Example.PERSON.in(Locale.forLanguageTag("fi"))).isEqualTo("Kim Ha Neul");
        assertThat(NewDesk.Example.CHARACTER.in(Locale.forLanguageTag("zh-Hant-TW")))
                .isEqualTo("恩秀");
    }
}
