package org.nightdesk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightdesk.job.ConfigFile;
import org.nightdesk.job.JobFile;
import org.nightdesk.problem.Problem;
import org.nightdesk.problem.Problems;
import org.nightdesk.quality.check.QualityChecks;

/** The pages on job, people and style files, and the schemas of these files, agree with the readers. */
@NullUnmarked
class FileReferenceTest {
    private static final Path SCHEMAS = Path.of("src/main/resources/org/nightdesk/job/schema");

    /** What an example of some keys needs to be a whole file. */
    private static final Map<String, String> REQUIRED_OF_JOB = Map.of(
            "name", "name: example",
            "source", "source: {locale: ko, inbox: inbox}",
            "targets", "targets: [en]");

    private static final String PEOPLE =
            "people:\n  - {key: dana, roles: [translator], names: {en: Dana}, pairs: [ko>en]}\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void pageHasEveryKeyWithItsTypeAndDefault(ConfigFile file) {
        Generated.part(Page.DOCS.resolve("reference").resolve(name(file) + ".md"), "keys", KeyTable.of(file));
    }

    @ParameterizedTest
    @EnumSource
    void schemaHasEveryKey(ConfigFile file) {
        Generated.file(SCHEMAS.resolve(name(file) + ".schema.json"), SchemaText.of(file));
    }

    @Test
    void sampleFilesAgreeWithTheSchemas() throws IOException {
        assertThat(mistakes(ConfigFile.JOB, Files.readString(Path.of("jobs/nightly.yaml"))))
                .isEmpty();
        assertThat(mistakes(ConfigFile.PEOPLE, Files.readString(Path.of("jobs/people.yaml"))))
                .isEmpty();
        for (String locale : List.of("en", "ja", "es")) {
            assertThat(mistakes(ConfigFile.STYLE, Files.readString(Path.of("jobs/style/" + locale + ".yaml"))))
                    .isEmpty();
        }
    }

    @Test
    void schemasFindMistakes() {
        String job = "name: a\nsource: {locale: ko, inbox: inbox}\ntargets: [en]\n";

        assertThat(mistakes(ConfigFile.JOB, job)).isEmpty();
        assertThat(mistakes(ConfigFile.JOB, "name: a\ntargets: [en]\n")).isNotEmpty();
        assertThat(mistakes(ConfigFile.JOB, job + "zoen: UTC\n")).isNotEmpty();
        assertThat(mistakes(ConfigFile.JOB, job + "publish: {gate: never}\n")).isNotEmpty();
        assertThat(mistakes(ConfigFile.JOB, job + "exchange: {wordsPerKit: 5}\n"))
                .isNotEmpty();
        assertThat(mistakes(ConfigFile.JOB, job + "quality: {length: off}\n")).isEmpty();
        assertThat(mistakes(ConfigFile.JOB, job + "quality: {length: loud}\n")).isNotEmpty();
        assertThat(mistakes(ConfigFile.PEOPLE, "people:\n  - {key: dana, roles: [critic]}\n"))
                .isNotEmpty();
        assertThat(mistakes(ConfigFile.STYLE, "byline: {order: [reader]}\n")).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("values")
    void readersAndSchemasAgreeOnWhatIsValid(ConfigFile file, String verdict, String text) throws IOException {
        String whole = file == ConfigFile.JOB ? wholeJob(text + "\n") : text + "\n";

        List<Problem> found = problems(file, whole);
        List<com.networknt.schema.Error> mistakes = mistakes(file, whole);

        assertThat(found.isEmpty()).as("the reader says %s", found).isEqualTo(verdict.equals("valid"));
        assertThat(mistakes.isEmpty()).as("the schema says %s", mistakes).isEqualTo(!verdict.equals("invalid"));
    }

    static Stream<Arguments> values() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/org/nightdesk/docs/values.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 3))
                .map(row ->
                        Arguments.of(ConfigFile.valueOf(row[0].toUpperCase(java.util.Locale.ROOT)), row[1], row[2]));
    }

    @Test
    void everyExampleInTheDocumentsIsAcceptedByReaderAndSchema() throws IOException {
        int checked = 0;
        for (Page page : Page.all()) {
            for (Page.Block block : page.blocks()) {
                if (!block.language().equals("yaml") || block.has("frontmatter")) {
                    continue;
                }
                checked++;
                String where = page.path() + ":\n" + block.text();
                ConfigFile file = block.has("people")
                        ? ConfigFile.PEOPLE
                        : block.has("style") ? ConfigFile.STYLE : ConfigFile.JOB;
                assertThat(block.info() + " ").as(where).startsWith("yaml " + name(file) + " ");
                String text = file == ConfigFile.JOB ? wholeJob(block.text()) : block.text();
                assertThat(problems(file, text)).as(where).isEmpty();
                assertThat(mistakes(file, text)).as(where).isEmpty();
            }
        }
        assertThat(checked).isGreaterThan(5);
    }

    private static String wholeJob(String text) {
        StringBuilder whole = new StringBuilder(text);
        REQUIRED_OF_JOB.forEach((key, line) -> {
            if (!Pattern.compile("^" + key + ":", Pattern.MULTILINE)
                    .matcher(text)
                    .find()) {
                whole.append(line).append("\n");
            }
        });
        return whole.toString();
    }

    /** What the readers say about the file in place of its like in a small project. */
    private List<Problem> problems(ConfigFile file, String text) throws IOException {
        Files.createDirectories(folder.resolve("jobs/style"));
        Path job = folder.resolve("jobs/nightly.yaml");
        Path people = folder.resolve("jobs/people.yaml");
        Path style = folder.resolve("jobs/style/en.yaml");
        Files.writeString(job, wholeJob(""));
        Files.writeString(people, PEOPLE);
        Files.deleteIfExists(style);
        Files.writeString(
                switch (file) {
                    case JOB -> job;
                    case PEOPLE -> people;
                    case STYLE -> style;
                },
                text);
        Matcher glossary = Pattern.compile("[\\w./-]+\\.(csv|xlsx|tbx)").matcher(text);
        while (glossary.find()) {
            Path named = folder.resolve("jobs").resolve(glossary.group()).normalize();
            Files.createDirectories(named.getParent());
            Files.writeString(named, "id,kind,source\n");
        }
        Problems problems = new Problems();
        JobFile.read(job, folder.resolve("work"), problems, read -> {
            Set<String> rules = QualityChecks.ruleIds();
            read.quality().rules().forEach((rule, set) -> {
                if (!rules.contains(rule)) {
                    problems.add("job", "line " + set.line(), "Unknown quality rule", "Use another");
                }
            });
        });
        return problems.all();
    }

    private static List<com.networknt.schema.Error> mistakes(ConfigFile file, String yaml) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        Page.read(SCHEMAS.resolve(name(file) + ".schema.json")).text());
        return schema.validate(yaml, InputFormat.YAML);
    }

    private static String name(ConfigFile file) {
        return file.name().toLowerCase(java.util.Locale.ROOT);
    }
}
