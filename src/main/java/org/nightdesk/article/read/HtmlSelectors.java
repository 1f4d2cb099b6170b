package org.nightdesk.article.read;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/**
 * Where a site keeps the parts of an article, as CSS selectors in jsoup's dialect; a selector that is given goes before
 * what the page says of itself.
 *
 * @param body the main text, the first that is found; empty: what the page marks as its article
 * @param drop site furniture beside what the reader knows by itself
 * @param fields where single facts stand
 */
public record HtmlSelectors(List<String> body, List<String> drop, Fields fields) {
    public static final HtmlSelectors NONE = new HtmlSelectors(List.of(), List.of(), Fields.NONE);

    /**
     * Places of single facts; an empty selector leaves the fact to the page's metadata.
     *
     * @param leadImage a picture that is outside the main text
     */
    public record Fields(String headline, String critic, String date, String rating, String work, String leadImage) {
        public static final Fields NONE = new Fields("", "", "", "", "", "");

        private Fields before(Fields other) {
            return new Fields(
                    first(headline, other.headline),
                    first(critic, other.critic),
                    first(date, other.date),
                    first(rating, other.rating),
                    first(work, other.work),
                    first(leadImage, other.leadImage));
        }

        private static String first(String selector, String other) {
            return selector.isEmpty() ? other : selector;
        }
    }

    /** @throws IllegalArgumentException naming the selector that cannot be read */
    public HtmlSelectors {
        body = List.copyOf(body);
        drop = List.copyOf(drop);
        Stream<String> single = Stream.of(
                fields.headline(), fields.critic(), fields.date(), fields.rating(), fields.work(), fields.leadImage());
        Stream.of(body.stream(), drop.stream(), single)
                .flatMap(selectors -> selectors)
                .filter(selector -> !selector.isEmpty())
                .forEach(HtmlSelectors::check);
    }

    /** These, and the others where these find or say nothing; what either drops is dropped. */
    HtmlSelectors before(HtmlSelectors other) {
        return new HtmlSelectors(
                Stream.concat(body.stream(), other.body.stream()).toList(),
                Stream.concat(drop.stream(), other.drop.stream()).toList(),
                fields.before(other.fields));
    }

    private static void check(String selector) {
        try {
            QueryParser.parse(selector);
        } catch (Selector.SelectorParseException e) {
            throw new IllegalArgumentException("selector '" + selector + "' cannot be read: " + e.getMessage(), e);
        }
    }
}
