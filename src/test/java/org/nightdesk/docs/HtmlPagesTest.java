package org.nightdesk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullUnmarked
class HtmlPagesTest {
    @TempDir
    private Path folder;

    @Test
    void everyDocumentBecomesAPageWhoseLinksLeadSomewhereInTheFolder() throws IOException {
        HtmlPages.write(folder);

        List<Path> pages = HtmlPages.files(folder).stream()
                .filter(file -> file.toString().endsWith(".html") && !file.startsWith(folder.resolve("files")))
                .toList();
        assertThat(pages).hasSize(Page.all().size());
        List<String> broken = new ArrayList<>();
        for (Path file : pages) {
            Document page = Jsoup.parse(Files.readString(file));
            assertThat(page.title()).as(file.toString()).contains("Nightdesk");
            assertThat(page.select("h1")).as(file.toString()).hasSize(1);
            for (Element element : page.select("a[href], img[src], link[href]")) {
                String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                if (!address.matches("[a-z]+:.*") && !isThere(file, address)) {
                    broken.add(folder.relativize(file) + ": " + address);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void diagramsAreDrawnAndTablesMade() throws IOException {
        HtmlPages.write(folder);

        Document page = Jsoup.parse(Files.readString(folder.resolve("architecture.html")));
        assertThat(page.select("figure.diagram svg")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(page.select("figure.diagram text").eachText()).contains("intake", "published");
        assertThat(page.select("table")).isNotEmpty();
        assertThat(page.select("code.language-mermaid")).isEmpty();
    }

    @Test
    void theReadmeOfTheArchiveLeadsToThePages() throws IOException {
        Path docs = folder.resolve("docs");
        HtmlPages.write(docs);

        String readme = HtmlPages.readmeOfArchive(docs);

        List<String> links = Pattern.compile("\\]\\(([^)]+)\\)")
                .matcher(readme)
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(links).contains("docs/guide.html", "docs/images/kit-translate.png", "LICENSE");
        assertThat(links)
                .filteredOn(link -> link.startsWith("docs/"))
                .hasSizeGreaterThan(8)
                .allSatisfy(link -> assertThat(folder.resolve(link)).exists());
    }

    private static boolean isThere(Path page, String address) throws IOException {
        int hash = address.indexOf('#');
        String file = hash < 0 ? address : address.substring(0, hash);
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return hash < 0 || Jsoup.parse(Files.readString(target)).getElementById(address.substring(hash + 1)) != null;
    }
}
