package org.nightdesk.article.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Article;
import org.nightdesk.article.Block;
import org.nightdesk.article.GivenCredits;
import org.nightdesk.article.Image;
import org.nightdesk.article.Rating;
import org.nightdesk.article.Work;
import org.nightdesk.problem.Problems;
import org.nightdesk.text.CodedText;
import org.nightdesk.text.CodedTextBuilder;

/** An article while its file is being read: takes facts as text, notes what is wrong with them, and applies the rules
 * that hold for every format. Not thread-safe. */
public final class ArticleDraft {
    private static final int LONGEST_KEY = 200;

    /** Of a locale tag: RFC 5646 (4.4.1) advises room for 35 characters. */
    private static final int LONGEST_LOCALE = 35;

    /** Of a critic or a work's title; what a page gives as longer is none. */
    private static final int LONGEST_NAME = 200;

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final String file;
    private final ReaderSettings settings;
    private final Problems problems = new Problems();
    private final DropList dropped = new DropList();
    private final List<Work> works = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<GivenCredits> credits = new ArrayList<>();
    private final OrderFields orders = new OrderFields();
    private Locale locale;
    private String key = "";
    private String title = "";
    private @Nullable String critic;
    private @Nullable String address;
    private @Nullable Rating rating;
    private @Nullable LocalDate publishedOn;
    private boolean tooManyBlocks;

    public ArticleDraft(String file, ReaderSettings settings) {
        this.file = file;
        this.settings = settings;
        this.locale = settings.locale();
    }

    public ReaderSettings settings() {
        return settings;
    }

    public void problem(String place, String reason, String remedy) {
        problems.add(file, place, reason, remedy);
    }

    public void drop(String what, String text) {
        dropped.add(what, text);
    }

    /** Whether a text is the title over again. */
    public boolean isTitle(String text) {
        return !title.isEmpty()
                && text.length() <= 2 * title.length() + 100
                && CodedTextBuilder.plainText(text).equals(title);
    }

    public List<Block> blocks() {
        return blocks;
    }

    public void key(String text, String place) {
        key = CodedTextBuilder.plainText(text);
        if (key.length() > LONGEST_KEY) {
            problem(place, "the id has more than " + LONGEST_KEY + " characters", "Give the article a shorter id");
        }
    }

    public void title(String text) {
        title = CodedTextBuilder.plainText(text);
    }

    public void critic(String text) {
        String name = CodedTextBuilder.plainText(text);
        critic = name.isEmpty() || isTooLong("critic", name) ? null : name;
    }

    private boolean isTooLong(String what, String name) {
        if (name.length() <= LONGEST_NAME) {
            return false;
        }
        drop(what + " of more than " + LONGEST_NAME + " characters", name);
        return true;
    }

    public void address(String text) {
        address = text.isBlank() ? null : text.strip();
    }

    public void locale(String text, String place) {
        Locale named = Locale.forLanguageTag(text.strip().replace('_', '-'));
        if (LANGUAGES.contains(named.getLanguage()) && named.toLanguageTag().length() <= LONGEST_LOCALE) {
            locale = named;
        } else {
            problem(place, "'" + text + "' is not a known locale", "Write a BCP 47 tag such as ko or ko-KR");
        }
    }

    public void date(String text, String place) {
        Optional<LocalDate> date = Dates.parse(text);
        publishedOn = date.orElse(null);
        if (date.isEmpty()) {
            problem(place, "'" + text + "' is not a date", "Write it as year-month-day, such as 2022-04-20");
        }
    }

    public void rating(String text, String place) {
        Optional<Rating> read = Ratings.parse(text);
        rating = read.orElse(null);
        if (read.isEmpty()) {
            problem(place, "'" + text + "' is not a rating", "Write value and best, such as 5/10 or 3.5/5");
        }
    }

