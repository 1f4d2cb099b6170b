package org.nightdesk.article.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.nightdesk.article.read.ArticleDraft;
import org.nightdesk.article.read.ArticleKeys;
import org.nightdesk.article.read.Dates;
import org.nightdesk.article.read.HtmlSelectors;
import org.nightdesk.article.read.OrderFields;
import org.nightdesk.article.read.Ratings;
import org.nightdesk.article.read.WorkFields;
import org.nightdesk.text.CodedTextBuilder;

/**
 * The facts a page gives about its article: a configured selector first, then JSON-LD (schema.org), then OpenGraph and
 * other meta elements, then the page itself.
 */
final class PageFacts {
    private static final Pattern HOST = Pattern.compile("https?://(?:[^/?#@]*@)?([^/?#:@]+)", Pattern.CASE_INSENSITIVE);
    /** {@code <!-- saved from url=(0031)https://example.org/review -->}. */
    private static final Pattern SAVED = Pattern.compile("saved from url=\\(\\d+\\)(\\S+)");

    private final Document page;
    private final HtmlSelectors.Fields selectors;
    private final LinkedData data;

    PageFacts(Document page, HtmlSelectors.Fields selectors, LinkedData data) {
        this.page = page;
        this.selectors = selectors;
        this.data = data;
    }

    void read(ArticleDraft draft, String fileName) {
        Optional<String> address = address();
        draft.key(address.map(ArticleKeys::ofAddress).orElse(ArticleKeys.ofFile(fileName)), "");
        address.ifPresent(draft::address);
        draft.title(title().orElse(""));
        critic().ifPresent(draft::critic);
        first(
                        selected(selectors.date()),
                        data.text("datePublished"),
                        meta("article:published_time"),
                        meta("date"),
                        attribute("[itemprop=datePublished]", "datetime", "content"),
                        attribute("article time", "datetime"))
                .ifPresent(text -> date(text, draft));
        first(selected(selectors.rating()), data.rating()).ifPresent(text -> rating(text, draft));
        for (String order : OrderFields.NAMES) {
            meta("nightdesk:" + order).ifPresent(text -> draft.order(order, List.of(text), "meta nightdesk:" + order));
        }
        Optional<String> work = selected(selectors.work());
        if (work.isPresent()) {
            draft.work(new WorkFields(work.get(), "", ""), "");
        } else {
            data.works().forEach(fields -> draft.work(fields, ""));
        }
    }

    Optional<Element> leadImage() {
        return selectors.leadImage().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(page.selectFirst(selectors.leadImage()));
    }

    /** The host of the page's address; empty when the page does not give one. */
    static String host(Document page, LinkedData data) {
        PageFacts facts = new PageFacts(page, HtmlSelectors.Fields.NONE, data);
        return facts.address().or(facts::savedFrom).map(PageFacts::host).orElse("");
    }

    private static String host(String address) {
        Matcher host = HOST.matcher(address);
        return host.lookingAt() ? host.group(1) : "";
    }

    /** Where a browser noted that it took the page from when it saved it. */
    private Optional<String> savedFrom() {
        return page.childNodes().stream()
                .flatMap(node -> Stream.concat(Stream.of(node), node.childNodes().stream()))
                .filter(Comment.class::isInstance)
                .map(node -> SAVED.matcher(((Comment) node).getData()))
                .filter(Matcher::find)
                .map(saved -> saved.group(1))
                .findFirst();
    }

    private Optional<String> address() {
        return first(
                        attribute("link[rel=canonical]", "href"),
                        meta("og:url"),
                        data.text("url"),
                        data.text("mainEntityOfPage"))
                .filter(address -> address.startsWith("http") && CodedTextBuilder.isUsable(address));
    }

    private Optional<String> title() {
        Optional<String> title = first(
                selected(selectors.headline()),
                data.text("headline"),
                meta("og:title"),
                text("[itemprop=headline]"),
                text("h1"),
                text("title"));
        Optional<String> site = meta("og:site_name");
        if (title.isEmpty() || site.isEmpty() || !title.get().endsWith(site.get())) {
            return title;
        }
        String bare = title.get().substring(0, title.get().length() - site.get().length());
        String headline = bare.replaceAll("\\s*[-–—|:·]\\s*$", "");
        return Optional.of(headline.isEmpty() || headline.equals(bare) ? title.get() : headline);
    }

    private Optional<String> critic() {
        return first(
                        selected(selectors.critic()),
                        data.text("author"),
                        meta("article:author"),
                        meta("author"),
                        text("[itemprop=author] [itemprop=name]"),
                        text("[itemprop=author]"))
                .filter(name -> !name.startsWith("http"));
    }

    private static void date(String text, ArticleDraft draft) {
        if (Dates.parse(text).isPresent()) {
            draft.date(text, "");
        } else {
            draft.drop("date that cannot be read", text);
        }
    }

    private static void rating(String text, ArticleDraft draft) {
        if (Ratings.parse(text).isPresent()) {
            draft.rating(text, "");
        } else {
            draft.drop("rating that cannot be read", text);
        }
    }

    private Optional<String> selected(String selector) {
        return selector.isEmpty() ? Optional.empty() : text(selector);
    }

    private Optional<String> text(String selector) {
        return filled(Optional.ofNullable(page.selectFirst(selector)).map(Element::text));
    }

    private Optional<String> attribute(String selector, String... names) {
        List<Optional<String>> values = new ArrayList<>();
        Element element = page.selectFirst(selector);
        if (element != null) {
            for (String name : names) {
                values.add(filled(Optional.of(element.attr(name))));
            }
        }
        return values.stream().flatMap(Optional::stream).findFirst();
    }

    private Optional<String> meta(String name) {
        return page.select("meta").stream()
                .filter(meta ->
                        meta.attr("property").equals(name) || meta.attr("name").equals(name))
                .map(meta -> meta.attr("content"))
                .filter(content -> !content.isBlank())
                .findFirst();
    }

    @SafeVarargs
    private static Optional<String> first(Optional<String>... values) {
        return Stream.of(values).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> filled(Optional<String> value) {
        return value.map(text -> Parser.unescapeEntities(text, false).strip()).filter(text -> !text.isEmpty());
    }
}
