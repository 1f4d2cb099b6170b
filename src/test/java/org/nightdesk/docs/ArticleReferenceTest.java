package org.nightdesk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nightdesk.article.file.ArticleFiles;
import org.nightdesk.article.read.ArticleOutcome;
import org.nightdesk.article.read.ReaderSettings;

/** The page on articles agrees with the readers. */
class ArticleReferenceTest {
    private static final Pattern CASE = Pattern.compile("case \"([a-z]+)\" ->");
    private static final ArticleFiles READER = new ArticleFiles(ReaderSettings.of(Locale.KOREAN));
    private static final Page PAGE = Page.doc("reference/articles.md");

    @Test
    void namesTheKeysThatTheReadersKnow() throws IOException {
        assertThat(names("front matter")).isEqualTo(cases("FrontMatter", "void field("));
        assertThat(names("json fields")).isEqualTo(cases("JsonArticle", "void field("));
        assertThat(names("block fields")).isEqualTo(cases("JsonArticle", "void set("));
    }

    @Test
    void frontMatterTakesEveryDocumentedKeyAndLeavesOutOthers() {
        for (String key : names("front matter")) {
            String value = switch (key) {
                case "date", "due", "embargo" -> "2022-04-20";
                case "priority" -> "high";
                case "locales" -> "[en, ja]";
                case "rating" -> "5/10";
                case "locale" -> "ko";
                case "credits" -> "{en: {critic: Moon Ha Rin}}";
                default -> "시그널";
            };
            String others = key.equals("title") ? "" : "title: 제목\n";

            assertThat(read("a.md", "---\n" + others + key + ": " + value + "\n---\n본문이다.\n"))
                    .as(key)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            ArticleOutcome.Accepted.class,
                            outcome -> assertThat(outcome.dropped()).isEmpty());
        }
        assertThat(read("a.md", "---\ntitle: 제목\nmood: x\n---\n본문이다.\n"))
                .singleElement()
                .isInstanceOfSatisfying(
                        ArticleOutcome.Accepted.class,
                        outcome -> assertThat(outcome.dropped())
                                .singleElement()
                                .asString()
                                .contains("mood"));
    }

    @Test
    void examplesAreReadWhole() {
        List<Page.Block> examples = PAGE.blocks().stream()
                .filter(block -> block.has("article") || block.has("frontmatter"))
                .toList();
        assertThat(examples).hasSize(4);
        for (Page.Block example : examples) {
            String text =
                    example.has("frontmatter") ? "---\ntitle: 제목\n" + example.text() + "---\n본문이다.\n" : example.text();
            assertThat(read(example.language().equals("json") ? "a.jsonl" : "a.md", text))
                    .as(text)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            ArticleOutcome.Accepted.class,
                            outcome -> assertThat(outcome.dropped()).isEmpty());
        }
    }

    @Test
    void namesTheEndingsThatAreRead() {
        List<String> endings = new ArrayList<>();
        Matcher ending = Pattern.compile("`(\\.[a-z]+)`")
                .matcher(PAGE.text().substring(0, PAGE.text().indexOf("## ")));
        while (ending.find()) {
            endings.add(ending.group(1));
        }
        assertThat(endings).hasSize(7).allMatch(one -> ArticleFiles.recognises("a" + one));
    }

    private static Set<String> names(String table) {
        return PAGE.table(table).stream()
                .map(row -> row.get(0).replace("`", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names that a method of a reader switches on. */
    private static Set<String> cases(String type, String method) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Path file = files.filter(path -> path.endsWith(type + ".java"))
                    .findFirst()
                    .orElseThrow();
            String source = Files.readString(file);
            int from = source.indexOf(method);
            assertThat(from).as(method).isPositive();
            Matcher found = CASE.matcher(source.substring(from, source.indexOf("default", from)));
            Set<String> names = new TreeSet<>();
            while (found.find()) {
                names.add(found.group(1));
            }
            return names;
        }
    }

    private static List<ArticleOutcome> read(String name, String text) {
        List<ArticleOutcome> outcomes = new ArrayList<>();
        READER.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name)
                .forEachRemaining(outcomes::add);
        return outcomes;
    }
}
