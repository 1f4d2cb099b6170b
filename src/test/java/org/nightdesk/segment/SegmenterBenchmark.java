package org.nightdesk.segment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.nightdesk.article.Article;
import org.nightdesk.article.file.ArticleFiles;
import org.nightdesk.article.read.ArticleOutcome;
import org.nightdesk.article.read.ReaderSettings;

/** Prints how fast a feed is read and articles are cut, on one thread; run its main by hand. */
final class SegmenterBenchmark {
    private static final String[] SENTENCES = {
        "드라마는 19년 동안 친구로 지낸 두 사람의 마음을 4부작이라는 짧은 호흡 안에 담아낸다.",
        "“우리가 친구라는 말은 언제까지 유효한 걸까?” 은수의 물음에 선우는 끝내 답하지 않는다.",
        "〈왕이 된 남자〉와 〈빈센조〉의 김희원 감독은 이번에도 공간을 다루는 솜씨를 보여 준다.",
        "2022년 3월 23일에 공개된 이 작품은 그래서 더 아쉽다.",
        "평점은 3.5점, 높다고도 낮다고도 하기 어렵다."
    };

    private SegmenterBenchmark() {}

    public static void main(String[] arguments) {
        byte[] feed = feed(2_000, new Random(1));
        for (int round = 0; round < 6; round++) {
            long start = System.nanoTime();
            List<Article> articles = new ArrayList<>();
            for (ArticleOutcome outcome : new ArticleFiles(ReaderSettings.of(Locale.KOREAN)).read(feed, "feed.jsonl")) {
                articles.add(((ArticleOutcome.Accepted) outcome).article());
            }
            long read = System.nanoTime();
            Segmenter segmenter = Segmenter.of(Locale.KOREAN);
            long segments = 0;
            long chars = 0;
            for (Article article : articles) {
                segments += segmenter.segment(article).size();
                chars += article.texts().stream()
                        .mapToLong(text -> text.text().text().length())
                        .sum();
            }
            long cut = System.nanoTime();
            System.out.printf(
                    Locale.ROOT,
                    "read %,.0f articles/s (%,.0f chars/s); cut %,.0f chars/s into %d segments%n",
                    articles.size() / seconds(start, read),
                    chars / seconds(start, read),
                    chars / seconds(read, cut),
                    segments);
        }
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static byte[] feed(int articles, Random random) {
        StringBuilder feed = new StringBuilder();
        for (int i = 0; i < articles; i++) {
            feed.append("{\"id\":\"a")
                    .append(i)
                    .append("\",\"title\":\"[리뷰] ‘사운드트랙 #1’ 친구와 연인 사이\",\"critic\":\"김유정\",\"paragraphs\":[");
            for (int p = 0; p < 12; p++) {
                feed.append(p == 0 ? "\"" : ",\"");
                for (int s = 0; s < 5; s++) {
                    feed.append(SENTENCES[random.nextInt(SENTENCES.length)]).append(' ');
                }
                feed.append('"');
            }
            feed.append("]}\n");
        }
        return feed.toString().getBytes(StandardCharsets.UTF_8);
    }
}
