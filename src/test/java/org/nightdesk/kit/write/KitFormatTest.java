package org.nightdesk.kit.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightdesk.article.Part;
import org.nightdesk.article.Work;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.TermMatch;
import org.nightdesk.job.Person;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitArticle;
import org.nightdesk.kit.KitRow;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.Words;
import org.nightdesk.kit.read.KitReader;
import org.nightdesk.office.OoxmlSchemas;
import org.nightdesk.office.OpenXmlSdk;
import org.nightdesk.office.WorkbookLimits;
import org.nightdesk.office.read.Book;
import org.nightdesk.office.read.Books;
import org.nightdesk.office.read.Limits;

/** Every kit, review kit and slip keeps the schemas of the format and the limits of Excel, whatever is in it. */
class KitFormatTest {
    private static final String LONG_NAME = "An_x0041_ & <B> 'é😀 ".repeat(40);

    @TempDir
    Path folder;

    static List<Locale> languages() {
        return SampleKits.languages();
    }

    private Path write(Kit kit, List<KitArticle> articles, boolean slip) throws IOException {
        return write(kit, articles, slip ? new KitWriter.Slip(LONG_NAME.repeat(100), false) : null);
    }

    private Path write(Kit kit, List<KitArticle> articles, KitWriter.@Nullable Slip slip) throws IOException {
        return new KitWriter(SampleKits::stampKey)
                .write(kit, articles.iterator(), folder, slip)
                .file();
    }

