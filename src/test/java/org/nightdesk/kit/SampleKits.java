package org.nightdesk.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nightdesk.article.Part;
import org.nightdesk.article.Work;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.TermMatch;
import org.nightdesk.job.Person;
import org.nightdesk.ledger.RowKey;

/** Kits of realistic Korean reviews, the same every time. */
public final class SampleKits {
    public static final Locale KO = Locale.KOREAN;
    public static final Locale EN = Locale.ENGLISH;
    public static final Instant ISSUED = Instant.parse("2026-11-22T13:04:05Z");
    public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private static final List<GlossaryEntry> GLOSSARY = List.of(
            entry("seventh-floor", GlossaryEntry.Kind.TITLE, "칠 층의 사람들", "People of the Seventh Floor"),
            entry("eun-soo", GlossaryEntry.Kind.CHARACTER, "은수", "Eun Soo"),
            entry("han-jun", GlossaryEntry.Kind.CHARACTER, "한준", "Han Jun"),
            entry("salt-fields", GlossaryEntry.Kind.TITLE, "염전의 여름", "Summer in the Salt Fields"),
            entry("do-hyun", GlossaryEntry.Kind.CHARACTER, "도현", "Do Hyun"),
            entry("sinan", GlossaryEntry.Kind.PLACE, "신안", "Sinan"),
            entry("ji-an", GlossaryEntry.Kind.CHARACTER, "지안", "Ji An"),
            entry("mi-rae", GlossaryEntry.Kind.CHARACTER, "미래", "Mi Rae"),
            entry("yeosu", GlossaryEntry.Kind.PLACE, "여수", "Yeosu"));

    private static final List<Review> REVIEWS = load();

    private static final StampKey STAMP_KEY = stampKey(1);

    private SampleKits() {}

    /** The key of the store whose kits these are. */
    public static StampKey stampKey() {
        return STAMP_KEY;
    }

    /** The key of some store; another for another seed. */
    public static StampKey stampKey(int seed) {
        byte[] secret = new byte[StampKey.SECRET_BYTES];
        Arrays.fill(secret, (byte) seed);
        return StampKey.of(secret);
    }

    /** One review of the test file: sentences and what a good translator makes of them. */
    record Review(String key, String headline, String work, List<String> sentences, List<String> translations) {}

    static List<Review> reviews() {
        return REVIEWS;
    }

    static Person translator(Locale language) {
        return new Person(
                "kim-hoyeun",
                Set.of(Person.Role.TRANSLATOR),
                Map.of(KO, "김호연", EN, "Kim Hoyeun"),
                Map.of(),
                List.of(new Person.Pair(KO, EN)),
                6000,
                Set.of(),
                language,
                "hoyeun@example.org");
    }

    /** The languages that kits are written in. */
    public static List<Locale> languages() {
        return Words.all().stream().map(words -> words.locale().toLocale()).toList();
    }

    public static Kit translation(Locale language, Locale target) {
        return kit(Kit.Kind.TRANSLATION, language, target);
    }

    public static Kit kit(Kit.Kind kind, Locale language, Locale target) {
        return new Kit(
                "K7Q2",
                "nightly",
                kind,
                translator(language),
                KO,
                target,
                ISSUED,
                LocalDate.of(2026, 11, 29),
                SEOUL,
                "Lee Sora, desk@example.org",
                language);
    }

    /** The reviews with empty translations, keys made from the article's place and the sentence's. */
    public static List<KitArticle> open() {
        List<KitArticle> articles = new ArrayList<>();
        for (int i = 0; i < REVIEWS.size(); i++) {
            articles.add(article(REVIEWS.get(i), i, false));
        }
        return articles;
    }

    /** The same with every translation in place. */
    public static List<KitArticle> filled() {
        List<KitArticle> articles = new ArrayList<>();
        for (int i = 0; i < REVIEWS.size(); i++) {
            articles.add(article(REVIEWS.get(i), i, true));
        }
        return articles;
    }

    static KitArticle article(Review review, int number, boolean filled) {
        List<KitRow> rows = new ArrayList<>();
        List<KitArticle.SourceBlock> context = new ArrayList<>();
        for (int i = 0; i < review.sentences.size(); i++) {
            String source = review.sentences.get(i);
            Part part = i == 0 ? Part.HEADLINE : source.endsWith(".") ? Part.PARAGRAPH : Part.ALT;
            RowKey key = key(number, i);
            KitRow row = KitRow.open(key, part, source, source.split(" ").length, terms(source));
            rows.add(filled ? row.withText(review.translations.get(i), RowStatus.TODO) : row);
            List<String> links = part == Part.ALT ? List.of("images/lead-" + number + ".jpg") : List.of();
            context.add(new KitArticle.SourceBlock(part, source.replaceAll("\\{/?\\d+/?\\}", ""), links));
        }
        return new KitArticle(review.key, "[리뷰] " + review.headline, review.work, context, rows);
    }

    public static RowKey key(int article, int segment) {
        long translation = Fingerprint.of("article " + article).bits() & RowKey.TRANSLATION_MASK;
        long ref = Fingerprint.of("segment " + article + " " + segment).bits() & RowKey.SEGMENT_MASK;
        return new RowKey(translation, ref);
    }

    static List<TermMatch> terms(String source) {
        Map<Integer, TermMatch> found = new java.util.TreeMap<>();
        for (GlossaryEntry entry : GLOSSARY) {
            for (int at = source.indexOf(entry.source()); at >= 0; at = source.indexOf(entry.source(), at + 1)) {
                found.put(
                        at,
                        new TermMatch(at, at + entry.source().length(), entry, "", TermMatch.Certainty.SURE, "name"));
            }
        }
        return List.copyOf(found.values());
    }

    private static GlossaryEntry entry(String id, GlossaryEntry.Kind kind, String source, String english) {
        Map<Locale, GlossaryEntry.Target> targets = new LinkedHashMap<>();
        List<String> wrong = english.contains(" ") ? List.of(english.replace(" ", "-")) : List.of();
        targets.put(EN, new GlossaryEntry.Target(english, List.of(english.replace(" ", "")), wrong, ""));
        return new GlossaryEntry(
                id,
                kind,
                source,
                List.of(),
                "",
                targets,
                false,
                GlossaryEntry.Origin.OFFICIAL,
                GlossaryEntry.Status.APPROVED,
                "As the broadcaster spells it.",
                null,
                Work.Medium.SERIES);
    }

    private static List<Review> load() {
        try (InputStream in = SampleKits.class.getResourceAsStream("reviews.txt")) {
            List<Review> reviews = new ArrayList<>();
            for (String line :
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] head = line.substring(Math.min(2, line.length())).split(" \\| ");
                if (line.startsWith("# ") && head.length == 3 && !line.contains("\"")) {
                    reviews.add(new Review(head[0], head[1], head[2], new ArrayList<>(), new ArrayList<>()));
                } else if (!line.startsWith("#") && line.contains("\t")) {
                    Review review = reviews.get(reviews.size() - 1);
                    review.sentences.add(line.substring(0, line.indexOf('\t')));
                    review.translations.add(line.substring(line.indexOf('\t') + 1));
                }
            }
            return reviews;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
