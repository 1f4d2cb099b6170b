package org.nightdesk.workflow.issue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightdesk.ledger.Articles;
import org.nightdesk.question.KeptQuestion;
import org.nightdesk.question.Questions;

/**
 * What was asked about articles, in whatever locale. Most articles are never asked about: which are, is read once, before the
 * first kit of a night. Thread-safe.
 */
final class AskedArticles {
    private final Articles articles;
    private final Questions questions;
    private @Nullable Map<Long, List<Long>> translations;

    AskedArticles(Articles articles, Questions questions) {
        this.articles = articles;
        this.questions = questions;
    }

    /** All that was ever asked or declined about an article, oldest first. */
    List<KeptQuestion> of(long articleId) {
        List<Long> asked = translations().get(articleId);
        return asked == null ? List.of() : questions.of(asked);
    }

    private synchronized Map<Long, List<Long>> translations() {
        if (translations == null) {
            Map<Long, List<Long>> byArticle = new HashMap<>();
            for (long id : questions.translations()) {
                byArticle
                        .computeIfAbsent(articles.translation(id).articleId(), article -> new ArrayList<>())
                        .add(id);
            }
            translations = byArticle;
        }
        return translations;
    }
}
