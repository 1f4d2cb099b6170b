package org.nightdesk.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nightdesk.article.Article;
import org.nightdesk.article.Block;
import org.nightdesk.article.Orders;
import org.nightdesk.article.Part;
import org.nightdesk.article.Work;
import org.nightdesk.text.CodedText;
import org.nightdesk.text.InlineCode;

/**
 * One article of a kit: the rows to work on and the source whole, for context.
 *
 * @param key the article's key in its job
 * @param headline the headline as the source shows it
 * @param work the title of the work it is about; empty when unknown
 * @param context the source in reading order
 * @param rows in reading order
 * @param facts of the article besides its text; may be empty
 * @param orders what its front matter says to whoever works on it
 */
public record KitArticle(
        String key,
        String headline,
        String work,
        List<SourceBlock> context,
        List<KitRow> rows,
        List<Fact> facts,
        Orders orders) {
    /** An article that asks for nothing. */
    public KitArticle(
            String key, String headline, String work, List<SourceBlock> context, List<KitRow> rows, List<Fact> facts) {
        this(key, headline, work, context, rows, facts, Orders.NONE);
    }

    /**
     * Something to know of the article.
     *
     * @param kind what it is; {@link Kind#ADDRESS} is a link
     */
    public record Fact(Kind kind, String value) {
        /** What there is to know. */
        public enum Kind {
            CRITIC,
            RATING,
            PUBLISHED,
            ADDRESS,
            TRANSLATOR,
            EDITOR;

            public String word() {
                return "article." + name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /**
     * A block of the source as the Article sheet shows it.
     *
     * @param text as read aloud, without codes
     * @param links addresses in the block: link targets, or the picture itself
     * @param block the index of its block in the article; -1 for the headline
     * @param translation what is accepted of it already; empty when nothing is
     */
    public record SourceBlock(Part part, String text, List<String> links, int block, String translation) {
        public SourceBlock {
            links = List.copyOf(links);
        }

        /** A block of which nothing is translated. */
        public SourceBlock(Part part, String text, List<String> links) {
            this(part, text, links, -1, "");
        }
    }

    public KitArticle {
        context = List.copyOf(context);
        rows = List.copyOf(rows);
        facts = List.copyOf(facts);
    }

    /** An article of which nothing but the text is known. */
    public KitArticle(String key, String headline, String work, List<SourceBlock> context, List<KitRow> rows) {
        this(key, headline, work, context, rows, List.of());
    }

    public static KitArticle of(Article article, List<KitRow> rows) {
        List<SourceBlock> context = new ArrayList<>();
        for (Article.Text text : article.texts()) {
            context.add(
                    new SourceBlock(text.part(), text.text().withoutCodes(), links(article, text), text.block(), ""));
        }
        String category = article.headline().category();
        String headline = (category.isEmpty() ? "" : "[" + category + "] ")
                + article.headline().text().withoutCodes();
        String work = article.works().stream().map(Work::title).findFirst().orElse("");
        return new KitArticle(article.key(), headline, work, context, rows, facts(article), article.orders());
    }

    /** One of the article's texts. @param block the index of its block; -1 for the headline */
    public record Place(Part part, int block) {}

    /** The same article with what is accepted of its texts already. */
    public KitArticle withTranslations(Map<Place, String> accepted) {
        if (accepted.isEmpty()) {
            return this;
        }
        List<SourceBlock> blocks = new ArrayList<>();
        for (SourceBlock block : context) {
            String translation = accepted.getOrDefault(new Place(block.part(), block.block()), "");
            blocks.add(new SourceBlock(block.part(), block.text(), block.links(), block.block(), translation));
        }
        return new KitArticle(key, headline, work, blocks, rows, facts, orders);
    }

    /** The same article with one fact more, unless it says nothing. */
    public KitArticle with(Fact fact) {
        if (fact.value().isEmpty()) {
            return this;
        }
        List<Fact> more = new ArrayList<>(facts);
        more.add(fact);
        return new KitArticle(key, headline, work, context, rows, more, orders);
    }

    private static List<Fact> facts(Article article) {
        List<Fact> facts = new ArrayList<>();
        if (article.critic() != null && !article.critic().isBlank()) {
            facts.add(new Fact(Fact.Kind.CRITIC, article.critic()));
        }
        if (article.rating() != null) {
            String best = article.rating().best().toPlainString();
            facts.add(new Fact(Fact.Kind.RATING, article.rating().value().toPlainString() + "/" + best));
        }
        if (article.publishedOn() != null) {
            facts.add(new Fact(Fact.Kind.PUBLISHED, article.publishedOn().toString()));
        }
        if (article.address() != null && !article.address().isBlank()) {
            facts.add(new Fact(Fact.Kind.ADDRESS, article.address()));
        }
        return facts;
    }

    private static List<String> links(Article article, Article.Text text) {
        List<String> links = addresses(text.text());
        if (text.part() == Part.ALT && article.blocks().get(text.block()) instanceof Block.Picture picture) {
            links.add(0, picture.image().src());
        }
        return links;
    }

    private static List<String> addresses(CodedText text) {
        return text.codes().stream()
                .filter(code -> code.kind() == InlineCode.Kind.LINK)
                .map(InlineCode::detail)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
