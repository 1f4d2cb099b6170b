package org.nightdesk.assembly;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nightdesk.article.Article;
import org.nightdesk.article.Block;
import org.nightdesk.article.Headline;
import org.nightdesk.article.Image;
import org.nightdesk.article.Part;
import org.nightdesk.article.Rating;
import org.nightdesk.article.Work;
import org.nightdesk.assembly.publication.AcceptedWork;
import org.nightdesk.assembly.publication.AssemblySettings;
import org.nightdesk.assembly.publication.CreditOverride;
import org.nightdesk.assembly.publication.Edition;
import org.nightdesk.assembly.publication.Manuscript;
import org.nightdesk.assembly.publication.OfficialNames;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.job.HouseStyle;
import org.nightdesk.job.Person;
import org.nightdesk.segment.Segment;
import org.nightdesk.text.CodedText;
import org.nightdesk.text.InlineCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The review, the people and the house styles that the tests of this package share. */
public final class Samples {
    static final LocalDate PUBLISHED = LocalDate.of(2022, 5, 3);
    public static final List<String> STYLES =
            List.of("en", "ja", "zh-Hans", "zh-Hant", "es", "fr", "de", "id", "th", "pt-BR", "ar");
    static final Person HOYEUN = person("kim-hoyeun", Map.of("en", "Kim Hoyeun", "ja", "キム・ホヨン", "ar", "كيم هو يون"));
    static final Person MINA = person("park-mina", Map.of("en", "Park Mina", "ja", "パク・ミナ", "ar", "بارك مينا"));
    public static final Person JUN = person("lee-jun", Map.of("en", "Lee Jun", "ja", "イ・ジュン", "ar", "لي جون"));

    private static final YAMLMapper YAML = new YAMLMapper();

    private Samples() {}

    public static Person person(String key, Map<String, String> names) {
        Map<Locale, String> byLocale = new HashMap<>();
        names.forEach((tag, name) -> byLocale.put(Locale.forLanguageTag(tag), name));
        Map<Locale, String> notes = Map.of(
                Locale.ENGLISH,
                "Reads in the dark & writes before breakfast.",
                Locale.JAPANESE,
                "夜に読み、朝食前に書く。",
                Locale.forLanguageTag("ar"),
                "يقرأ ليلًا ويكتب قبل الفطور.");
        return new Person(
                key,
                Set.of(Person.Role.TRANSLATOR, Person.Role.EDITOR),
                byLocale,
                notes,
                List.of(),
                1000,
                Set.of(),
                Locale.ENGLISH,
                key + "@secret.example");
    }

    public static HouseStyle style(String tag) {
        JsonNode style = read("style/" + tag + ".yaml");
        HouseStyle.Marks marks = new HouseStyle.Marks(
                style.at("/titleMarks/0").asString(), style.at("/titleMarks/1").asString());
        Map<String, Map<String, String>> categories = new HashMap<>();
        style.get("categories")
                .properties()
                .forEach(entry -> categories.put(entry.getKey(), strings(entry.getValue())));
        List<String> order = new ArrayList<>();
        style.get("order").forEach(role -> order.add(role.asString()));
        return new HouseStyle(
                Locale.forLanguageTag(tag),
                style.get("headline").asString(),
                style.get("headlineWithoutTitle").asString(),
                categories,
                marks,
                marks,
                marks,
                order,
                strings(style.get("byline")),
                strings(style.get("notes")),
                style.get("imageCredit").asString(),
                style.get("rating").asString(),
                style.get("date").asString(),
                style.get("sentenceGap").asString());
    }

    /** The review as translated into a locale; where the fixture has no translation, into English. */
    public static Manuscript review(String tag) {
        return new ReviewReader(read("review.yaml"), tag).manuscript();
    }

    public static Publication publication(String tag) {
        return new Assembler(style(tag), AssemblySettings.DEFAULTS)
                .assemble(review(tag))
                .publication();
    }

    /** An article of one paragraph in one segment. */
    public static Manuscript paragraph(CodedText source, String target) {
        Article article = new Article(
                "one",
                Locale.KOREAN,
                new Headline("", false, CodedText.plain("제목")),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(new Block.Paragraph(source)));
        Segment headline = new Segment(1, Part.HEADLINE, -1, 0, "제목", 1);
        Segment text = new Segment(2, Part.PARAGRAPH, 0, 0, source.text(), 1);
        Map<Segment, String> targets = Map.of(headline, "Title", text, target);
        return new Manuscript(
                article,
                List.of(headline, text),
                targets::get,
                OfficialNames.of(Map.of(), Map.of()),
                List.of(new AcceptedWork(HOYEUN, Person.Role.TRANSLATOR, 10, 1)),
                CreditOverride.NONE,
                Edition.first(PUBLISHED));
    }

