package org.nightdesk.ledger.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Article;
import org.nightdesk.article.ArticleJson;
import org.nightdesk.article.Block;
import org.nightdesk.article.Headline;
import org.nightdesk.article.Part;
import org.nightdesk.ledger.PreparedArticle;
import org.nightdesk.segment.Segment;
import org.nightdesk.text.CodedText;

/** Articles as intake prepares them: a headline and a paragraph for each sentence. */
final class IntakeSamples {
    private IntakeSamples() {}

    static Article article(String key, List<String> sentences) {
        List<Block> blocks = new ArrayList<>();
        for (String sentence : sentences.subList(1, sentences.size())) {
            blocks.add(new Block.Paragraph(CodedText.plain(sentence)));
        }
        return new Article(
                key,
                Locale.KOREAN,
                new Headline("리뷰", false, CodedText.plain(sentences.get(0))),
                List.of(),
                null,
                null,
                null,
                null,
                blocks);
    }

    static PreparedArticle prepared(String key, String version, String... sentences) {
        return prepared(key, version, List.of(sentences), Collections.nCopies(sentences.length, null));
    }

    static PreparedArticle prepared(String key, String version, List<String> sentences, List<@Nullable String> terms) {
        Article article = article(key, sentences);
        return new PreparedArticle(
                article, version, ArticleJson.write(article), segments(sentences), terms, "inbox/" + key + ".md");
    }

    static List<Segment> segments(List<String> sentences) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            String text = sentences.get(i);
            segments.add(new Segment(
                    text.hashCode() & 0xFFFFFFFFFL,
                    i == 0 ? Part.HEADLINE : Part.PARAGRAPH,
                    i - 1,
                    0,
                    text,
                    text.split(" ").length));
        }
        return segments;
    }
}
