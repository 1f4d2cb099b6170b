package org.nightdesk.kit.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.article.Part;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.TermMatch;
import org.nightdesk.kit.KitArticle;
import org.nightdesk.kit.KitBook;
import org.nightdesk.kit.KitRow;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.TermMaker;

/** The Glossary and Article sheets of a finished kit. */
class ContextSheetsTest {
    @TempDir
    Path folder;

    private KitBook book(KitArticle... articles) {
        return KitBook.of(SampleKits.translation(Locale.ENGLISH, Locale.ENGLISH), List.of(articles), folder);
    }

    private static KitArticle article(List<KitArticle.SourceBlock> context, List<KitRow> rows) {
        return new KitArticle("lighthouse", "[리뷰] 등대", "칠 층의 사람들", context, rows);
    }

    private static KitRow row(int n, TermMatch... terms) {
        return KitRow.open(SampleKits.key(0, n), Part.PARAGRAPH, "은수와 은수의 한준", 3, List.of(terms));
    }

    private static TermMatch[] eunSoo() {
        TermMaker term = TermMaker.term("은수")
                .target(new GlossaryEntry.Target(
                        "Eun Soo", List.of("Eunsoo", "Miss Eun"), List.of("Eun-su", "Unsoo"), ""))
                .note("As the broadcaster spells it.");
        return new TermMatch[] {term.at(0), term.at(4)};
    }

    private static float points(int lines) {
        return RowHeight.tenths(lines, 155) / 10f;
    }

    @Test
    void sayWhoseArticleItIsAndLeadToIt() {
        KitBook book = book(new KitArticle(
                "lighthouse",
                "[리뷰] 등대",
                "",
                List.of(),
                List.of(row(0)),
                List.of(
                        new KitArticle.Fact(KitArticle.Fact.Kind.CRITIC, "문하린"),
                        new KitArticle.Fact(KitArticle.Fact.Kind.RATING, "9/10"),
                        new KitArticle.Fact(KitArticle.Fact.Kind.ADDRESS, "https://example.org/a?b=\"c\"&d"),
                        new KitArticle.Fact(KitArticle.Fact.Kind.ADDRESS, "ftp://example.org/a"))));

        assertThat(book.texts(KitBook.ARTICLE, 2)).startsWith("Critic", "문하린");
        assertThat(book.texts(KitBook.ARTICLE, 3)).startsWith("Rating", "9/10");
        assertThat(book.cell(KitBook.ARTICLE, 4, 1).getCellFormula())
                .isEqualTo("HYPERLINK(\"https://example.org/a?b=\"\"c\"\"&d\")");
        assertThat(book.cell(KitBook.ARTICLE, 4, 1).getStringCellValue()).isEqualTo("https://example.org/a?b=\"c\"&d");
        assertThat(book.texts(KitBook.ARTICLE, 5)).startsWith("Original", "ftp://example.org/a");
    }

    @Test
    void listTheTermsThatOccurWithTheirFormsAndRows() {
        KitBook book = book(article(
                List.of(),
                List.of(
                        row(0, eunSoo()),
                        row(1, TermMaker.term("OK").doNotTranslate().at(0)),
                        row(2, eunSoo()[0], TermMaker.term("미정").at(0)))));

        assertThat(book.sheet(KitBook.GLOSSARY).getLastRowNum()).isEqualTo(3);
        assertThat(book.texts(KitBook.GLOSSARY, 1))
                .containsExactly(
                        "은수", "Eun Soo", "Eunsoo\nMiss Eun", "Eun-su\nUnsoo", "As the broadcaster spells it.", "1, 3");
        assertThat(book.texts(KitBook.GLOSSARY, 2)).containsExactly("OK", "OK", "", "", "", "2");
        assertThat(book.texts(KitBook.GLOSSARY, 3)).containsExactly("미정", "?", "", "", "", "3");
        assertThat(book.cell(KitBook.GLOSSARY, 1, 0).getCellStyle().getFont().getXSSFColor())
                .isEqualTo(Palette.TERM.color());
        assertThat(book.row(KitBook.GLOSSARY, 1).getHeightInPoints()).isEqualTo(points(2));
        assertThat(book.row(KitBook.GLOSSARY, 2).getHeightInPoints()).isEqualTo(points(1));
    }

