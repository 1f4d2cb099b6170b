package org.nightdesk.job;

import java.net.IDN;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import org.nightdesk.segment.Segmentation;

/** The keys of a job file. */
final class JobKeys {
    static final Key<String> NAME = Key.shaped(
                    "name",
                    "names the job in the store: lower-case letters, digits and hyphens; do not change it later",
                    "[a-z0-9][a-z0-9-]{0,62}",
                    "a name of lower-case letters, digits and hyphens")
            .required()
            .example("nightly");
    static final Key<ZoneId> ZONE =
            WorkTimeKeys.zone("zone", "the time zone whose date a night has").byDefault("UTC");

    /** What a page's selectors may say, for all pages and for those of one site. */
    static final class Page {
        static final Key<String> CONTENT = selector(
                        "content", "the article’s text, most specific first; the first that is found is read")
                .list()
                .example("[article .entry-content, article]");
        static final Key<String> FURNITURE = selector(
                        "furniture", "what to drop from the text, besides what is known to be furniture")
                .list()
                .example("[.related, .share-buttons]");
        static final Key<String> HEADLINE = selector("headline", "the headline").example("h1.title");
        static final Key<String> CRITIC =
                selector("critic", "the critic’s name").example(".byline .name");
        static final Key<String> DATE =
                selector("date", "the date of publication").example("time.published");
        static final Key<String> RATING = selector("rating", "the rating").example(".stars");
        static final Key<String> WORK =
                selector("work", "the title of the work reviewed").example(".work-title");
        static final Key<String> LEAD_IMAGE = selector("leadImage", "a picture outside the text that belongs to it")
                .example(".hero img");

        static final Key<String> SITE = Key.of(
                        "site",
                        "the host its pages name as their address, subdomains included; “*.” in front: subdomains only",
                        Key.Type.TEXT,
                        JobKeys::host,
                        "a host such as reviews.example.org")
                .fitting("[^\\s/:]+")
                .example("reviews.example.org");
        static final Key<String> FOLDER = Key.of(
                        "folder",
                        "the folder below the inbox its pages are in, with subfolders",
                        Key.Type.TEXT,
                        JobKeys::folder,
                        "a folder below the inbox")
                .fitting("(?![/\\\\])(?![\\s\\S]*(?:^|[/\\\\])\\.\\.(?:[/\\\\]|$))[\\s\\S]+")
                .example("reviews-example");

        static final Keys ALL_PAGES = Keys.of(CONTENT, FURNITURE, HEADLINE, CRITIC, DATE, RATING, WORK, LEAD_IMAGE);
        static final Keys ONE_SITE = Keys.of(
                        SITE, FOLDER, CONTENT, FURNITURE, HEADLINE, CRITIC, DATE, RATING, WORK, LEAD_IMAGE)
                .needingOneOf(SITE, FOLDER);

        /** The key of a fact's selector; a fact without one does not compile. */
        static Key<String> of(Job.Fact fact) {
            return switch (fact) {
                case HEADLINE -> HEADLINE;
                case CRITIC -> CRITIC;
                case DATE -> DATE;
                case RATING -> RATING;
                case WORK -> WORK;
                case LEAD_IMAGE -> LEAD_IMAGE;
            };
        }

        private static Key<String> selector(String name, String meaning) {
            return Key.of(name, meaning + ", a CSS selector", Key.Type.SELECTOR, JobKeys::selector, "a CSS selector");
        }

        private Page() {}
    }

