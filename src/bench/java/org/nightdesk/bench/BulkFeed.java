package org.nightdesk.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Makes a bulk feed from a corpus of short reviews: articles of about 3,000 characters as JSON Lines, a glossary of
 * 100,000 terms, and a job with two target locales. The same corpus always makes the same files.
 */
public final class BulkFeed {
    private static final int ARTICLE_CHARACTERS = 3_000;
    private static final int PARAGRAPH_CHARACTERS = 300;
    private static final int TRANSLATORS = 20;

    private final Path corpus;
    private final Path folder;

    private BulkFeed(Path corpus, Path folder) {
        this.corpus = corpus;
        this.folder = folder;
    }

    /** Arguments: the corpus folder, the folder to fill, and how many articles to make. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            System.err.println("usage: BulkFeed CORPUS FOLDER ARTICLES");
            System.exit(64);
        }
        System.out.println(make(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2])));
    }

    /** Returns the job file. */
    public static Path make(Path corpus, Path folder, int articles) throws IOException {
        Files.createDirectories(folder.resolve("inbox"));
        Files.createDirectories(folder.resolve("style"));
        BulkFeed feed = new BulkFeed(corpus, folder);
        feed.articles(articles);
        feed.glossary();
        feed.people();
        for (String locale : List.of("en", "ja")) {
            Files.copy(
                    Path.of("jobs/style/" + locale + ".yaml"),
                    folder.resolve("style/" + locale + ".yaml"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Path job = folder.resolve("bulk.yaml");
        Files.writeString(job, """
                name: bulk
                zone: Asia/Seoul
                source: {locale: ko, inbox: inbox}
                targets: [en, ja]
                glossary: glossary.csv
                people: people.yaml
                style: style
                """);
        return job;
    }

    private BufferedReader lines(String file) throws IOException {
        return new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(corpus.resolve(file)), 1 << 16), StandardCharsets.UTF_8));
    }

    private void articles(int count) throws IOException {
        try (BufferedReader reviews = lines("nsmc-reviews-200k.txt.gz");
                BufferedWriter out = Files.newBufferedWriter(folder.resolve("inbox/bulk.jsonl"))) {
            for (int i = 0; i < count; i++) {
                out.write(article(i, reviews));
                out.write('\n');
            }
        }
    }

    private static String article(int number, BufferedReader reviews) throws IOException {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        int characters = 0;
        while (characters < ARTICLE_CHARACTERS) {
            String review = reviews.readLine();
            if (review == null) {
                throw new IOException("the corpus has too few reviews for so many articles");
            }
            String sentence = review.strip();
            if (sentence.isEmpty()) {
                continue;
            }
            boolean ends = ".!?…~".indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(sentence).append(ends ? "" : ".");
            characters += sentence.length() + 1;
            if (paragraph.length() >= PARAGRAPH_CHARACTERS) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            }
        }
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph.toString());
        }
        StringBuilder json = new StringBuilder();
        json.append("{\"id\":\"bulk-").append(String.format(Locale.ROOT, "%05d", number)).append("\",\"title\":");
        quoted(json, "[리뷰] 관객의 말 " + (number + 1));
        json.append(",\"paragraphs\":[");
        for (int i = 0; i < paragraphs.size(); i++) {
            json.append(i == 0 ? "" : ",");
            quoted(json, paragraphs.get(i));
        }
        return json.append("]}").toString();
    }

    private static void quoted(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(' ');
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    private void glossary() throws IOException {
        Set<String> seen = new HashSet<>();
        try (BufferedReader terms = lines("glossary-100k.tsv.gz");
                BufferedWriter out = Files.newBufferedWriter(folder.resolve("glossary.csv"))) {
            out.write("id,kind,source,en,ja,status\n");
            for (String line = terms.readLine(); line != null; line = terms.readLine()) {
                String[] fields = line.split("\t", -1);
                String source = Normalizer.normalize(fields[1].strip(), Normalizer.Form.NFC);
                String same = Normalizer.normalize(source, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s+", "");
                if (!source.isEmpty() && seen.add(same)) {
                    out.write(fields[0] + ",person," + csv(source) + ",Name " + fields[0] + ",名 " + fields[0]
                            + ",approved\n");
                }
            }
        }
    }

    private static String csv(String text) {
        return text.contains(",") || text.contains("\"") || text.contains("|")
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }

    private void people() throws IOException {
        StringBuilder people = new StringBuilder("people:\n");
        for (int i = 0; i < TRANSLATORS; i++) {
            String locale = i % 2 == 0 ? "en" : "ja";
            people.append("  - {key: translator-")
                    .append(i)
                    .append(", roles: [translator], names: {en: Translator ")
                    .append(i)
                    .append(", ja: 翻訳者")
                    .append(i)
                    .append("}, pairs: [ko>")
                    .append(locale)
                    .append("], wordsPerDay: 6000, language: en}\n");
        }
        Files.writeString(folder.resolve("people.yaml"), people);
    }
}
