package org.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.calendar.Country;
import org.nightdesk.problem.Problems;
import org.nightdesk.segment.Segmentation;

@NullUnmarked
class JobFileTest {
    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");

    @TempDir
    private Path folder;

    @BeforeEach
    void peopleAndGlossary() throws IOException {
        Files.writeString(folder.resolve("names.csv"), "id,kind,source,en\n");
        Files.createDirectories(folder.resolve("looks"));
        Files.createDirectories(folder.resolve("pages"));
        for (String name : List.of("people.yaml", "staff.yaml")) {
            Files.writeString(folder.resolve(name), "people:\n  - {key: kim, roles: [editor], names: {en: Kim}}\n");
        }
    }

    private Job read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("job.yaml"), yaml);
        Problems problems = new Problems();
        Job job = JobFile.read(file, folder.resolve("work"), problems).orElse(null);
        assertThat(problems.all()).isEmpty();
        return Objects.requireNonNull(job);
    }

    private static String resource(String name) throws IOException {
        return new String(
                JobFileTest.class.getResourceAsStream(name).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void readsEveryKey() throws IOException {
        Job job = read(resource("every-key.job.yaml"));

        assertThat(job.name()).isEqualTo("soap");
        assertThat(job.zone()).isEqualTo(ZoneId.of("Asia/Seoul"));
        assertThat(job.targets()).containsExactly(Locale.ENGLISH, BRAZIL);
        assertThat(job.glossaries()).containsExactly(folder.resolve("names.csv"));
        assertThat(job.files()).containsExactly(folder.resolve("job.yaml"), folder.resolve("staff.yaml"));
        assertThat(job.people().find("kim")).isPresent();
        assertThat(job.styles()).containsOnlyKeys(Locale.ENGLISH, BRAZIL);
        assertThat(job.limits()).isEqualTo(new Job.Limits(2_000_000, 500, 20, 4096, 1_000_000, 7));
        assertThat(job.exchange())
                .isEqualTo(new Job.Exchange(
                        folder.resolve("work/out"),
                        List.of(folder.resolve("back"), folder.resolve("work/back")),
                        true,
                        List.of("E66J9N6X-0123456789ABCDEFGHJKMNPQRS"),
                        1000,
                        "The desk, desk@example.org",
                        Job.Repeated.ASK));
        assertThat(job.schedule())
                .isEqualTo(new Schedule(
                        new WorkTime(
                                Country.of("DE-BY").orElseThrow(),
                                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
                                Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31)),
                                ZoneId.of("Asia/Seoul"),
                                LocalTime.of(17, 30)),
                        Schedule.WhenAway.REASSIGN,
                        true,
                        2,
                        3,
                        5));
        assertThat(job.questions()).isEqualTo(Answerer.CRITIC);
        assertThat(job.quality().rules())
                .isEqualTo(Map.of(
                        "length", new Job.Rule(Job.Level.OFF, 60), "spacing", new Job.Rule(Job.Level.CRITICAL, 61)));
        assertThat(job.publish())
                .isEqualTo(new Job.Publish(
                        Job.Gate.AFTER_TRANSLATION,
                        List.of("json", "docx"),
                        folder.resolve("work/site"),
                        true,
                        false,
                        folder.resolve("pages"),
                        25,
                        "https://example.org/{locale}/{article}",
                        "Example Reviews"));
        assertThat(job.publish().address(BRAZIL, "one")).isEqualTo("https://example.org/pt-BR/one");
    }

    @Test
    void readsWhereArticlesComeFrom() throws IOException {
        Job.Source source = read(resource("every-key.job.yaml")).source();

        assertThat(source.locale()).isEqualTo(Locale.KOREAN);
        assertThat(source.inbox()).isEqualTo(folder.resolve("in"));
        assertThat(source.segmentation()).isEqualTo(Segmentation.PARAGRAPH);
        assertThat(source.categories()).isEqualTo(Map.of("리뷰", "review", "단평", "short-review"));
        assertThat(source.html())
                .isEqualTo(new Job.Page(
                        List.of(".entry", "article"),
                        List.of(".related"),
                        Map.of(
                                Job.Fact.HEADLINE, "h1.title",
                                Job.Fact.CRITIC, ".who",
                                Job.Fact.DATE, ".when",
                                Job.Fact.RATING, ".stars",
                                Job.Fact.WORK, ".about",
                                Job.Fact.LEAD_IMAGE, ".hero img")));
        assertThat(source.sites())
                .containsExactly(
                        new Job.Site(
                                "reviews.example.org",
                                "saved/reviews",
                                new Job.Page(
                                        List.of(".review"),
                                        List.of(".letter", ".share"),
                                        Map.of(
                                                Job.Fact.HEADLINE, "h2",
                                                Job.Fact.CRITIC, ".author",
                                                Job.Fact.DATE, "time",
                                                Job.Fact.RATING, ".score",
                                                Job.Fact.WORK, ".film",
                                                Job.Fact.LEAD_IMAGE, ".still"))),
                        new Job.Site("*.example.com", "", new Job.Page(List.of(), List.of(), Map.of())));
    }

    @Test
    void hasADefaultForEverythingElse() throws IOException {
        Job job = read("name: soap\nsource: {locale: ko, inbox: in}\ntargets: en\n");

        assertThat(job.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(job.glossaries()).isEmpty();
        assertThat(job.files()).containsExactly(folder.resolve("job.yaml"), folder.resolve("people.yaml"));
        assertThat(job.source().segmentation()).isEqualTo(Segmentation.SENTENCE);
        assertThat(job.source().categories()).isEmpty();
        assertThat(job.source().html()).isEqualTo(new Job.Page(List.of(), List.of(), Map.of()));
        assertThat(job.source().sites()).isEmpty();
        assertThat(job.limits()).isEqualTo(new Job.Limits(1 << 20, 10_000, 200, 32 << 20, 100_000_000, 100));
        assertThat(job.exchange())
                .isEqualTo(new Job.Exchange(
                        folder.resolve("work/outbox"),
                        List.of(folder.resolve("work/returns")),
                        false,
                        List.of(),
                        4000,
                        "",
                        Job.Repeated.FILL));
        assertThat(job.quality()).isEqualTo(Job.Quality.AS_IT_COMES);
        assertThat(job.publish())
                .isEqualTo(new Job.Publish(
                        Job.Gate.AFTER_REVIEW,
                        List.of("html", "markdown"),
                        folder.resolve("work/published"),
                        true,
                        true,
                        null,
                        10,
                        "",
                        ""));
        assertThat(job.style(Locale.ENGLISH)).isEqualTo(BuiltInStyles.of(Locale.ENGLISH));
    }

    @Test
    void needsNoEditorAfterTranslationUnlessTheJobSaysSo() throws IOException {
        String job = "name: soap\nsource: {locale: ko, inbox: in}\ntargets: en\npublish: {gate: after-translation";

        assertThat(read(job + "}").publish().needsEditor()).isFalse();
        assertThat(read(job + ", needsEditor: yes}").publish().needsEditor()).isTrue();
    }

    @Test
    void keepsTheEarlierNameOfTheSizeLimit() throws IOException {
        Job job = read("name: soap\nsource: {locale: ko, inbox: in, mostArticleBytes: 4096}\ntargets: en\n");

        assertThat(job.limits().articleBytes()).isEqualTo(4096);
    }

    @Test
    void takesEmptyValuesAsLeftOut() throws IOException {
        Job job = read("""
                name: soap
                source: {locale: ko, inbox: in, html:, selectors: []}
                targets: [en]
                zone:
                limits:
                exchange: {wordsPerKit: , returns: []}
                publish: {formats: [], gate: , folder: ~, publisher: null}
                """);

        assertThat(job)
                .usingRecursiveComparison()
                .isEqualTo(read("name: soap\nsource: {locale: ko, inbox: in}\ntargets: en\n"));
    }

    @Test
    void readsByteOrderMarksAndWindowsLineEnds() throws IOException {
        Job job = read("\uFEFFname: soap\r\nsource:\r\n  locale: ko\r\n  inbox: in\r\ntargets: [en]\r\n");

        assertThat(job.source().inbox()).isEqualTo(folder.resolve("in"));
    }

    @Test
    void readsTheStyleFilesThatAreThere() throws IOException {
        Files.createDirectories(folder.resolve("style"));
        Files.writeString(folder.resolve("style/ja.yaml"), "rating: \"★{value}\"\n");

        Job job = read("name: soap\nsource: {locale: ko, inbox: in}\ntargets: [en, ja]\n");

        assertThat(job.style(Locale.JAPANESE).rating()).isEqualTo("★{value}");
        assertThat(job.style(Locale.JAPANESE).date()).isEqualTo("y年M月d日");
        assertThat(job.files()).contains(folder.resolve("style/ja.yaml")).hasSize(3);
    }

    @Test
    void writesElsewhereWithoutOtherChanges() throws IOException {
        Job job = read(resource("every-key.job.yaml"));

        Job other = job.into(Path.of("/a"), Path.of("/b"));

        assertThat(other.exchange().outbox()).isEqualTo(Path.of("/a"));
        assertThat(other.publish().folder()).isEqualTo(Path.of("/b"));
        assertThat(other.into(job.exchange().outbox(), job.publish().folder())).isEqualTo(job);
    }

    @Test
    void seesThroughLinksThatFoldersAreOne() throws IOException {
        Files.createDirectories(folder.resolve("in/deep"));
        Files.createSymbolicLink(folder.resolve("public"), folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("kits"), folder.resolve("in/deep"));
        Path file = Files.writeString(folder.resolve("job.yaml"), """
                name: soap
                source: {locale: ko, inbox: in}
                targets: [en]
                people: staff.yaml
                exchange: {outbox: out, returns: [kits/back]}
                publish: {folder: public/new}
                """);
        Problems problems = new Problems();

        JobFile.read(file, folder.resolve("work"), problems);

        assertThat(problems.all())
                .extracting(problem -> problem.reason().replaceFirst(":.*", ""))
                .contains(
                        "“exchange.returns” is a folder within “source.inbox”",
                        "“publish.folder” is a folder within “source.inbox”");
    }
}
