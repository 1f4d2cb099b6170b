package org.nightdesk.article.read.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nightdesk.article.Block;
import org.nightdesk.article.Image;
import org.nightdesk.article.Part;
import org.nightdesk.article.read.ArticleDraft;
import org.nightdesk.article.read.ReaderLimits;
import org.nightdesk.article.read.WorkFields;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.problem.Problem;
import org.nightdesk.text.CodedText;
import org.nightdesk.text.CodedTextBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads the object on one line of a feed, token by token, into a draft. Not thread-safe. */
final class JsonArticle {
    private static final int DEEPEST = 20;
    private static final int LONGEST_NUMBER = 50;

    private final JsonFactory factory;

    JsonArticle(ReaderLimits limits) {
        factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(limits.bytes())
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .build();
    }

    /** @throws BadInputException when the line is not a JSON object; what it gave before that is in the draft */
    void read(String line, int number, ArticleDraft draft) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), line)) {
            new Reading(parser, "line " + number, draft).article();
        } catch (JacksonException e) {
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw new BadInputException(new Problem(
                    "",
                    "line " + number + ", column " + column,
                    "the line is not valid JSON: " + firstSentence(e.getOriginalMessage()),
                    "Write one whole JSON object on each line"));
        }
    }

    private static String firstSentence(String message) {
        String first = message.lines().findFirst().orElse("");
        return first.length() > 160 ? first.substring(0, 160) + "…" : first;
    }

    /** One line being read. */
    private static final class Reading {
        private final JsonParser parser;
        private final String place;
        private final ArticleDraft draft;

        Reading(JsonParser parser, String place, ArticleDraft draft) {
            this.parser = parser;
            this.place = place;
            this.draft = draft;
        }

        void article() {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                draft.problem(place, "the line is not a JSON object", "Write one JSON object on each line");
                return;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                field(name);
            }
            if (parser.nextToken() != null) {
                draft.problem(place, "something follows the JSON object", "Write one JSON object on each line");
            }
        }

        private void field(String name) {
            if (parser.currentToken() == JsonToken.VALUE_NULL) {
                return;
            }
            String at = place + ", " + name;
            switch (name) {
                case "id" -> draft.key(scalar(at), at);
                case "title" -> draft.title(scalar(at));
                case "critic" -> draft.critic(scalar(at));
                case "address" -> draft.address(scalar(at));
                case "locale" -> draft.locale(scalar(at), at);
                case "date" -> draft.date(scalar(at), at);
                case "rating" -> draft.rating(scalar(at), at);
                case "works" -> each(name, this::work);
                case "paragraphs" -> each(name, this::block);
                case "body" -> body(scalar(at));
                case "priority" -> order(name, at);
                case "due" -> order(name, at);
                case "embargo" -> order(name, at);
                case "translator" -> order(name, at);
                case "editor" -> order(name, at);
                case "locales" -> order(name, at);
                case "brief" -> order(name, at);
                case "note" -> order(name, at);
                default -> {
                    draft.drop("field " + name, parser.currentToken().isScalarValue() ? parser.getString() : "");
                    parser.skipChildren();
                }
            }
        }

        private interface Element {
            void read(String at);
        }

        private void each(String name, Element element) {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                element.read(place + ", " + name);
                return;
            }
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                element.read(place + ", " + name + "[" + i + "]");
            }
        }

        private void order(String name, String at) {
            List<String> values = new ArrayList<>();
            each(name, each -> values.add(scalar(each)));
            draft.order(name, values, at);
        }

        private void work(String at) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                draft.work(new WorkFields(scalar(at), "", ""), at);
                return;
            }
            String title = "";
            String kind = "";
            String year = "";
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "title" -> title = scalar(at);
                    case "kind" -> kind = scalar(at);
                    case "year" -> year = scalar(at);
                    default -> parser.skipChildren();
                }
            }
            draft.work(new WorkFields(title, kind, year), at);
        }

        private void block(String at) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                add(Part.PARAGRAPH, new BlockFields(scalar(at)), at);
                return;
            }
            BlockFields fields = new BlockFields("");
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                fields.set(name, scalar(at + "." + name));
            }
            if (fields.kind.equals("image")) {
                draft.addPicture(fields.image());
                return;
            }
            Optional<Part> part = KINDS.stream()
                    .filter(known -> known.label().equals(fields.kind))
                    .findFirst();
            if (part.isEmpty()) {
                draft.problem(
                        at,
                        "'" + fields.kind + "' is not a kind of block",
                        "Write paragraph, heading, list-item, quote, note or image");
            } else {
                add(part.get(), fields, at);
            }
        }

        private void add(Part part, BlockFields fields, String at) {
            CodedText text = lines(fields.text, at);
            if (text.isBlank()) {
                return;
            }
            draft.add(
                    switch (part) {
                        case HEADING -> new Block.Heading(fields.level, text);
                        case LIST_ITEM -> new Block.ListItem(fields.ordered, fields.depth, text);
                        case QUOTE -> new Block.Quote(text);
                        case NOTE -> new Block.Note(text);
                        default -> new Block.Paragraph(text);
                    });
        }

        /** A line feed within a paragraph of its own is meant: it becomes a line break. */
        private CodedText lines(String text, String at) {
            if (text.indexOf('\n') < 0) {
                return coded(text, at);
            }
            CodedTextBuilder builder = new CodedTextBuilder();
            text.lines().forEach(line -> {
                builder.lineBreak();
                builder.text(line);
            });
            CodedText coded = builder.build();
            if (builder.hadTooManyCodes()) {
                draft.tooManyCodes(at);
            }
            return coded;
        }

        private CodedText coded(String text, String at) {
            if (text.indexOf('{') < 0) {
                return CodedTextBuilder.of(text);
            }
            CodedTextBuilder builder = new CodedTextBuilder();
            builder.text(text);
            CodedText coded = builder.build();
            if (builder.hadTooManyCodes()) {
                draft.tooManyCodes(at);
            }
            return coded;
        }

        /** In a body blank lines part paragraphs, and a single line feed is a space, as in Markdown. */
        private void body(String text) {
            String unified = text.replace("\r\n", "\n").replace('\r', '\n');
            List<String> paragraph = new ArrayList<>();
            for (String line : unified.split("\n", -1)) {
                if (line.isBlank()) {
                    flush(paragraph);
                } else {
                    paragraph.add(line);
                }
            }
            flush(paragraph);
        }

        private void flush(List<String> lines) {
            if (!lines.isEmpty()) {
                add(Part.PARAGRAPH, new BlockFields(String.join(" ", lines)), place + ", body");
                lines.clear();
            }
        }

        private String scalar(String at) {
            JsonToken token = parser.currentToken();
            if (token == JsonToken.VALUE_NULL) {
                return "";
            }
            if (token != null && token.isScalarValue()) {
                return parser.getString();
            }
            parser.skipChildren();
            draft.problem(at, "a single value is wanted here", "Write a string or a number");
            return "";
        }
    }

    private static final List<Part> KINDS =
            Arrays.asList(Part.PARAGRAPH, Part.HEADING, Part.LIST_ITEM, Part.QUOTE, Part.NOTE);

    /** The fields of one block of a feed. */
    private static final class BlockFields {
        private String text;
        private String kind = Part.PARAGRAPH.label();
        private int level = 2;
        private int depth;
        private boolean ordered;
        private String src = "";
        private String alt = "";
        private String caption = "";
        private String credit = "";

        BlockFields(String text) {
            this.text = text;
        }

        void set(String name, String value) {
            switch (name) {
                case "text" -> text = value;
                case "kind" -> kind = value.strip();
                case "level" -> level = number(value, 2, 6);
                case "depth" -> depth = number(value, 0, 20);
                case "ordered" -> ordered = Boolean.parseBoolean(value);
                case "src" -> src = value;
                case "alt" -> alt = value;
                case "caption" -> caption = value;
                case "credit" -> credit = value;
                default -> {
                    // Feeds carry much that a review does not need.
                }
            }
        }

        Image image() {
            return new Image(
                    src.strip(), CodedTextBuilder.of(alt), CodedTextBuilder.of(caption), CodedTextBuilder.of(credit));
        }

        private static int number(String value, int least, int most) {
            String digits = value.strip();
            boolean whole = digits.matches("\\d{1,6}");
            return whole ? Math.min(most, Math.max(least, Integer.parseInt(digits))) : least;
        }
    }
}