    private static void assertOpensWithoutRepair(Path file) throws IOException {
        assertThat(OoxmlSchemas.problems(file)).isEmpty();
        assertThat(WorkbookLimits.problems(Files.readAllBytes(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void keepsToTheFormatInEveryLanguage(Locale language) throws IOException {
        Locale target = language.equals(Locale.KOREAN) ? Locale.ENGLISH : language;
        for (Kit.Kind kind : Kit.Kind.values()) {
            for (boolean slip : new boolean[] {false, true}) {
                assertOpensWithoutRepair(write(SampleKits.kit(kind, language, target), SampleKits.filled(), slip));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kit.Kind.class)
    void keepsToTheFormatWhateverIsInIt(Kit.Kind kind) throws IOException {
        for (Locale target : List.of(Locale.ENGLISH, Locale.forLanguageTag("ar"))) {
            Kit kit = hostile(kind, target);
            Path file = write(kit, hostileArticles(), target.equals(Locale.ENGLISH));

            assertOpensWithoutRepair(file);
            assertThat(new KitReader().read(file).manifestIntact()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Kit.Kind.class)
    void keepsTheRulesOfTheOpenXmlSdk(Kit.Kind kind) throws Exception {
        Kit kit = SampleKits.kit(kind, Locale.ENGLISH, Locale.ENGLISH);
        for (boolean slip : new boolean[] {false, true}) {
            assertThat(OpenXmlSdk.verdict(write(kit, SampleKits.filled(), slip)))
                    .contains("\"ok\": true");
        }
        Kit hostile = hostile(kind, Locale.forLanguageTag("ar"));
        assertThat(OpenXmlSdk.verdict(write(hostile, hostileArticles(), false))).contains("\"ok\": true");
    }

    @Test
    void keepsToTheFormatWithNothingInIt() throws IOException {
        Kit kit = SampleKits.translation(Locale.ENGLISH, Locale.ENGLISH);

        assertOpensWithoutRepair(write(kit, List.of(), false));
        assertOpensWithoutRepair(write(kit, List.of(), new KitWriter.Slip("The file is a picture", true)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void keepsToTheFormatInALetter(Locale language) throws IOException {
        for (Kit.Kind kind : Kit.Kind.values()) {
            Kit kit = SampleKits.kit(kind, language, Locale.ENGLISH);
            String about = ("A very long word on it \u0007 <&> ".repeat(2_000)).strip();
            assertOpensWithoutRepair(new ReturnSlip(new KitWriter(SampleKits::stampKey))
                    .letter(kit, about, List.of(), folder)
                    .file());
        }
    }

    @Test
    void wouldTellABrokenWorkbook() throws IOException {
        Path file = write(SampleKits.translation(Locale.ENGLISH, Locale.ENGLISH), SampleKits.open(), false);
        Map<String, byte[]> parts = OoxmlSchemas.parts(Files.readAllBytes(file));
        ByteArrayOutputStream broken = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(broken)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                String xml = new String(part.getValue(), StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(xml.replace("rgb=\"FFB3400A\"", "rgb=\"B3400A\"")
                        .replace("<si><t>done</t></si>", "<si><t>" + "d".repeat(40_000) + "</t></si>")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(OoxmlSchemas.problems(broken.toByteArray()))
                .isNotEmpty()
                .allMatch(found -> found.startsWith("xl/styles.xml"));
        assertThat(WorkbookLimits.problems(broken.toByteArray()))
                .contains("a colour B3400A", "characters of a cell: 40000.0 instead of at most 32767.0");
    }

    @Test
    void losesNothingOfWhatIsLongerThanACell() throws IOException {
        String block = "긴 문장 😀{1}. ".repeat(9_000);
        String findings = "Terminology: 은수 → Eun Soo. ".repeat(3_000);
        KitRow row = new KitRow(
                SampleKits.key(1, 1),
                Part.PARAGRAPH,
                "은수",
                1,
                List.of(),
                "Eun Soo",
                RowStatus.TODO,
                "",
                null,
                List.of(findings));
        KitArticle article = new KitArticle(
                "long",
                "headline",
                "",
                List.of(new KitArticle.SourceBlock(Part.PARAGRAPH, block, List.of("a", "b"))),
                List.of(row));

        Path file = write(SampleKits.kit(Kit.Kind.REVIEW, Locale.ENGLISH, Locale.ENGLISH), List.of(article), false);

        StringBuilder article4 = new StringBuilder();
        List<String> places = new ArrayList<>();
        try (Book book = Books.open(file, Limits.DEFAULT)) {
            book.read(book.sheets().indexOf("Article"), line -> {
                int text = line.indexOf(1);
                article4.append(text < 0 ? "" : line.text(text));
                places.add(line.text(0));
                return true;
            });
        }
        assertThat(article4.toString()).contains(block + findings);
        assertThat(places).contains("1 · " + Words.in(Locale.ENGLISH).say("col.findings"));
        assertOpensWithoutRepair(file);
    }

    private static Kit hostile(Kit.Kind kind, Locale target) {
        Person person = new Person(
                "p".repeat(120),
                Set.of(Person.Role.TRANSLATOR),
                Map.of(Locale.ENGLISH, LONG_NAME),
                Map.of(),
                List.of(new Person.Pair(Locale.KOREAN, target)),
                6000,
                Set.of(),
                Locale.ENGLISH,
                "p@example.org");
        return new Kit(
                "K7Q2",
                "job-" + "j".repeat(80),
                kind,
                person,
                Locale.KOREAN,
                target,
                SampleKits.ISSUED,
                LocalDate.of(2026, 11, 29),
                SampleKits.SEOUL,
                LONG_NAME + "\u0007%%id%%",
                Locale.ENGLISH);
    }

    private static List<KitArticle> hostileArticles() {
        List<String> texts = List.of(
                "x",
                "가".repeat(32_767),
                "\u0001\u0002\ufffe".repeat(1_500),
                "😀".repeat(10_000),
                "שלום {1}עולם{/1} مرحبا 100 %",
                " leading, trailing, _x000D_ and \"quotes\" ",
                "=1+1",
                "1,500 and 98 and 2026 and ".repeat(300),
                "\"\"".repeat(2_000) + "{1}{2/}");
        List<KitRow> rows = new ArrayList<>();
        List<KitArticle.SourceBlock> context = new ArrayList<>();
        for (String text : texts) {
            String much = text.repeat(1 + 40_000 / text.length());
            rows.add(new KitRow(
                    SampleKits.key(9, rows.size()),
                    Part.PARAGRAPH,
                    text,
                    3,
                    terms(text),
                    rows.size() % 2 == 0 ? text : "",
                    RowStatus.TODO,
                    much,
                    new KitRow.Suggestion(much, 82, LONG_NAME),
                    List.of(much, "line\n".repeat(300), "")));
            context.add(new KitArticle.SourceBlock(Part.CAPTION, much, List.of(much, much)));
            context.add(new KitArticle.SourceBlock(Part.CAPTION, "", List.of()));
        }
        return List.of(
                new KitArticle("a".repeat(400), LONG_NAME.repeat(80), LONG_NAME.repeat(80), context, rows),
                new KitArticle(
                        "",
                        "",
                        "",
                        List.of(),
                        List.of(KitRow.open(SampleKits.key(10, 1), Part.ALT, "", 0, List.of()))));
    }

    /** Many terms, each with forms of every length: what the check formula is made of. */
    private static List<TermMatch> terms(String text) {
        List<TermMatch> terms = new ArrayList<>();
        for (int i = 0; i < Math.min(40, text.length() - 1); i++) {
            String form = "\"form\" & <" + "f".repeat(i * 7) + ">";
            Map<Locale, GlossaryEntry.Target> targets = new LinkedHashMap<>();
            for (Locale target : List.of(Locale.ENGLISH, Locale.forLanguageTag("ar"))) {
                targets.put(
                        target,
                        new GlossaryEntry.Target(
                                form,
                                List.of(form + "1", form + "2", form.repeat(3)),
                                List.of(form.repeat(2_000)),
                                ""));
            }
            GlossaryEntry entry = new GlossaryEntry(
                    "term-" + i,
                    GlossaryEntry.Kind.CHARACTER,
                    form.repeat(i + 1),
                    List.of(),
                    "",
                    targets,
                    false,
                    GlossaryEntry.Origin.OFFICIAL,
                    GlossaryEntry.Status.APPROVED,
                    "note\n".repeat(i * 20),
                    null,
                    Work.Medium.SERIES);
            terms.add(new TermMatch(i, i + 1, entry, "", TermMatch.Certainty.SURE, "name"));
        }
        return terms;
    }
}
