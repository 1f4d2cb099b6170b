package org.nightdesk.workflow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.article.Article;
import org.nightdesk.article.Block;
import org.nightdesk.article.Headline;
import org.nightdesk.article.Image;
import org.nightdesk.job.Job;
import org.nightdesk.problem.Problem;
import org.nightdesk.text.CodedText;
import org.nightdesk.workflow.WorkflowSamples;

@NullUnmarked
class PictureWarningsTest {
    @TempDir
    private Path folder;

    private List<Problem> warnings(String key, String src) {
        return warnings(key, src, "하늘배급");
    }

    private List<Problem> warnings(String key, String src, String credit) {
        Image image = new Image(src, CodedText.EMPTY, CodedText.EMPTY, CodedText.plain(credit));
        Article article = new Article(
                key,
                Locale.KOREAN,
                new Headline("리뷰", false, CodedText.plain("제목")),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(new Block.Picture(image)));
        return PictureWarnings.of(
                article,
                "a/a.md",
                WorkflowSamples.night(folder, Job.Gate.AFTER_REVIEW).job());
    }

    @Test
    void saysThatAPictureWithAnAddressThatPagesMustNotCarryIsLeftOut() {
        for (String src : List.of("file:///etc/passwd", "javascript:alert(1)", "ftp://example.org/a.png")) {
            assertThat(warnings("a", src))
                    .containsExactly(new Problem(
                            "a/a.md",
                            "article a, block 1 (image)",
                            "the picture “" + src + "” will be left out",
                            "Use an address with http or https, or a relative one"));
        }
    }

    @Test
    void keepsLinesShort() {
        assertThat(warnings("긴".repeat(400), "그림".repeat(4_000) + ".png"))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.place()).hasSizeLessThan(200);
                    assertThat(warning.reason()).hasSizeLessThan(200);
                    assertThat(warning.remedy()).hasSizeLessThan(250);
                });
    }

    @Test
    void asksForACreditWhereTheJobDemandsOne() {
        assertThat(warnings("a", "https://example.org/a.png", ""))
                .containsExactly(new Problem(
                        "a/a.md",
                        "article a, block 1 (image)",
                        "the picture has no credit",
                        "Add the credit to the source article"));
        assertThat(warnings("a", "https://example.org/a.png")).isEmpty();
    }
}