    @Test
    void areTallEnoughForWhicheverCellIsLongest() {
        List<TermMatch> terms = List.of(
                TermMaker.term("가").note("one\ntwo\nthree").at(0),
                TermMaker.term("나", "one\ntwo").at(0),
                TermMaker.term("다\n다").at(0),
                TermMaker.term("라")
                        .target(new GlossaryEntry.Target("x", List.of("a", "b", "c", "d"), List.of(), ""))
                        .at(0),
                TermMaker.term("마")
                        .target(new GlossaryEntry.Target("x", List.of(), List.of("a", "b", "c"), ""))
                        .at(0));

        KitBook book = book(article(List.of(), List.of(row(0, terms.toArray(TermMatch[]::new)))));

        List<Float> heights = new ArrayList<>();
        for (int i = 1; i <= terms.size(); i++) {
            heights.add(book.row(KitBook.GLOSSARY, i).getHeightInPoints());
        }
        assertThat(heights).containsExactly(points(3), points(2), points(2), points(4), points(3));
    }

    @Test
    void nameTheFirstRowsOfATermAndSayWhenThereAreMore() {
        assertThat(rowsOfATermIn(24)).startsWith("1, 2, 3,").endsWith("23, 24");
        assertThat(rowsOfATermIn(25)).startsWith("1, 2, 3,").endsWith("23, 24 …");
    }

    private String rowsOfATermIn(int rows) {
        List<KitRow> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            all.add(row(i, eunSoo()));
        }
        return book(article(List.of(), all)).text(KitBook.GLOSSARY, 1, 5);
    }

    @Test
    void showTheSourceWholeWithItsLinks() {
        KitArticle first = article(
                List.of(
                        new KitArticle.SourceBlock(Part.HEADLINE, "등대", List.of(), -1, "The Lighthouse"),
                        new KitArticle.SourceBlock(Part.ALT, "섬", List.of("a.jpg", "https://example.org", "b"))),
                List.of(row(0)));
        KitArticle second = new KitArticle(
                "second",
                "둘째",
                "",
                List.of(new KitArticle.SourceBlock(Part.PARAGRAPH, "가".repeat(120), List.of())),
                List.of(row(1)));

        KitBook book = book(first, second);

        assertThat(book.sheet(KitBook.ARTICLE).getLastRowNum()).isEqualTo(5);
        assertThat(book.texts(KitBook.ARTICLE, 1)).containsExactly("[리뷰] 등대", "", "", "칠 층의 사람들");
        assertThat(book.texts(KitBook.ARTICLE, 2)).containsExactly("headline", "등대", "The Lighthouse", "");
        assertThat(book.texts(KitBook.ARTICLE, 3))
                .containsExactly("picture description", "섬", "", "a.jpg\nhttps://example.org\nb");
        assertThat(book.texts(KitBook.ARTICLE, 4)).containsExactly("둘째", "", "", "");
        assertThat(book.texts(KitBook.ARTICLE, 5)).containsExactly("text", "가".repeat(120), "", "");
        assertThat(book.row(KitBook.ARTICLE, 1).getHeightInPoints()).isEqualTo(21);
        assertThat(book.row(KitBook.ARTICLE, 2).getHeightInPoints()).isEqualTo(points(1));
        assertThat(book.row(KitBook.ARTICLE, 3).getHeightInPoints()).isEqualTo(points(3));
        assertThat(book.row(KitBook.ARTICLE, 5).getHeightInPoints()).isEqualTo(points(4));
        for (int column = 0; column < 4; column++) {
            assertThat(book.cell(KitBook.ARTICLE, 1, column).getCellStyle().getFillForegroundXSSFColor())
                    .isEqualTo(Palette.BAND.color());
        }
    }
}