    /** Where articles come from. */
    static final class Source {
        static final Key<Locale> LOCALE =
                Key.locale("locale", "the language of the articles").required().example("ko");
        static final Key<String> INBOX = Key.path("inbox", "the folder with the articles, read with its subfolders")
                .required()
                .example("../inbox");
        static final Key<Segmentation> SEGMENTATION = Key.choice(
                        "segmentation", "how text is cut into rows of a kit", Segmentation.class)
                .byDefault("sentence");
        static final Key<String> CATEGORY =
                Key.text("LABEL", "the category of articles whose headline carries this label");
        static final Key<YamlMap> CATEGORIES = Key.mapping(
                        "categories",
                        "article category by the label in brackets before a headline; left out, any short label counts",
                        Keys.each(CATEGORY))
                .example("{리뷰: review}");
        static final Key<YamlMap> HTML =
                Key.mapping("html", "where the parts of an HTML page are, for every site", Page.ALL_PAGES);
        static final Key<YamlMap> SELECTORS = Key.mapping(
                        "selectors",
                        "the same for pages of one site; the first entry that fits a page goes before “html”",
                        Page.ONE_SITE)
                .list();
        static final Key<Integer> MOST_ARTICLE_BYTES = Key.number(
                        "mostArticleBytes", "earlier name of limits.articleBytes", 1024, Limits.MOST_BYTES)
                .defaultsTo("limits.articleBytes");
        static final Keys ALL = Keys.of(LOCALE, INBOX, SEGMENTATION, CATEGORIES, HTML, SELECTORS, MOST_ARTICLE_BYTES);

        private Source() {}
    }

    /** How large an article and its pictures may be, and how much may fail. */
    static final class Limits {
        static final int MOST_BYTES = 8 << 20;
        static final Key<Integer> ARTICLE_BYTES = Key.number(
                        "articleBytes", "the largest article file, or line of a feed, in bytes", 1024, MOST_BYTES)
                .byDefault("1048576");
        static final Key<Integer> ARTICLE_BLOCKS = Key.number(
                        "articleBlocks",
                        "the most blocks (paragraphs, headings, list items, pictures) of an article",
                        10,
                        100_000)
                .byDefault("10000");
        static final Key<Integer> NESTING = Key.number(
                        "nesting",
                        "the depth of nested lists, quotes and elements; deeper ones are read as if at this depth",
                        4,
                        500)
                .byDefault("200");
        static final Key<Integer> PICTURE_BYTES = Key.number(
                        "pictureBytes", "the largest picture file that is published, in bytes", 1024, 256 << 20)
                .byDefault("33554432");
        static final Key<Integer> PICTURE_PIXELS = Key.number(
                        "picturePixels",
                        "the most pixels, width times height, of a picture that is published",
                        1,
                        1_000_000_000)
                .byDefault("100000000");
        static final Key<Integer> SET_ASIDE = Key.number(
                        "setAside",
                        "how many failing articles, files or kits a step of a night leaves to the next night before it stops",
                        0,
                        1_000_000)
                .byDefault("100");
        static final Keys ALL =
                Keys.of(ARTICLE_BYTES, ARTICLE_BLOCKS, NESTING, PICTURE_BYTES, PICTURE_PIXELS, SET_ASIDE);

        private Limits() {}
    }

    /** How kits go out and come back. */
    static final class Exchange {
        static final Key<String> OUTBOX = Key.path("outbox", "the folder for kits, one folder a person in it")
                .byDefault("{work}/outbox");
        static final Key<String> RETURNS = Key.path(
                        "returns", "the folders for returned files, one folder a person in each, read in this order")
                .list()
                .byDefault("{work}/returns");
        static final Key<Boolean> ADOPT_KITS = Key.flag(
                        "adoptKits",
                        "whether to accept translation kits issued by an earlier store when all in them agrees with this one; review kits never are")
                .byDefault("no");
        static final Key<String> VOUCHED_KITS = Key.shaped(
                        "vouchedKits",
                        "marks of single kits of an earlier store to accept, review kits as well; the report and `nightdesk kit inspect` print the mark of a kit",
                        "[A-Za-z0-9]{4,24}-[A-Za-z0-9]{26}",
                        "the mark of a kit, as the report prints it")
                .list()
                .example("[K7Q2M4XA-7YB2C8D9EFGH0JKMNPQR5TVWXZ]");
        static final Key<Integer> WORDS_PER_KIT = Key.number(
                        "wordsPerKit",
                        "source words after which a new kit begins, at the end of an article",
                        100,
                        10_000_000)
                .byDefault("4000");
        static final Key<String> CONTACT = Key.text(
                        "contact", "whom people may ask; printed on the first sheet of a kit")
                .byDefault("")
                .example("\"The desk, desk@example.org\"");
        static final Key<Job.Repeated> REPEATED = Key.choice(
                        "repeated",
                        "whether a row left empty takes the translation of the row of its kit that first has the same source, or stays open",
                        Job.Repeated.class)
                .byDefault("fill");
        static final Keys ALL = Keys.of(OUTBOX, RETURNS, ADOPT_KITS, VOUCHED_KITS, WORDS_PER_KIT, CONTACT, REPEATED);

