package org.nightdesk.workflow;

import java.util.List;
import java.util.Locale;
import org.nightdesk.article.Article;
import org.nightdesk.article.Block;
import org.nightdesk.article.Headline;
import org.nightdesk.text.CodedText;

/** The least that tests of the workflow need of an article. */
public final class WorkflowSamples {
    private WorkflowSamples() {}

    public static Article article() {
        return new Article(
                "a-review",
                Locale.KOREAN,
                new Headline("리뷰", false, CodedText.plain("빛이 남는 자리")),
                List.of(),
                "김은수",
                null,
                null,
                null,
                List.of(new Block.Paragraph(CodedText.plain("은수는 웃는다."))));
    }
}
