package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.kit.read.KitReader;
import org.nightdesk.kit.read.ReturnedKit;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.kit.write.KitWriter;

/** An article approved whole on its band, in a review kit of several. */
class WholeApprovalTest {
    @TempDir
    Path folder;

    private final List<KitArticle> articles = SampleKits.filled();
    private Paper paper = new Paper();
    private Paper.Page page = new Paper.Page("");

    @BeforeEach
    void writeAKit() throws IOException {
        Kit kit = SampleKits.kit(Kit.Kind.REVIEW, SampleKits.EN, SampleKits.EN);
        paper = Paper.open(new KitWriter(SampleKits::stampKey)
                .write(kit, articles.iterator(), folder)
                .file());
        page = paper.pages.stream()
                .filter(one -> one.find(KitColumn.DECISION) != null)
                .findFirst()
                .orElseThrow();
    }

    /** @param article by its place in the kit */
    private void decideOnBand(int article, String decision) {
        String key = KitMarks.HEADING + articles.get(article).key();
        for (int row = page.firstRow(); row < page.rows.size(); row++) {
            if (page.get(row, page.column(KitColumn.KEY)).text().equals(key)) {
                page.set(row, page.column(KitColumn.DECISION), Paper.Value.text(decision));
            }
        }
    }

    private ReturnedKit returned(String format) throws IOException {
        paper.format = format;
        return new KitReader().read(paper.save(folder, "returned"));
    }

    private List<Decision> decisions(ReturnedKit kit, int article) {
        long translation = SampleKits.key(article, 0).translation();
        return kit.rows().stream()
                .filter(row -> row.key() != null && row.key().translation() == translation)
                .map(ReturnedRow::decision)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls", "csv"})
    void approvesEveryRowOfItsArticleAndNoOtherHoweverTheRowsWereSorted(String format) throws IOException {
        decideOnBand(1, "approve");
        List<List<Paper.Value>> rows = page.rows.subList(page.firstRow(), page.rows.size());
        Collections.shuffle(rows, new Random(5));

        ReturnedKit kit = returned(format);

        assertThat(decisions(kit, 1)).hasSize(articles.get(1).rows().size()).containsOnly(Decision.APPROVE);
        assertThat(decisions(kit, 0)).isNotEmpty().containsOnlyNulls();
        assertThat(kit.rows()).allMatch(row -> row.holds().isEmpty());
    }

    @Test
    void leavesRowsAloneOnWhichTheEditorWroteSomething() throws IOException {
        decideOnBand(0, "approve");
        int first = page.firstRow() + 1;
        page.set(first, page.column(KitColumn.DECISION), Paper.Value.text("send back"));
        page.set(first, page.column(KitColumn.COMMENT), Paper.Value.text("Too long."));
        page.set(first + 1, page.column(KitColumn.COMMENT), Paper.Value.text("Is this right?"));
        page.set(first + 2, page.column(KitColumn.EDITED), Paper.Value.text("Another text"));

        List<Decision> decisions = decisions(returned("xlsx"), 0);

        assertThat(decisions.get(0)).isEqualTo(Decision.SEND_BACK);
        assertThat(decisions.subList(1, 3)).containsOnlyNulls();
        assertThat(decisions.subList(3, decisions.size())).containsOnly(Decision.APPROVE);
        ReturnedKit kit = returned("xlsx");
        assertThat(kit.rows().get(1).holds()).extracting(Reason::code).containsExactly("approved-whole-but-comment");
        assertThat(kit.rows().get(2).holds()).isEmpty();
    }

    private void commentOnBand(int article, String comment) {
        String key = KitMarks.HEADING + articles.get(article).key();
        for (int row = page.firstRow(); row < page.rows.size(); row++) {
            if (page.get(row, page.column(KitColumn.KEY)).text().equals(key)) {
                page.set(row, page.column(KitColumn.COMMENT), Paper.Value.text(comment));
            }
        }
    }

    @Test
    void sendsEveryRowOfItsArticleBackWithTheReasonOnTheBand() throws IOException {
        decideOnBand(0, "send back");
        commentOnBand(0, "Written for another magazine.");
        int first = page.firstRow() + 1;
        page.set(first, page.column(KitColumn.COMMENT), Paper.Value.text("This one above all."));
        page.set(first + 1, page.column(KitColumn.DECISION), Paper.Value.text("approve"));

        ReturnedKit kit = returned("xlsx");

        List<Decision> decisions = decisions(kit, 0);
        assertThat(decisions.get(1)).isEqualTo(Decision.APPROVE);
        assertThat(decisions).filteredOn(one -> one == Decision.SEND_BACK).hasSize(decisions.size() - 1);
        assertThat(kit.rows().get(0).comment()).isEqualTo("This one above all.");
        assertThat(kit.rows().get(2).comment()).isEqualTo("Written for another magazine.");
        assertThat(kit.articleComments()).isEmpty();
    }

    @Test
    void keepsACommentOnAnArticleThatIsApprovedWhole() throws IOException {
        decideOnBand(1, "approve");
        commentOnBand(1, "Lovely.");
        commentOnBand(0, "More to come.");

        ReturnedKit kit = returned("xlsx");

        assertThat(decisions(kit, 1)).containsOnly(Decision.APPROVE);
        assertThat(decisions(kit, 0)).containsOnlyNulls();
        assertThat(kit.articleComments())
                .extracting(ReturnedKit.ArticleComment::text)
                .containsExactly("More to come.", "Lovely.");
    }

    @Test
    void holdsADecisionThatNeedsATextOnABand() throws IOException {
        decideOnBand(0, "change");

        ReturnedKit kit = returned("xlsx");

        assertThat(decisions(kit, 0)).containsOnlyNulls();
        assertThat(kit.rows())
                .filteredOn(row -> !row.holds().isEmpty())
                .singleElement()
                .satisfies(row -> assertThat(row.holds().get(0).code()).isEqualTo("heading-row"));
    }
}
