package org.nightdesk.workflow.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nightdesk.article.Article;
import org.nightdesk.article.Orders;

/** In which order articles are worked on: by the priority they ask for; else news before the rest. */
final class Rank {
    private static final int NEWS = 1;

    /** What headlines and jobs call news, in lower case. */
    private static final Set<String> CALLED_NEWS = Set.of(
            "news", "breaking", "뉴스", "속보", "단신", "ニュース", "速報", "新闻", "快讯", "noticia", "noticias", "nachrichten");

    private Rank() {}

    /** @param categories of the job, by the label a headline carries */
    static int of(Article article, Map<String, String> categories) {
        String label = article.headline().category();
        boolean news = isNews(label) || isNews(categories.getOrDefault(label, ""));
        Orders.Priority priority = article.orders().priority();
        return priority == Orders.Priority.NORMAL && news ? NEWS : priority.rank();
    }

    private static boolean isNews(String category) {
        return CALLED_NEWS.contains(category.toLowerCase(Locale.ROOT));
    }
}