    private static Map<String, String> strings(JsonNode node) {
        Map<String, String> strings = new HashMap<>();
        node.properties()
                .forEach(entry -> strings.put(entry.getKey(), entry.getValue().asString()));
        return strings;
    }

    private static JsonNode read(String name) {
        try (InputStream in = Samples.class.getResourceAsStream(name)) {
            return YAML.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Builds the article, its segments and their translations from the fixture. */
    private static final class ReviewReader {
        private final JsonNode review;
        private final String tag;
        private final List<Segment> segments = new ArrayList<>();
        private final Map<Segment, String> targets = new HashMap<>();

        ReviewReader(JsonNode review, String tag) {
            this.review = review;
            this.tag = tag;
        }

        Manuscript manuscript() {
            CodedText headline = text(Part.HEADLINE, -1, review.get("headline"), Map.of());
            List<Work> works = new ArrayList<>();
            Map<String, String> titles = new HashMap<>();
            for (JsonNode work : review.get("works")) {
                works.add(new Work(
                        source(work.get("title")),
                        Work.Medium.valueOf(work.get("medium").asString().toUpperCase(Locale.ROOT)),
                        work.get("year").asInt()));
                titles.put(source(work.get("title")), target(work.get("title")));
            }
            List<Block> blocks = new ArrayList<>();
            for (JsonNode block : review.get("blocks")) {
                blocks.add(block(block, blocks.size()));
            }
            Article article = new Article(
                    review.get("key").asString(),
                    Locale.KOREAN,
                    new Headline(review.get("category").asString(), true, headline),
                    works,
                    source(review.get("critic")),
                    new Rating(
                            new BigDecimal(review.at("/rating/value").asString()),
                            new BigDecimal(review.at("/rating/best").asString())),
                    LocalDate.parse(review.get("date").asString()),
                    review.get("address").asString(),
                    blocks);
            return new Manuscript(
                    article,
                    segments,
                    targets::get,
                    OfficialNames.of(titles, Map.of(source(review.get("critic")), target(review.get("critic")))),
                    List.of(
                            new AcceptedWork(HOYEUN, Person.Role.TRANSLATOR, 60, 12),
                            new AcceptedWork(MINA, Person.Role.TRANSLATOR, 30, 6),
                            new AcceptedWork(JUN, Person.Role.EDITOR, 90, 3)),
                    CreditOverride.NONE,
                    new Edition(
                            PUBLISHED,
                            List.of(),
                            "https://example.org/" + tag + "/night-bakery",
                            Map.of(Locale.KOREAN, "https://example.org/ko/night-bakery")));
        }

        private Block block(JsonNode block, int index) {
            Map<Integer, String> codes = new HashMap<>();
            block.path("codes")
                    .properties()
                    .forEach(code -> codes.put(
                            Integer.valueOf(code.getKey()), code.getValue().asString()));
            JsonNode sentences = block.path("sentences");
            return switch (block.get("kind").asString()) {
                case "paragraph" -> new Block.Paragraph(text(Part.PARAGRAPH, index, sentences, codes));
                case "heading" ->
                    new Block.Heading(block.get("level").asInt(), text(Part.HEADING, index, sentences, codes));
                case "quote" -> new Block.Quote(text(Part.QUOTE, index, sentences, codes));
                case "item" ->
                    new Block.ListItem(
                            false, block.get("depth").asInt(), text(Part.LIST_ITEM, index, sentences, codes));
                case "picture" ->
                    new Block.Picture(new Image(
                            block.get("src").asString(),
                            single(Part.ALT, index, block.path("alt")),
                            single(Part.CAPTION, index, block.path("caption")),
                            single(Part.CREDIT, index, block.path("credit"))));
                default -> throw new IllegalArgumentException(block.toString());
            };
        }

        private CodedText single(Part part, int block, JsonNode text) {
            return text.isMissingNode()
                    ? CodedText.EMPTY
                    : text(part, block, YAML.createArrayNode().add(text), Map.of());
        }

        private CodedText text(Part part, int block, JsonNode sentences, Map<Integer, String> codes) {
            List<String> sources = new ArrayList<>();
            for (JsonNode sentence : sentences) {
                Segment segment = new Segment(segments.size() + 1L, part, block, sources.size(), source(sentence), 5);
                segments.add(segment);
                targets.put(segment, target(sentence));
                sources.add(source(sentence));
            }
            List<InlineCode> inline = new ArrayList<>();
            codes.forEach((number, kind) -> {
                String[] words = kind.split(" ", 2);
                inline.add(new InlineCode(
                        number,
                        InlineCode.Kind.valueOf(words[0].toUpperCase(Locale.ROOT)),
                        words.length > 1 ? words[1] : ""));
            });
            return new CodedText(String.join(" ", sources), inline);
        }

        private static String source(JsonNode text) {
            return text.get("ko").asString();
        }

        private String target(JsonNode text) {
            return text.path(tag).asString(text.get("en").asString());
        }
    }
}