        private Exchange() {}
    }

    /** What is published, where and when. */
    static final class Publish {
        static final Key<Job.Gate> GATE = Key.choice("gate", "when an article is published", Job.Gate.class)
                .byDefault("after-review");
        static final Key<String> FORMATS = Key.choice(
                        "formats", "the formats to publish in", List.of("html", "markdown", "json", "wxr", "docx"))
                .list()
                .byDefault("html", "markdown");
        static final Key<String> FOLDER =
                Key.path("folder", "the folder for published articles").byDefault("{work}/published");
        static final Key<Boolean> NEEDS_EDITOR = Key.flag(
                        "needsEditor", "whether an article without an editor is held back")
                .defaultsTo("yes; no when gate is after-translation");
        static final Key<Boolean> NEEDS_IMAGE_CREDIT = Key.flag(
                        "needsImageCredit", "whether an article with a picture without credit is held back")
                .byDefault("yes");
        static final Key<String> TEMPLATES = Key.path(
                        "templates", "a folder with page templates that replace the built-in ones")
                .defaultsTo("the built-in templates")
                .example("templates");
        static final Key<Integer> CREDIT_THRESHOLD = Key.number(
                        "creditThreshold",
                        "the percentage of accepted words from which a translator is credited",
                        0,
                        100)
                .byDefault("10");
        static final Key<String> ADDRESS = Key.of(
                        "address",
                        "the address of a published page with {locale} and {article} in it, for links between languages",
                        Key.Type.ADDRESS,
                        JobKeys::address,
                        "an address with {locale} and {article} in it, such as https://example.org/{locale}/{article}")
                .defaultsTo("no links between languages")
                .example("https://example.org/{locale}/{article}");
        static final Key<String> PUBLISHER = Key.text("publisher", "the publisher named in the metadata of pages")
                .byDefault("")
                .example("Example Reviews");
        static final Keys ALL = Keys.of(
                GATE,
                FORMATS,
                FOLDER,
                NEEDS_EDITOR,
                NEEDS_IMAGE_CREDIT,
                TEMPLATES,
                CREDIT_THRESHOLD,
                ADDRESS,
                PUBLISHER);

        private Publish() {}
    }

    /** How the work of people is planned. */
    static final class Plan {
        static final WorkTimeKeys TIME = new WorkTimeKeys("people work", "none");
        static final Key<Schedule.WhenAway> WHEN_AWAY = Key.choice(
                        "whenAway",
                        "what becomes of the open work of somebody who is away: kept where it is due after they are back"
                                + " and offered to others else, all kept, or all offered to others",
                        Schedule.WhenAway.class)
                .byDefault("by-due-date");
        static final Key<Boolean> ALLOW_SELF_REVIEW = Key.flag(
                        "allowSelfReview", "whether a translator may edit their own work when nobody else can")
                .byDefault("no");
        static final Key<Integer> GRACE = Key.number(
                        "grace", "working days after its due date on which work is not yet called late", 0, 250)
                .byDefault("0");
        static final Key<Integer> REMIND = Key.number(
                        "remind", "working days before its due date from which work is listed as due soon", 0, 250)
                .byDefault("1");
        static final Key<Integer> LATE_AFTER = Key.number(
                        "lateAfter",
                        "working days after its due date when work is taken back and offered to somebody else; 0: never",
                        0,
                        250)
                .byDefault("0");
        static final Keys ALL = Keys.of(
                TIME.country(),
                TIME.workdays(),
                TIME.holidays(),
                TIME.dueAt(),
                WHEN_AWAY,
                ALLOW_SELF_REVIEW,
                GRACE,
                REMIND,
                LATE_AFTER);

