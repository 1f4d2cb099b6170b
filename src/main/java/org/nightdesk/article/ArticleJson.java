package org.nightdesk.article;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nightdesk.text.CodedText;
import org.nightdesk.text.InlineCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes an article as compact JSON for a store and reads it back as an equal article. No format for exchange: all is
 * arrays in a fixed order, beginning with the format's number. Stateless; safe for threads.
 *
 * <pre>
 * article = [1, key, locale, category, namesWork, text, [work…], critic, value, best, date, address, [block…], credits…, orders]
 * work    = [title, medium, year]
 * text    = "without codes" or ["with codes", number, kind, detail, …]
 * block   = ["p", text] ["h", level, text] ["l", ordered, depth, text] ["q", text] ["n", text]
 *           ["i", src, alt, caption, credit]
 * credits = [locale, critic, [editor…] or null, [translator…] or null]
 * orders  = {priority, due, notBefore, translator, editor, locales, brief, note}, left out when there are none
 * </pre>
 */
public final class ArticleJson {
    private static final int FORMAT = 1;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private ArticleJson() {}

    public static String write(Article article) {
        StringWriter out = new StringWriter(4_096);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartArray();
            json.writeNumber(FORMAT);
            json.writeString(article.key());
            json.writeString(article.locale().toLanguageTag());
            json.writeString(article.headline().category());
            json.writeBoolean(article.headline().namesWork());
            write(json, article.headline().text());
            json.writeStartArray();
            article.works().forEach(work -> write(json, work));
            json.writeEndArray();
            json.writeString(article.critic());
            Rating rating = article.rating();
            json.writeString(rating == null ? null : rating.value().toString());
            json.writeString(rating == null ? null : rating.best().toString());
            json.writeString(
                    article.publishedOn() == null ? null : article.publishedOn().toString());
            json.writeString(article.address());
            json.writeStartArray();
            article.blocks().forEach(block -> write(json, block));
            json.writeEndArray();
            article.credits().forEach(credits -> write(json, credits));
            if (!article.orders().isEmpty()) {
                write(json, article.orders());
            }
            json.writeEndArray();
        }
        return out.toString();
    }

    /** @throws IllegalArgumentException when the text is not what {@link #write} wrote */
    public static Article read(String text) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new Reading(json).article();
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no stored article: " + e.getOriginalMessage(), e);
        }
    }

    private static void write(JsonGenerator json, Work work) {
        json.writeStartArray();
        json.writeString(work.title());
        json.writeString(work.medium().code());
        if (work.year() == null) {
            json.writeNull();
        } else {
            json.writeNumber(work.year());
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, GivenCredits credits) {
        json.writeStartArray();
        json.writeString(credits.locale().toLanguageTag());
        json.writeString(credits.critic());
        write(json, credits.editors());
        write(json, credits.translators());
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Orders orders) {
        json.writeStartObject();
        json.writeStringProperty("priority", orders.priority().code());
        json.writeStringProperty(
                "due", orders.dueOn() == null ? null : orders.dueOn().toString());
        json.writeStringProperty(
                "notBefore",
                orders.notBefore() == null ? null : orders.notBefore().toString());
        json.writeStringProperty("translator", orders.translator());
        json.writeStringProperty("editor", orders.editor());
        json.writeStringProperty(
                "locales", orders.locales().stream().map(Locale::toLanguageTag).collect(Collectors.joining(" ")));
        json.writeStringProperty("brief", orders.brief());
        json.writeStringProperty("note", orders.note());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, @Nullable List<String> names) {
        if (names == null) {
            json.writeNull();
            return;
        }
        json.writeStartArray();
        names.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Block block) {
        json.writeStartArray();
        block.accept(new Writing(json));
        json.writeEndArray();
    }

    /** Writes a block as an array that begins with the letter of its kind. */
    private record Writing(JsonGenerator json) implements Block.Visitor {
        @Override
        public void visit(Block.Paragraph paragraph) {
            json.writeString("p");
            ArticleJson.write(json, paragraph.text());
        }

        @Override
        public void visit(Block.Heading heading) {
            json.writeString("h");
            json.writeNumber(heading.level());
            ArticleJson.write(json, heading.text());
        }

        @Override
        public void visit(Block.ListItem item) {
            json.writeString("l");
            json.writeBoolean(item.ordered());
            json.writeNumber(item.depth());
            ArticleJson.write(json, item.text());
        }

        @Override
        public void visit(Block.Quote quote) {
            json.writeString("q");
            ArticleJson.write(json, quote.text());
        }

        @Override
        public void visit(Block.Note note) {
            json.writeString("n");
            ArticleJson.write(json, note.text());
        }

        @Override
        public void visit(Block.Picture picture) {
            json.writeString("i");
            json.writeString(picture.image().src());
            ArticleJson.write(json, picture.image().alt());
            ArticleJson.write(json, picture.image().caption());
            ArticleJson.write(json, picture.image().credit());
        }
    }

    private static void write(JsonGenerator json, CodedText text) {
        if (text.codes().isEmpty()) {
            json.writeString(text.text());
            return;
        }
        json.writeStartArray();
        json.writeString(text.text());
        for (InlineCode code : text.codes()) {
            json.writeNumber(code.number());
            json.writeString(code.kind().code());
            json.writeString(code.detail());
        }
        json.writeEndArray();
    }

    /** One stored article being read; every method leaves the parser on the last token it took. */
    private static final class Reading {
        private final JsonParser json;

        Reading(JsonParser json) {
            this.json = json;
        }

        Article article() {
            start();
            if (number() != FORMAT) {
                throw new IllegalArgumentException("a stored article of another format");
            }
            String key = string();
            Locale locale = Locale.forLanguageTag(string());
            Headline headline = new Headline(string(), bool(), text());
            List<Work> works = new ArrayList<>();
            start();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                works.add(new Work(string(), Work.Medium.of(string()), year()));
                end();
            }
            String critic = stringOrNull();
            String value = stringOrNull();
            String best = stringOrNull();
            Rating rating =
                    value == null || best == null ? null : new Rating(new BigDecimal(value), new BigDecimal(best));
            String date = stringOrNull();
            String address = stringOrNull();
            List<Block> blocks = new ArrayList<>();
            start();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                blocks.add(block());
                end();
            }
            List<GivenCredits> credits = new ArrayList<>();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                credits.add(new GivenCredits(
                        Locale.forLanguageTag(string()), stringOrNull(), namesOrNull(), namesOrNull()));
                end();
            }
            Orders orders = Orders.NONE;
            if (json.currentToken() == JsonToken.START_OBJECT) {
                orders = orders();
                json.nextToken();
            }
            expect(json.currentToken(), JsonToken.END_ARRAY);
            return new Article(
                    key,
                    locale,
                    headline,
                    works,
                    critic,
                    rating,
                    date == null ? null : LocalDate.parse(date),
                    address,
                    blocks,
                    credits,
                    orders);
        }

        private Orders orders() {
            Map<String, @Nullable String> fields = new HashMap<>();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                fields.put(name, stringOrNull());
            }
            String due = fields.get("due");
            String notBefore = fields.get("notBefore");
            String locales = string(fields, "locales");
            return new Orders(
                    Orders.Priority.of(string(fields, "priority")),
                    due == null ? null : LocalDate.parse(due),
                    notBefore == null ? null : LocalDate.parse(notBefore),
                    string(fields, "translator"),
                    string(fields, "editor"),
                    locales.isEmpty()
                            ? List.of()
                            : Stream.of(locales.split(" "))
                                    .map(Locale::forLanguageTag)
                                    .toList(),
                    string(fields, "brief"),
                    string(fields, "note"));
        }

        private static String string(Map<String, @Nullable String> fields, String name) {
            String text = fields.get(name);
            if (text == null) {
                throw new IllegalArgumentException("a stored article whose orders have no " + name);
            }
            return text;
        }

        private @Nullable List<String> namesOrNull() {
            if (json.nextToken() == JsonToken.VALUE_NULL) {
                return null;
            }
            List<String> names = new ArrayList<>();
            while (json.nextToken() == JsonToken.VALUE_STRING) {
                names.add(json.getString());
            }
            return names;
        }

        private Block block() {
            String kind = string();
            return switch (kind) {
                case "p" -> new Block.Paragraph(text());
                case "h" -> new Block.Heading(number(), text());
                case "l" -> new Block.ListItem(bool(), number(), text());
                case "q" -> new Block.Quote(text());
                case "n" -> new Block.Note(text());
                case "i" -> new Block.Picture(new Image(string(), text(), text(), text()));
                default -> throw new IllegalArgumentException("a stored article with a block of kind " + kind);
            };
        }

        private CodedText text() {
            if (json.nextToken() == JsonToken.VALUE_STRING) {
                String plain = json.getString();
                return plain.isEmpty() ? CodedText.EMPTY : CodedText.plain(plain);
            }
            String coded = string();
            List<InlineCode> codes = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                codes.add(new InlineCode(json.getIntValue(), InlineCode.Kind.of(string()), string()));
            }
            return new CodedText(coded, codes);
        }

        private String string() {
            expect(json.nextToken(), JsonToken.VALUE_STRING);
            return json.getString();
        }

        private @Nullable String stringOrNull() {
            return json.nextToken() == JsonToken.VALUE_NULL ? null : json.getString();
        }

        private @Nullable Integer year() {
            return json.nextToken() == JsonToken.VALUE_NULL ? null : Integer.valueOf(json.getIntValue());
        }

        private int number() {
            expect(json.nextToken(), JsonToken.VALUE_NUMBER_INT);
            return json.getIntValue();
        }

        private boolean bool() {
            json.nextToken();
            return json.getBooleanValue();
        }

        private void start() {
            expect(json.nextToken(), JsonToken.START_ARRAY);
        }

        private void end() {
            expect(json.nextToken(), JsonToken.END_ARRAY);
        }

        private static void expect(@Nullable JsonToken found, JsonToken wanted) {
            if (found != wanted) {
                throw new IllegalArgumentException("no stored article: " + found + " in place of " + wanted);
            }
        }
    }
}
