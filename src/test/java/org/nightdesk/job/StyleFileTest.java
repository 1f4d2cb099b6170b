package org.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.job.HouseStyle.Marks;
import org.nightdesk.problem.Problems;
import org.yaml.snakeyaml.Yaml;

@NullUnmarked
class StyleFileTest {
    @TempDir
    private Path folder;

    private HouseStyle read(String tag, String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve(tag + ".yaml"), yaml);
        return read(file, tag);
    }

    private static HouseStyle read(Path file, String tag) {
        Problems problems = new Problems();
        HouseStyle style = StyleFile.read(file, file.toString(), Locale.forLanguageTag(tag), problems);
        assertThat(problems.all()).isEmpty();
        return style;
    }

    @Test
    void readsEveryKey() throws IOException {
        String yaml;
        try (InputStream in = StyleFileTest.class.getResourceAsStream("every-key.style.yaml")) {
            yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(read("en", yaml))
                .isEqualTo(new HouseStyle(
                        Locale.ENGLISH,
                        "<{category}> {title}: {headline}",
                        "<{category}> {headline}",
                        Map.of("review", Map.of("series", "Show", "film", "Movie", "book", "Book", "other", "Thing")),
                        new Marks("<", ">"),
                        new Marks("«", "»"),
                        new Marks("‹", "›"),
                        List.of("editor", "critic"),
                        Map.of(
                                "critic", "by {names}",
                                "editor", "ed. {names}",
                                "translator", "tr. {names}",
                                "editorAndTranslator", "ed. & tr. {names}",
                                "joiner", " & ",
                                "separator", "; "),
                        Map.of(
                                "critic", "C {name}: {note}",
                                "editor", "E {name}: {note}",
                                "translator", "T {name}: {note}",
                                "editorAndTranslator", "ET {name}: {note}"),
                        "Photo {credit}",
                        "{value} of {best}",
                        "d.M.y",
                        ""));
    }

    /** What was written before there were built-in styles means what it meant, to the letter. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ja", "es"})
    void addsNothingToAFileThatIsWhole(String tag) throws IOException {
        Path file = Path.of("jobs/style", tag + ".yaml");
        HouseStyle style = read(file, tag);

        Map<String, Object> raw;
        try (Reader in = Files.newBufferedReader(file)) {
            raw = new Yaml().load(in);
        }
        Map<?, ?> quotations = (Map<?, ?>) raw.get("quotationMarks");
        Map<?, ?> titles = (Map<?, ?>) raw.get("titleMarks");
        @SuppressWarnings("unchecked")
        Map<String, Object> byline = (Map<String, Object>) raw.get("byline");
        Object order = byline.remove("order");
        assertThat(style.headline()).isEqualTo(raw.get("headline"));
        assertThat(style.headlineWithoutTitle()).isEqualTo(raw.get("headlineWithoutTitle"));
        assertThat((Object) style.categories()).isEqualTo(raw.get("categories"));
        assertThat(style.titleMarks()).isEqualTo(marks(titles, "open", "close"));
        assertThat(style.quotationMarks()).isEqualTo(marks(quotations, "open", "close"));
        assertThat(style.innerQuotationMarks()).isEqualTo(marks(quotations, "innerOpen", "innerClose"));
        assertThat((Object) style.bylineOrder()).isEqualTo(order);
        assertThat((Object) style.byline()).isEqualTo(byline);
        assertThat((Object) style.notes()).isEqualTo(raw.get("notes"));
        assertThat(style.imageCredit()).isEqualTo(raw.get("imageCredit"));
        assertThat(style.rating()).isEqualTo(raw.get("rating"));
        assertThat(style.date()).isEqualTo(raw.get("date"));
        assertThat(style.sentenceGap()).isEqualTo(raw.get("sentenceGap"));
    }

    private static Marks marks(Map<?, ?> map, String open, String close) {
        return new Marks((String) map.get(open), (String) map.get(close));
    }

    @Test
    void leavesOutOfAWholeFileWhatItLeavesOut() throws IOException {
        HouseStyle style = read("ja", """
                headline: "{headline}"
                headlineWithoutTitle: "{headline}"
                titleMarks: {open: "『"}
                quotationMarks: {open: "「", close: "」"}
                byline: {order: [translator], translator: "訳 {names}"}
                imageCredit: "{credit}"
                rating: "{value}"
                date: "y"
                """);

        assertThat(style.categories()).isEmpty();
        assertThat(style.notes()).isEmpty();
        assertThat(style.byline()).isEqualTo(Map.of("translator", "訳 {names}"));
        assertThat(style.titleMarks()).isEqualTo(new Marks("『", ""));
        assertThat(style.innerQuotationMarks()).isEqualTo(new Marks("", ""));
        assertThat(style.sentenceGap()).isEqualTo(" ");
    }

    @Test
    void takesWhatAFileDoesNotSayFromTheLanguage() throws IOException {
        HouseStyle builtIn = BuiltInStyles.of(Locale.JAPANESE);

        HouseStyle style = read("ja", """
                titleMarks: {open: "《", close: "》"}
                quotationMarks: {innerOpen: "〈", innerClose: "〉"}
                byline: {editor: "編 {names}", joiner: "、"}
                notes: {critic: "評 {name} {note}"}
                categories: {review: {film: 映画}, essay: {other: エッセイ}}
                """);

        assertThat(style.titleMarks()).isEqualTo(new Marks("《", "》"));
        assertThat(style.quotationMarks()).isEqualTo(builtIn.quotationMarks());
        assertThat(style.innerQuotationMarks()).isEqualTo(new Marks("〈", "〉"));
        assertThat(style.bylineOrder()).isEqualTo(builtIn.bylineOrder());
        assertThat(style.byline())
                .containsEntry("editor", "編 {names}")
                .containsEntry("joiner", "、")
                .containsEntry("translator", "翻訳：{names}");
        assertThat(style.notes()).containsEntry("critic", "評 {name} {note}").containsKey("translator");
        assertThat(style.categories().get("review")).containsEntry("film", "映画").containsEntry("series", "ドラマレビュー");
        assertThat(style.categories()).containsEntry("essay", Map.of("other", "エッセイ"));
        assertThat(style.headline()).isEqualTo(builtIn.headline());
        assertThat(style.date()).isEqualTo(builtIn.date());
        assertThat(style.sentenceGap()).isEmpty();
    }

    @Test
    void isTheLanguagesOwnWithoutAFile() {
        assertThat(read(folder.resolve("fr.yaml"), "fr")).isEqualTo(BuiltInStyles.of(Locale.FRENCH));
    }

    @Test
    void canTakeMarksAway() throws IOException {
        assertThat(read("en", "titleMarks: {open: \"\", close: \"\"}\n").titleMarks())
                .isEqualTo(new Marks("", ""));
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "built-in-styles.tsv",
            delimiter = '\t',
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = false)
    void hasAFormForEveryLanguage(
            String tag,
            String headline,
            String quotations,
            String editor,
            String both,
            String note,
            String credit,
            String rating,
            String date,
            String gap) {
        HouseStyle style = BuiltInStyles.of(Locale.forLanguageTag(tag));

        assertThat(String.join("\t", tag, headline, quotations, editor, both, note, credit, rating, date, gap))
                .isEqualTo(line(tag, style));
    }

    private static String line(String tag, HouseStyle style) {
        String title = style.titleMarks().around("T");
        String headline = style.headline()
                .replace("{category}", style.categories().get("review").get("film"))
                .replace("{title}", title)
                .replace("{headline}", "H");
        String quotations =
                style.quotationMarks().around("a" + style.innerQuotationMarks().around("b"));
        SimpleDateFormat format = new SimpleDateFormat(style.date(), ULocale.forLanguageTag(tag));
        format.setTimeZone(TimeZone.GMT_ZONE);
        Date day =
                Date.from(LocalDate.of(2022, 5, 3).atStartOfDay(ZoneOffset.UTC).toInstant());
        return String.join(
                "\t",
                tag,
                headline,
                quotations,
                style.byline().get("editor"),
                style.byline().get("editorAndTranslator"),
                style.notes().get("translator"),
                style.imageCredit(),
                style.rating(),
                format.format(day),
                "[" + style.sentenceGap() + "]");
    }

    static Stream<Locale> everyLocale() {
        return Stream.of(ULocale.getAvailableLocales()).map(ULocale::toLocale).distinct();
    }

    @ParameterizedTest
    @MethodSource("everyLocale")
    void saysSomethingInAnyLocale(Locale locale) {
        HouseStyle style = BuiltInStyles.of(locale);

        assertThat(List.of(
                        style.headline(),
                        style.headlineWithoutTitle(),
                        style.imageCredit(),
                        style.rating(),
                        style.date(),
                        style.titleMarks().open(),
                        style.titleMarks().close(),
                        style.quotationMarks().open(),
                        style.innerQuotationMarks().close()))
                .noneMatch(String::isBlank);
        assertThat(style.locale()).isEqualTo(locale);
        assertThat(style.byline().keySet()).containsAll(style.bylineOrder()).containsAll(StyleKeys.ROLES);
        assertThat(style.notes().keySet()).containsAll(StyleKeys.ROLES);
        assertThat(style.categories()).containsKeys("review", "interview", "news");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en", "ko", "ja", "zh", "zh-Hans", "zh-Hant", "zh-TW", "es", "fr", "de", "pt", "pt-BR", "it", "id",
                "vi", "th", "ar", "ru", "tr"
            })
    void isWordedInTheLanguage(String tag) {
        Locale locale = Locale.forLanguageTag(tag);

        assertThat(BuiltInStyles.hasWording(locale)).isTrue();
        assertThat(BuiltInStyles.of(locale).byline().get("translator").equals("Translated by {names}"))
                .isEqualTo(tag.equals("en"));
    }
}
