package org.nightdesk.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.article.Article;
import org.nightdesk.article.Block;
import org.nightdesk.article.Headline;
import org.nightdesk.article.Image;
import org.nightdesk.article.Part;
import org.nightdesk.text.CodedText;
import org.nightdesk.text.InlineCode;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SegmenterTest {
    /** Invented articles a property is tried on; more with {@code -Dscoreboard=full}. */
    private static final int SEEDS = "full".equals(System.getProperty("scoreboard")) ? 3_000 : 600;

    private static final Segmenter KOREAN = Segmenter.of(Locale.KOREAN);
    private static final String[] PIECES = {
        "다.",
        "요",
        "?",
        "!",
        "…",
        "...",
        " ",
        " ",
        "  ",
        "“",
        "”",
        "‘",
        "’",
        "(",
        ")",
        "〈",
        "〉",
        "\"",
        "'",
        "「",
        "」",
        "가나",
        "그래서",
        "tvN",
        "2022",
        "3.5",
        "라고",
        "。",
        "\u3000",
        "\uD83D\uDE00",
        ".",
        "은수",
        "vs.",
        "[",
        "]",
        "{"
    };

    @Test
    void keepsHeadlinesHeadingsAndPictureTextsWhole() {
        CodedText two = CodedText.plain("하나다. 둘이다.");
        Article article = new Article(
                "a",
                Locale.KOREAN,
                new Headline("", false, two),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(
                        new Block.Heading(2, two),
                        new Block.Picture(new Image("a.jpg", two, two, two)),
                        new Block.ListItem(false, 0, two),
                        new Block.Quote(two),
                        new Block.Note(two)));
        assertThat(KOREAN.segment(article))
                .extracting(segment -> segment.part() + " " + segment.block() + " " + segment.ordinal())
                .containsExactly(
                        "HEADLINE -1 0",
                        "HEADING 0 0",
                        "ALT 1 0",
                        "CAPTION 1 0",
                        "CREDIT 1 0",
                        "LIST_ITEM 2 0",
                        "LIST_ITEM 2 1",
                        "QUOTE 3 0",
                        "QUOTE 3 1",
                        "NOTE 4 0",
                        "NOTE 4 1");
    }

    @Test
    void leavesParagraphsWholeWhenToldTo() {
        List<Segment> segments =
                Segmenter.of(Locale.KOREAN, Segmentation.PARAGRAPH).segment(article("하나다. 둘이다."));
        assertThat(segments).extracting(Segment::text).containsExactly("하나다. 둘이다.");
    }

    @Test
    void leavesClosingCodesWithTheirSentenceAndGivesOpeningOnesToTheNext() {
        CodedText text = new CodedText(
                "{1}좋다.{/1} {2}그래서{/2} 더 좋다.{3/}끝이다. {4/}는 뭔가.",
                List.of(
                        new InlineCode(1, InlineCode.Kind.BOLD, ""),
                        new InlineCode(2, InlineCode.Kind.ITALIC, ""),
                        new InlineCode(3, InlineCode.Kind.BREAK, ""),
                        new InlineCode(4, InlineCode.Kind.LITERAL, "{1}")));
        assertThat(KOREAN.segment(article(text)))
                .extracting(Segment::text)
                .containsExactly("{1}좋다.{/1}", "{2}그래서{/2} 더 좋다.{3/}", "끝이다.", "{4/}는 뭔가.");
    }

    @Test
    void countsWordsBetweenSpacesAndLeavesCodesOut() {
        CodedText text =
                new CodedText("{1}드라마는{/1} 4부작 — 길지 않다.", List.of(new InlineCode(1, InlineCode.Kind.BOLD, "")));
        assertThat(KOREAN.segment(article(text))).extracting(Segment::words).containsExactly(4);
    }

    @Test
    void countsWordsByDictionaryWhereThereAreNoSpaces() {
        List<Segment> segments = Segmenter.of(Locale.JAPANESE).segment(article("彼は東京に行った。"));
        assertThat(segments).extracting(Segment::words).containsExactly(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "ja", "zh", "en", "th", "es"})
    void losesNothingButWhiteSpaceAndNeverCutsInQuotations(String language) {
        Segmenter segmenter = Segmenter.of(Locale.forLanguageTag(language));
        for (long seed = 0; seed < SEEDS; seed++) {
            String text = randomText(new Random(seed));
            if (text.isBlank()) {
                continue;
            }
            List<Segment> segments = segmenter.segment(article(text));
            String joined = segments.stream().map(Segment::text).collect(Collectors.joining());
            assertThat(bare(joined)).as("seed %d", seed).isEqualTo(bare(text));
            assertThat(segments).as("seed %d: %s", seed, text).allSatisfy(segment -> {
                assertThat(segment.text()).isNotEmpty().isEqualTo(segment.text().strip());
                assertThat(closedTooOften(segment.text(), '〈', '〉') && balanced(text, '〈', '〉'))
                        .isFalse();
            });
            assertThat(segments.stream().map(Segment::ref).collect(Collectors.toSet()))
                    .hasSameSizeAs(segments);
        }
    }

    @Test
    void neverCutsACode() {
        for (long seed = 0; seed < SEEDS; seed++) {
            CodedText text = randomCoded(new Random(seed));
            if (text.isBlank()) {
                continue;
            }
            List<Segment> segments = KOREAN.segment(article(text));
            String joined = segments.stream().map(Segment::text).collect(Collectors.joining());
            assertThat(bare(joined)).as("seed %d", seed).isEqualTo(bare(text.text()));
            long codes = CodedText.CODE.matcher(text.text()).results().count();
            long kept = segments.stream()
                    .mapToLong(segment ->
                            CodedText.CODE.matcher(segment.text()).results().count())
                    .sum();
            assertThat(kept).as("seed %d", seed).isEqualTo(codes);
        }
    }

    @Test
    void keepsRefsOfWhatAnEditElsewhereLeavesAlone() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<String> paragraphs = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                paragraphs.add("문단 " + random.nextInt(1_000_000) + "이다. 문장 " + random.nextInt(1_000_000) + "이다.");
            }
            List<Segment> before = KOREAN.segment(article(paragraphs.toArray(String[]::new)));
            int edited = random.nextInt(8);
            paragraphs.set(edited, "고친 문단 " + random.nextInt(1_000_000) + "이다.");
            paragraphs.add(random.nextInt(8), "새 문단 " + random.nextInt(1_000_000) + "이다.");
            Set<Long> after = new HashSet<>(KOREAN.segment(article(paragraphs.toArray(String[]::new))).stream()
                    .map(Segment::ref)
                    .toList());
            long lost = before.stream()
                    .filter(segment -> !after.contains(segment.ref()))
                    .count();
            assertThat(lost).as("seed %d", seed).isEqualTo(2);
        }
    }

    @Test
    void tellsEqualSentencesApartByTheirOrder() {
        List<Segment> segments = KOREAN.segment(article("좋다. 좋다.", "좋다."));
        assertThat(segments).extracting(Segment::ref).doesNotHaveDuplicates();
        assertThat(KOREAN.segment(article("좋다.")).get(0).ref())
                .isEqualTo(segments.get(0).ref());
    }

    @Test
    void numbersCodesAnewForTheRef() {
        CodedText one = new CodedText(
                "{1}가{/1}다. {2}나{/2}다.",
                List.of(new InlineCode(1, InlineCode.Kind.BOLD, ""), new InlineCode(2, InlineCode.Kind.BOLD, "")));
        CodedText other = new CodedText("가다. {1}나{/1}다.", List.of(new InlineCode(1, InlineCode.Kind.BOLD, "")));
        assertThat(KOREAN.segment(article(one)).get(1).ref())
                .isEqualTo(KOREAN.segment(article(other)).get(1).ref());
    }

    /** Refs are in kits and stores: these must never change. */
    @Test
    void givesTheRefsItAlwaysGave() {
        assertThat(KOREAN.segment(article("좋다.", "좋다.")))
                .extracting(segment -> Long.toHexString(segment.ref()))
                .containsExactly("7a1cf3a0d7", "b81923a0e5");
        assertThat(new SegmentRefs().next(Part.HEADLINE, "좋다.")).isEqualTo(0x43d5507d1aL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(", ")", "“", "”", "\"", "'", ".", "…", "! ", ". ", "? ” ", "{", "{1}", "다.", "다. ", "a.b.", "”“",
                "(.)", "1. ", "… ", "다.2", ".a", " ", "가", "?)", "“다.” "
            })
    void takesLinearTimeForHostileText(String piece) {
        String text = "가" + piece.repeat(1_000_000 / piece.length());
        for (String language : List.of("ko", "en", "zh", "th")) {
            List<Segment> segments =
                    Segmenter.of(Locale.forLanguageTag(language)).segment(article(text));
            assertThat(segments).isNotEmpty();
        }
    }

    private static Article article(String... paragraphs) {
        CodedText[] texts = new CodedText[paragraphs.length];
        for (int i = 0; i < paragraphs.length; i++) {
            texts[i] = CodedText.plain(paragraphs[i]);
        }
        return article(texts);
    }

    private static Article article(CodedText... paragraphs) {
        List<Block> blocks = new ArrayList<>();
        for (CodedText paragraph : paragraphs) {
            blocks.add(new Block.Paragraph(paragraph));
        }
        return new Article(
                "a",
                Locale.KOREAN,
                new Headline("", false, CodedText.EMPTY),
                List.of(),
                null,
                null,
                null,
                null,
                blocks);
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static CodedText randomCoded(Random random) {
        StringBuilder text = new StringBuilder();
        List<InlineCode> codes = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int i = random.nextInt(40); i >= 0; i--) {
            int choice = random.nextInt(10);
            int number = codes.size() + 1;
            if (choice == 0) {
                codes.add(new InlineCode(number, InlineCode.Kind.BOLD, ""));
                open.add(number);
                text.append('{').append(number).append('}');
            } else if (choice == 1 && !open.isEmpty()) {
                text.append("{/").append(open.remove(open.size() - 1)).append('}');
            } else if (choice == 2) {
                boolean literal = random.nextBoolean();
                codes.add(new InlineCode(
                        number, literal ? InlineCode.Kind.LITERAL : InlineCode.Kind.BREAK, literal ? "{7}" : ""));
                text.append('{').append(number).append("/}");
            } else {
                text.append(PIECES[random.nextInt(PIECES.length - 1)]);
            }
        }
        return new CodedText(text.toString(), codes);
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\u3000]", "");
    }

    private static boolean closedTooOften(String text, char opening, char closing) {
        int depth = 0;
        for (char c : text.toCharArray()) {
            depth += c == opening ? 1 : c == closing ? -1 : 0;
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean balanced(String text, char opening, char closing) {
        return !closedTooOften(text, opening, closing)
                && text.chars().filter(c -> c == opening).count()
                        == text.chars().filter(c -> c == closing).count()
                && text.chars().noneMatch(c -> "“”‘’()\"'「」[]".indexOf(c) >= 0);
    }
}
