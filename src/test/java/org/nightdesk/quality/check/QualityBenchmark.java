package org.nightdesk.quality.check;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nightdesk.quality.QualitySettings;
import org.nightdesk.quality.TranslatedArticle;
import org.nightdesk.quality.TranslatedText;

/**
 * How many units are checked with every rule on, over the clean and the faulty pairs of the tests: in a second of processor
 * time, and in a minute by the clock on two threads. Run its main with an optional number of rounds.
 */
final class QualityBenchmark {
    private static final int ARTICLE = 60;
    private static final int THREADS = 2;

    private QualityBenchmark() {}

    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        for (String language : List.of("en", "ja", "es")) {
            List<TranslatedArticle> articles = articles(language);
            int units = articles.stream()
                    .mapToInt(article -> article.texts().size())
                    .sum();
            measure(articles, rounds / 2);
            ThreadMXBean thread = ManagementFactory.getThreadMXBean();
            long start = thread.getCurrentThreadCpuTime();
            long findings = measure(articles, rounds);
            double seconds = (thread.getCurrentThreadCpuTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "ko>%s: %d units, %d findings, %.2f s, %.0f units/s%n",
                    language,
                    units * rounds,
                    findings,
                    seconds,
                    units * rounds / seconds);
        }
        onTwoThreads(rounds);
    }

    private static void onTwoThreads(int rounds) {
        List<TranslatedArticle> articles = new ArrayList<>();
        List.of("en", "ja", "es").forEach(language -> articles.addAll(articles(language)));
        long units =
                articles.stream().mapToLong(article -> article.texts().size()).sum() * rounds * THREADS;
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(() -> measure(articles, rounds));
            thread.start();
            threads.add(thread);
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        double minutes = (System.nanoTime() - start) / 6e10;
        System.out.printf(
                Locale.ROOT,
                "%d threads: %d units in %.2f min, %.0f units/min%n",
                THREADS,
                units,
                minutes,
                units / minutes);
    }

    private static long measure(List<TranslatedArticle> articles, int rounds) {
        QualityChecks checks = new QualityChecks(QualitySettings.DEFAULT);
        long findings = 0;
        for (int i = 0; i < rounds; i++) {
            for (TranslatedArticle article : articles) {
                findings += checks.check(article).size();
            }
        }
        return findings;
    }

    private static List<TranslatedArticle> articles(String language) {
        Locale locale = Locale.forLanguageTag(language);
        List<TranslatedText> texts = new ArrayList<>();
        for (List<String> row : TestTable.rows("clean-" + language + ".tsv")) {
            texts.add(TestArticles.text(locale, row.get(0), row.get(1), row.get(2)));
        }
        for (List<String> row : TestTable.rows("labelled/basic.tsv")) {
            if (row.get(2).equals(language)) {
                texts.add(TestArticles.text(locale, row.get(3), row.get(4), row.get(5)));
            }
        }
        List<TranslatedArticle> articles = new ArrayList<>();
        for (int i = 0; i < texts.size(); i += ARTICLE) {
            articles.add(TestArticles.article(texts.subList(i, Math.min(texts.size(), i + ARTICLE))));
        }
        return articles;
    }
}
