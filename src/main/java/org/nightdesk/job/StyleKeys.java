package org.nightdesk.job;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.ULocale;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The keys of a house style file. */
final class StyleKeys {
    private static final String BUILT_IN = "built in for the language";

    static final List<String> ROLES = List.of("critic", "editor", "translator", "editorAndTranslator");

    static final Key<Locale> LOCALE = Key.locale("locale", "the locale of the style; must agree with the file’s name")
            .defaultsTo("the locale of the file’s name")
            .example("en");
    static final Key<String> HEADLINE = Key.pattern(
                    "headline", "the headline of an article that names its work", "category", "title", "headline")
            .defaultsTo(BUILT_IN)
            .example("\"{category}: {title} {headline}\"");
    static final Key<String> HEADLINE_WITHOUT_TITLE = Key.pattern(
                    "headlineWithoutTitle",
                    "the headline of an article that does not name its work",
                    "category",
                    "headline")
            .defaultsTo(BUILT_IN)
            .example("\"{category}: {headline}\"");
    static final List<Key<String>> MEDIA = List.of(
            Key.text("series", "the label for reviews of series"),
            Key.text("film", "the label for reviews of films"),
            Key.text("book", "the label for reviews of books"),
            Key.text("other", "the label for all others, and where no other fits"));
    static final Key<YamlMap> CATEGORY =
            Key.mapping("CATEGORY", "the labels of a category by kind of work", Keys.of(MEDIA.toArray(Key<?>[]::new)));
    static final Key<YamlMap> CATEGORIES = Key.mapping(
                    "categories", "the labels of article categories", Keys.each(CATEGORY))
            .defaultsTo(BUILT_IN)
            .example("{review: {series: K-Drama Review, other: Review}}");
    static final Key<String> OPEN = Key.text("open", "the opening mark").defaultsTo(BUILT_IN);
    static final Key<String> CLOSE = Key.text("close", "the closing mark").defaultsTo(BUILT_IN);
    static final Key<String> INNER_OPEN = Key.text("innerOpen", "the opening mark of a quotation within a quotation")
            .defaultsTo(BUILT_IN);
    static final Key<String> INNER_CLOSE = Key.text("innerClose", "the closing mark of a quotation within a quotation")
            .defaultsTo(BUILT_IN);
    static final Key<YamlMap> TITLE_MARKS = Key.mapping(
                    "titleMarks", "the marks around titles of works", Keys.of(OPEN, CLOSE))
            .defaultsTo(BUILT_IN)
            .example("{open: ‘, close: ’}");
    static final Key<YamlMap> QUOTATION_MARKS = Key.mapping(
                    "quotationMarks", "the marks around quotations", Keys.of(OPEN, CLOSE, INNER_OPEN, INNER_CLOSE))
            .defaultsTo(BUILT_IN)
            .example("{open: “, close: ”, innerOpen: ‘, innerClose: ’}");

    /** The credit lines. */
    static final class Byline {
        static final Key<String> ORDER = Key.choice("order", "the credit lines to print, in order", ROLES)
                .list()
                .defaultsTo(BUILT_IN)
                .example("[critic, editor, translator]");
        static final Key<String> CRITIC = line("critic", "the critic’s line", "\"Review by {names}\"");
        static final Key<String> EDITOR = line("editor", "the editors’ line", "\"Edited by {names}\"");
        static final Key<String> TRANSLATOR = line("translator", "the translators’ line", "\"Translated by {names}\"");
        static final Key<String> BOTH = line(
                "editorAndTranslator",
                "the line of people who both edited and translated the article",
                "\"Edited and translated by {names}\"");
        static final Key<String> JOINER = Key.text("joiner", "what is written before the last of several names")
                .defaultsTo("as usual in the language (CLDR)")
                .example("\" & \"");
        static final Key<String> SEPARATOR = Key.text("separator", "what is written between the others; needs a joiner")
                .defaultsTo("the joiner")
                .example("\", \"");
        static final List<Key<String>> LINES = List.of(CRITIC, EDITOR, TRANSLATOR, BOTH);

        private static Key<String> line(String role, String meaning, String example) {
            return Key.patternWith("names", role, meaning, "names")
                    .defaultsTo(BUILT_IN)
                    .example(example);
        }

        private Byline() {}
    }

    /** The lines about people under an article. */
    static final class Notes {
        static final Key<String> CRITIC = line("critic", "about the critic", "\"Critic {name}: {note}\"");
        static final Key<String> EDITOR = line("editor", "about an editor", "\"Editor {name}: {note}\"");
        static final Key<String> TRANSLATOR = line("translator", "about a translator", "\"Translator {name}: {note}\"");
        static final Key<String> BOTH = line(
                "editorAndTranslator",
                "about somebody who both edited and translated the article",
                "\"Editor and translator {name}: {note}\"");
        static final List<Key<String>> LINES = List.of(CRITIC, EDITOR, TRANSLATOR, BOTH);

        private static Key<String> line(String role, String meaning, String example) {
            return Key.patternWith("note", role, "the line " + meaning, "name", "note")
                    .defaultsTo(BUILT_IN)
                    .example(example);
        }

        private Notes() {}
    }

    static final Key<YamlMap> BYLINE = Key.mapping(
                    "byline",
                    "the credit lines",
                    Keys.of(
                            Byline.ORDER,
                            Byline.CRITIC,
                            Byline.EDITOR,
                            Byline.TRANSLATOR,
                            Byline.BOTH,
                            Byline.JOINER,
                            Byline.SEPARATOR))
            .defaultsTo(BUILT_IN);
    static final Key<YamlMap> NOTES = Key.mapping(
                    "notes",
                    "the lines about people under an article",
                    Keys.of(Notes.CRITIC, Notes.EDITOR, Notes.TRANSLATOR, Notes.BOTH))
            .defaultsTo(BUILT_IN);
    static final Key<String> IMAGE_CREDIT = Key.patternWith(
                    "credit", "imageCredit", "the line under a picture", "credit")
            .defaultsTo(BUILT_IN)
            .example("\"Credit: {credit}\"");
    static final Key<String> RATING = Key.patternWith("value", "rating", "the rating after the text", "value", "best")
            .defaultsTo(BUILT_IN)
            .example("\"({value}/{best})\"");
    static final Key<String> DATE = Key.of(
                    "date",
                    "the date of publication, in ICU letters",
                    Key.Type.DATE_PATTERN,
                    StyleKeys::date,
                    "a date pattern of ICU letters such as “MMMM d, y”")
            .defaultsTo(BUILT_IN)
            .example("\"MMMM d, y\"");
    static final Key<String> SENTENCE_GAP = Key.text(
                    "sentenceGap", "what is written between two sentences of a paragraph")
            .defaultsTo(BUILT_IN)
            .example("\" \"");

    static final Keys ALL = Keys.of(
            LOCALE,
            HEADLINE,
            HEADLINE_WITHOUT_TITLE,
            CATEGORIES,
            TITLE_MARKS,
            QUOTATION_MARKS,
            BYLINE,
            NOTES,
            IMAGE_CREDIT,
            RATING,
            DATE,
            SENTENCE_GAP);

    private StyleKeys() {}

    private static @Nullable String date(String text) {
        try {
            // Unknown letters are noticed only when a date is written.
            String written = new SimpleDateFormat(text, ULocale.ROOT).format(new Date(0));
            return written.isBlank() ? null : text;
        } catch (IllegalArgumentException notAPattern) {
            return null;
        }
    }
}
