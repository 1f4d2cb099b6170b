package org.nightdesk.workflow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightdesk.article.Article;
import org.nightdesk.article.Block;
import org.nightdesk.article.Headline;
import org.nightdesk.article.Orders;
import org.nightdesk.text.CodedText;

class RankTest {
    @ParameterizedTest(name = "[{0}] with priority {1}: {2}")
    @CsvSource({
        "'', NORMAL, 0",
        "리뷰, NORMAL, 0",
        "속보, NORMAL, 1",
        "News, NORMAL, 1",
        "급보, NORMAL, 1",
        "속보, LOW, -1",
        "리뷰, HIGH, 2"
    })
    void putsNewsBeforeTheRestUnlessTheArticleSaysOtherwise(String label, Orders.Priority priority, int rank) {
        Article article = new Article(
                "a",
                Locale.KOREAN,
                new Headline(label, false, CodedText.plain("제목")),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(new Block.Paragraph(CodedText.plain("본문"))),
                List.of(),
                new Orders(priority, null, null, "", "", List.of(), "", ""));

        assertThat(Rank.of(article, Map.of("급보", "news", "리뷰", "review"))).isEqualTo(rank);
    }
}