        private Plan() {}
    }

    static final Key<YamlMap> SOURCE =
            Key.mapping("source", "where articles come from", Source.ALL).required();
    static final Key<Locale> TARGETS = Key.locale("targets", "the locales to translate into")
            .list()
            .required()
            .example("[en, ja]");
    static final Key<String> GLOSSARY = Key.path(
                    "glossary", "the glossary files (.csv, .xlsx, .ods, .xls or .tbx), in order")
            .list()
            .defaultsTo("no glossary")
            .example("[../glossary/names.csv]");
    static final Key<String> PEOPLE = Key.path("people", "the people file").byDefault("people.yaml");
    static final Key<String> STYLE = Key.path(
                    "style", "the folder with the house styles, LOCALE.yaml each; a file may be left out")
            .byDefault("style");
    static final Key<YamlMap> LIMITS =
            Key.mapping("limits", "how large an article and its pictures may be, and how much may fail", Limits.ALL);
    static final Key<YamlMap> EXCHANGE = Key.mapping("exchange", "how kits go out and come back", Exchange.ALL);
    static final Key<Job.Level> LEVEL =
            Key.choice("RULE", "how much the findings of this rule matter", Job.Level.class);
    static final Key<YamlMap> QUALITY = Key.mapping(
                    "quality", "quality rules to turn off or to set the severity of, by name", Keys.each(LEVEL))
            .defaultsTo("every rule on, with its own severity")
            .example("{length: off}");
    static final Key<YamlMap> PUBLISH = Key.mapping("publish", "what is published, where and when", Publish.ALL);

    static final Key<YamlMap> SCHEDULE = Key.mapping("schedule", "how the work of people is planned", Plan.ALL);

    static final Key<Answerer> QUESTIONS = Key.choice(
                    "questions",
                    "to whom the report puts what translators ask: the article’s editor (the manager while it has none),"
                            + " the manager, or the critic",
                    Answerer.class)
            .byDefault("editor");

    static final Keys ALL = Keys.of(
            NAME, ZONE, SOURCE, TARGETS, GLOSSARY, PEOPLE, STYLE, LIMITS, EXCHANGE, SCHEDULE, QUESTIONS, QUALITY,
            PUBLISH);

    private JobKeys() {}

    /** In the form in which hosts are compared: ASCII, lower case. */
    private static @Nullable String host(String text) {
        String before = text.startsWith("*.") ? "*." : "";
        try {
            String ascii = IDN.toASCII(text.substring(before.length()), IDN.USE_STD3_ASCII_RULES);
            return ascii.contains(".") && !ascii.startsWith(".") ? before + ascii.toLowerCase(Locale.ROOT) : null;
        } catch (IllegalArgumentException notAHost) {
            return null;
        }
    }

    private static @Nullable String folder(String text) {
        List<String> steps = List.of(text.replace('\\', '/').split("/", -1));
        List<String> named = steps.stream()
                .filter(step -> !step.isEmpty() && !step.equals("."))
                .toList();
        boolean below = !steps.get(0).isEmpty() && !named.isEmpty() && !named.contains("..");
        return below ? String.join("/", named) : null;
    }

    private static @Nullable String selector(String text) {
        try {
            QueryParser.parse(text);
            return text;
        } catch (Selector.SelectorParseException notASelector) {
            return null;
        }
    }

    private static @Nullable String address(String text) {
        boolean usable = text.matches("https?://.+") && text.contains("{locale}") && text.contains("{article}");
        return usable ? text : null;
    }
}
