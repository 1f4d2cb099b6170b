package org.nightdesk.article;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.nightdesk.text.CodedText;
import org.nightdesk.text.InlineCode;

/** Articles of every shape, the same for the same seed. */
final class RandomArticles {
    private static final String LETTERS = "가나다 라마. abc \"\\{}<>&\u2028\uD83D\uDE00";

    private RandomArticles() {}

    static Article plain(String headline, String paragraph) {
        return new Article(
                "a",
                Locale.KOREAN,
                new Headline("", false, CodedText.plain(headline)),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(new Block.Paragraph(CodedText.plain(paragraph))));
    }

    static Article withKey(Article article, String key) {
        return new Article(
                key,
                article.locale(),
                article.headline(),
                article.works(),
                article.critic(),
                article.rating(),
                article.publishedOn(),
                article.address(),
                article.blocks());
    }

    static Article next(Random random) {
        List<Work> works = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Work.Medium medium = Work.Medium.values()[random.nextInt(Work.Medium.values().length)];
            works.add(new Work("작품" + text(random), medium, random.nextBoolean() ? null : 1900 + random.nextInt(130)));
        }
        List<Block> blocks = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            blocks.add(block(random));
        }
        return new Article(
                "key" + text(random),
                random.nextBoolean() ? Locale.KOREAN : Locale.forLanguageTag("zh-Hant-TW"),
                new Headline(text(random), random.nextBoolean(), coded(random)),
                works,
                random.nextBoolean() ? null : text(random),
                random.nextBoolean() ? null : new Rating(new BigDecimal("3.50"), BigDecimal.valueOf(5)),
                random.nextBoolean() ? null : LocalDate.of(2022, 4, 1 + random.nextInt(30)),
                random.nextBoolean() ? null : "https://example.org/" + random.nextInt(1_000),
                blocks);
    }

    private static Block block(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Block.Heading(2 + random.nextInt(5), coded(random));
            case 1 -> new Block.ListItem(random.nextBoolean(), random.nextInt(4), coded(random));
            case 2 -> new Block.Quote(coded(random));
            case 3 -> new Block.Note(coded(random));
            case 4 -> new Block.Picture(new Image("a.jpg", coded(random), coded(random), coded(random)));
            default -> new Block.Paragraph(coded(random));
        };
    }

    private static CodedText coded(Random random) {
        List<InlineCode> codes = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            InlineCode.Kind kind = InlineCode.Kind.values()[random.nextInt(InlineCode.Kind.values().length)];
            codes.add(new InlineCode(codes.size() + 1, kind, text(random)));
        }
        return new CodedText(text(random), codes);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int at = random.nextInt(LETTERS.length() - 1);
            text.append(LETTERS, at, at + 1);
        }
        return text.toString().replaceAll("[\uD83D\uDE00]", "\uD83D\uDE00");
    }
}
