package org.nightdesk.quality.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.nightdesk.article.Part;
import org.nightdesk.job.HouseStyle;
import org.nightdesk.job.HouseStyle.Marks;
import org.nightdesk.quality.TranslatedArticle;
import org.nightdesk.quality.TranslatedText;
import org.nightdesk.segment.Segment;
import org.nightdesk.text.Affix;

/** Builds articles for the tests. */
public final class TestArticles {
    private static final Map<String, List<Marks>> MARKS = Map.of(
            "en", marks("‘’", "“”", "‘’"),
            "ja", marks("『』", "「」", "『』"),
            "zh", marks("《》", "“”", "‘’"),
            "es", marks("«»", "“”", "‘’"),
            "fr", marks("«»", "«»", "“”"),
            "de", marks("„“", "„“", "‚‘"));

    private TestArticles() {}

    public static TranslatedText text(Locale target, String source, String translation, String terms) {
        return text(target, Part.PARAGRAPH, source, translation, terms);
    }

    public static TranslatedText text(Locale target, Part part, String source, String translation, String terms) {
        Segment segment = new Segment(source.hashCode() & 0xFFFFFFFFL, part, 0, 0, source, source.split(" ").length);
        return new TranslatedText(
                Locale.KOREAN, target, segment, translation, TestTerms.matches(source, terms), affix(part));
    }

    private static Affix affix(Part part) {
        return switch (part) {
            case HEADLINE -> Affix.before("K-Drama Review: ‘Signal’ ", List.of("[리뷰]", "[K-Drama Review]", "‘Signal’"));
            case CREDIT -> Affix.before("Credit: ", List.of("사진 제공:", "Photo:"));
            case QUOTE -> Affix.after(" (9/10)", List.of("9/10", "★★★★★★★★★☆"));
            default -> Affix.NONE;
        };
    }

    public static TranslatedArticle article(List<TranslatedText> texts) {
        return new TranslatedArticle(new ArrayList<>(texts), style(texts.get(0).targetLocale()));
    }

    static HouseStyle style(Locale locale) {
        List<Marks> marks = Objects.requireNonNull(MARKS.get(locale.getLanguage()));
        return new HouseStyle(
                locale,
                "{category}: {title} {headline}",
                "{category}: {headline}",
                Map.of(),
                marks.get(0),
                marks.get(1),
                marks.get(2),
                List.of(),
                Map.of(),
                Map.of(),
                "{credit}",
                "({value}/{best})",
                "y",
                " ");
    }

    private static List<Marks> marks(String... pairs) {
        return List.of(pairs).stream()
                .map(pair -> new Marks(pair.substring(0, 1), pair.substring(1)))
                .toList();
    }
}
