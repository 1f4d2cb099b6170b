package org.nightdesk.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nightdesk.article.Article;
import org.nightdesk.article.Block;
import org.nightdesk.article.Orders;
import org.nightdesk.article.Part;
import org.nightdesk.article.Work;
import org.nightdesk.picture.Thumbnail;
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
 * @param pictures those with texts, in reading order
 */
public record KitArticle(
        String key,
        String headline,
        String work,
        List<SourceBlock> context,
        List<KitRow> rows,
        List<Fact> facts,
        Orders orders,
        List<Picture> pictures) {
    /** An article that asks for nothing. */
    public KitArticle(
            String key, String headline, String work, List<SourceBlock> context, List<KitRow> rows, List<Fact> facts) {
        this(key, headline, work, context, rows, facts, Orders.NONE, List.of());
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
     * @param links addresses that the block links to
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

    /**
     * A picture of the article.
     *
     * @param number from 1, as rows name it
     * @param block the index of its block
     * @param address as the source gives it
     * @param preview gives it small, when it is asked
     */
    public record Picture(int number, int block, String address, Preview preview) {}

    /** Gives a small picture. */
    public interface Preview {
        Preview NONE = Optional::empty;

        /** Empty where there is none to be had. */
        Optional<Thumbnail> load();
    }

    public KitArticle {
        pictures = List.copyOf(pictures);
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
                    new SourceBlock(text.part(), text.text().withoutCodes(), addresses(text.text()), text.block(), ""));
        }
        String category = article.headline().category();
        String headline = (category.isEmpty() ? "" : "[" + category + "] ")
                + article.headline().text().withoutCodes();
        String work = article.works().stream().map(Work::title).findFirst().orElse("");
        return new KitArticle(
                article.key(), headline, work, context, rows, facts(article), article.orders(), pictures(article));
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
        return new KitArticle(key, headline, work, blocks, rows, facts, orders, pictures);
    }

    /** The same article, its pictures seen small. @param previews by address */
    public KitArticle withPreviews(Function<String, Preview> previews) {
        List<Picture> seen = pictures.stream()
                .map(one -> new Picture(one.number(), one.block(), one.address(), previews.apply(one.address())))
                .toList();
        return new KitArticle(key, headline, work, context, rows, facts, orders, seen);
    }

    /** The pictures that have texts, numbered in reading order. */
    public static List<Picture> pictures(Article article) {
        List<Picture> pictures = new ArrayList<>();
        int last = -1;
        for (Article.Text text : article.texts()) {
            if (text.block() > last && article.blocks().get(text.block()) instanceof Block.Picture picture) {
                last = text.block();
                pictures.add(
                        new Picture(pictures.size() + 1, last, picture.image().src(), Preview.NONE));
            }
        }
        return pictures;
    }

    /** The same article with one fact more, unless it says nothing. */
    public KitArticle with(Fact fact) {
        if (fact.value().isEmpty()) {
            return this;
        }
        List<Fact> more = new ArrayList<>(facts);
        more.add(fact);
        return new KitArticle(key, headline, work, context, rows, more, orders, pictures);
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

    private static List<String> addresses(CodedText text) {
        return text.codes().stream()
                .filter(code -> code.kind() == InlineCode.Kind.LINK)
                .map(InlineCode::detail)
                .toList();
    }
}
