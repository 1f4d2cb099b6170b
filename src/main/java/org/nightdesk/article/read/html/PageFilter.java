package org.nightdesk.article.read.html;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.nightdesk.article.read.ArticleDraft;
import org.nightdesk.article.read.Furniture;

/** Tells a page's furniture from its text; an element that holds most of the text is never taken for furniture by its
 * names alone. */
public final class PageFilter {
    private final Furniture furniture = Furniture.known();
    private final ArticleDraft draft;
    private int mostChars = Integer.MAX_VALUE;

    public PageFilter(ArticleDraft draft) {
        this.draft = draft;
    }

    /** Learns how much text the main element has. */
    void weigh(Element main) {
        mostChars = main.text().length() / 2;
    }

    Optional<String> sortOf(Element element) {
        // Names first: they say more than a tag does.
        Optional<String> likely = furniture.likely(element);
        boolean mayGo = likely.isPresent()
                && (mostChars == Integer.MAX_VALUE || element.text().length() <= mostChars);
        return mayGo ? likely : furniture.certain(element);
    }

    boolean isFurniture(Element element) {
        return sortOf(element).isPresent();
    }

    boolean is(String sort, Element element) {
        return furniture.is(sort, element);
    }

    void drop(String sort, Element element) {
        draft.drop(sort, element.text());
    }
}