    public void work(WorkFields fields, String place) {
        String name = CodedTextBuilder.plainText(fields.title());
        if (name.isEmpty()) {
            problem(place, "a work has no title", "Give the work its title in the source language");
            return;
        }
        if (isTooLong("work", name)) {
            return;
        }
        Optional<Work.Medium> medium = fields.medium();
        if (medium.isEmpty()) {
            problem(place, "'" + fields.kind() + "' is not a kind of work", "Write series, film, book or other");
        }
        Optional<Integer> year = fields.year();
        if (year.isEmpty() && !fields.yearText().isBlank()) {
            problem(place, "'" + fields.yearText() + "' is not a year", "Write four digits, such as 2022");
        }
        works.add(new Work(name, medium.orElse(Work.Medium.OTHER), year.orElse(null)));
    }

    /** What the article asks of the desk. @param name one of {@link OrderFields#NAMES} */
    public void order(String name, List<String> values, String place) {
        orders.set(name, values, (reason, remedy) -> problem(place, reason, remedy));
    }

    public void credits(GivenCredits given) {
        credits.add(given);
    }

    public void add(Block block) {
        if (blocks.size() < settings.limits().blocks()) {
            blocks.add(block);
        } else if (!tooManyBlocks) {
            tooManyBlocks = true;
            problem(
                    "",
                    "the article has more than " + settings.limits().blocks() + " blocks",
                    "Check that it is one article, or raise limits.articleBlocks in the job file");
        }
    }

    /** Adds a picture; the line under it is taken apart into caption and credit. */
    public void addPicture(String src, CodedText alt, CodedText line) {
        addPicture(new Image(src.strip(), alt, line, CodedText.EMPTY));
    }

    /** Adds a picture; a credit that is still in its caption is taken out when it has none of its own. */
    public void addPicture(Image image) {
        if (!CodedTextBuilder.isUsable(image.src())) {
            drop("picture without a usable address", image.alt().withoutCodes());
        } else if (image.credit().isBlank()) {
            CaptionCredits.Parts parts = CaptionCredits.split(image.caption());
            add(new Block.Picture(new Image(image.src(), image.alt(), parts.caption(), parts.credit())));
        } else {
            add(new Block.Picture(
                    new Image(image.src(), image.alt(), image.caption(), CaptionCredits.name(image.credit()))));
        }
    }

    /** The outcome when reading broke off: the problems so far and nothing that only a whole article can show. */
    public ArticleOutcome reject(int line, String raw) {
        return new ArticleOutcome.Rejected(problems.all(), line, raw);
    }

    public void tooManyCodes(String place) {
        problem(place, "a text has more than 999 pieces of inline markup", "Take the markup out of the text");
    }

    /**
     * @param line where the article begins in its file, from 1
     * @param raw the line as it came; empty for a file that holds one article
     */
    public ArticleOutcome finish(int line, String raw) {
        String place = raw.isEmpty() ? "" : "line " + line;
        if (title.isEmpty()) {
            problem(place, "the article has no title", "Give it a title");
        }
        if (key.isBlank()) {
            problem(place, "the article has no id", "Give it an id that never changes");
        }
        TrailingRating.apply(this, place);
        if (blocks.isEmpty() && !tooManyBlocks) {
            problem(place, "the article has no text", "Check that the file is whole");
        }
        if (!problems.isEmpty()) {
            return new ArticleOutcome.Rejected(problems.all(), line, raw);
        }
        Headlines.Parts parts = new Headlines(settings.categoryLabels())
                .parse(title, works.stream().map(Work::title).toList());
        if (parts.work() != null) {
            works.add(new Work(parts.work(), Work.Medium.OTHER, null));
        }
        Article article = new Article(
                key,
                locale,
                parts.headline(),
                works,
                critic,
                rating,
                publishedOn,
                address,
                blocks,
                credits,
                orders.orders());
        return new ArticleOutcome.Accepted(article, dropped.all(), line);
    }

    @Nullable
    public Rating rating() {
        return rating;
    }

    public void rating(Rating found) {
        rating = found;
    }
}
