package org.nightdesk.article.read.html;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.read.ArticleDraft;
import org.nightdesk.article.read.BlockFilter;
import org.nightdesk.article.read.HtmlSelectors;

/** Finds the main text of a page, reads it, and names everything of the page that is left out. */
final class PageBody {
    private static final List<String> USUAL = List.of("[itemprop=articleBody]", "article", "main", "[role=main]");
    private static final Set<String> UNSEEN = Set.of("title", "meta", "link", "base");

    private final Document page;
    private final HtmlSelectors selectors;
    private final ArticleDraft draft;
    private final PageFilter filter;
    /** Elements outside the main text that were read as part of the article. */
    private final Set<Node> taken = new HashSet<>();

    PageBody(Document page, HtmlSelectors selectors, ArticleDraft draft) {
        this.page = page;
        this.selectors = selectors;
        this.draft = draft;
        this.filter = new PageFilter(draft);
    }

    /** @param leadImage a picture that is outside the main text; empty when none was configured or found */
    void read(Optional<Element> leadImage) {
        for (String selector : selectors.drop()) {
            for (Element element : page.select(selector)) {
                draft.drop("dropped by selector " + selector, element.text());
                element.remove();
            }
        }
        Element main = main();
        HtmlBlocks blocks = new HtmlBlocks(draft, filter);
        List<Element> leads = leadImage.map(List::of).orElseGet(() -> figuresBefore(main));
        leads.forEach(blocks::pictures);
        taken.addAll(leads);
        dropAround(main);
        filter.weigh(main);
        blocks.read(main);
        new BlockFilter(draft).apply();
    }

    private Element main() {
        for (String selector : selectors.body()) {
            Element found = page.selectFirst(selector);
            if (found != null) {
                return found;
            }
        }
        for (String selector : USUAL) {
            Element longest = longest(page.select(selector));
            if (longest != null) {
                return longest;
            }
        }
        return page.body();
    }

    /** The element with the most text; of nested ones only the outermost are weighed, which keeps this linear. */
    private static @Nullable Element longest(Elements found) {
        Set<Node> seen = new HashSet<>(found);
        Element longest = null;
        int most = 0;
        for (Element element : found) {
            if (element.parents().stream().noneMatch(seen::contains)) {
                int length = element.text().length();
                if (length > most) {
                    longest = element;
                    most = length;
                }
            }
        }
        return longest;
    }

    /** The figures that are in the same article before a marked body, such as the lead image. */
    private List<Element> figuresBefore(Element main) {
        Element article = main.closest("article, main");
        Elements figures = new Elements();
        if (article == null || article == main) {
            return figures;
        }
        for (Element element : article.select("figure, [itemprop=articleBody]")) {
            if (element == main || main.parents().contains(element)) {
                break;
            }
            if (element.nameIs("figure") && !isWithinFurniture(element, article)) {
                figures.add(element);
            }
        }
        return figures;
    }

    private boolean isWithinFurniture(Element element, Element article) {
        for (Element at = element; at != null && at != article; at = at.parent()) {
            if (filter.isFurniture(at)) {
                return true;
            }
        }
        return false;
    }

    private void dropAround(Element main) {
        Set<Node> path = new HashSet<>(main.parents());
        NodeTraversor.filter(
                new NodeFilter() {
                    @Override
                    public FilterResult head(Node node, int depth) {
                        return node == main ? FilterResult.SKIP_ENTIRELY : around(node, path);
                    }

                    @Override
                    public FilterResult tail(Node node, int depth) {
                        return FilterResult.CONTINUE;
                    }
                },
                page);
    }

    private NodeFilter.FilterResult around(Node node, Set<Node> path) {
        if (node instanceof Element element) {
            if (path.contains(element)) {
                return NodeFilter.FilterResult.CONTINUE;
            }
            Optional<String> sort = filter.sortOf(element);
            if (sort.isPresent()) {
                draft.drop(sort.get(), element.text());
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            if (element.nameIs("img")) {
                draft.drop("picture outside the article", element.attr("alt"));
            }
            return UNSEEN.contains(element.normalName()) || taken.contains(element)
                    ? NodeFilter.FilterResult.SKIP_ENTIRELY
                    : NodeFilter.FilterResult.CONTINUE;
        }
        if (node instanceof TextNode text && !text.isBlank() && !draft.isTitle(text.text())) {
            draft.drop("text outside the article", text.text());
        }
        return NodeFilter.FilterResult.CONTINUE;
    }
}
