package org.nightdesk.job;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightdesk.segment.Segmentation;

/**
 * A job as its file defines it, with its people and house styles: all of it valid.
 *
 * @param name lower-case, names the job in the store
 * @param files every file its configuration was read from: the job, the people, the styles
 * @param glossaries the glossary files, in order
 * @param styles by target locale, one for each
 * @param questions to whom they go
 */
public record Job(
        String name,
        Path file,
        List<Path> files,
        ZoneId zone,
        Source source,
        Limits limits,
        List<Locale> targets,
        List<Path> glossaries,
        People people,
        Map<Locale, HouseStyle> styles,
        Exchange exchange,
        Quality quality,
        Publish publish,
        Schedule schedule,
        Answerer questions) {

    /** A job that plans as usual. */
    public Job(
            String name,
            Path file,
            List<Path> files,
            ZoneId zone,
            Source source,
            Limits limits,
            List<Locale> targets,
            List<Path> glossaries,
            People people,
            Map<Locale, HouseStyle> styles,
            Exchange exchange,
            Quality quality,
            Publish publish) {
        this(
                name,
                file,
                files,
                zone,
                source,
                limits,
                targets,
                glossaries,
                people,
                styles,
                exchange,
                quality,
                publish,
                Schedule.USUAL,
                Answerer.EDITOR);
    }

    /** When a unit may be published. */
    public enum Gate {
        AFTER_REVIEW,
        AFTER_TRANSLATION
    }

    /**
     * Where articles come from.
     *
     * @param inbox a folder, read with its subfolders
     * @param categories article category by the label a headline carries
     * @param html where the parts of a page are on every site
     * @param sites the same for single sites, which goes first; the first that fits a page is its site
     */
    public record Source(
            Locale locale,
            Path inbox,
            Segmentation segmentation,
            Map<String, String> categories,
            Page html,
            List<Site> sites) {
        public Source {
            categories = Map.copyOf(categories);
            sites = List.copyOf(sites);
        }
    }

    /**
     * Where the parts of an article are on a page, as CSS selectors.
     *
     * @param content of its text, most specific first; may be empty
     * @param furniture of what to drop from it, besides what is known to be furniture
     * @param facts by {@link Fact}; one that is missing is left to the page's metadata
     */
    public record Page(List<String> content, List<String> furniture, Map<Fact, String> facts) {
        public Page {
            content = List.copyOf(content);
            furniture = List.copyOf(furniture);
            facts = Map.copyOf(facts);
        }

        /** The selector of a fact; empty when the job gives none. */
        public String fact(Fact fact) {
            return facts.getOrDefault(fact, "");
        }
    }

    /** What a page says about its article beside the text. */
    public enum Fact {
        HEADLINE,
        CRITIC,
        DATE,
        RATING,
        WORK,
        LEAD_IMAGE
    }

    /**
     * The pages of one site, told by their address or their folder; either may be empty, not both.
     *
     * @param host {@code example.org} with its subdomains, or {@code *.example.org} for these alone
     * @param folder below the inbox, with slashes
     */
    public record Site(String host, String folder, Page page) {}

    /**
     * How large an article and its pictures may be, and how much may fail.
     *
     * @param nesting of lists, quotes and elements
     * @param picturePixels width times height
     * @param setAside how many failing items a step leaves to the next night before it stops
     */
    public record Limits(
            int articleBytes, int articleBlocks, int nesting, int pictureBytes, int picturePixels, int setAside) {}

    /**
     * How kits go out and come back.
     *
     * @param outbox a folder with one folder a person
     * @param returns folders with one folder a person, in the order they are read
     * @param adoptKits whether a translation kit that an earlier store issued is accepted when all in it agrees with this one
     * @param vouchedKits marks of the kits that are accepted whoever issued them
     * @param wordsPerKit source words after which a new kit is begun, at an article's end
     * @param contact whom a translator may ask; empty when nobody is named
     * @param repeated what becomes of empty rows that say the same as an earlier row of their kit
     */
    public record Exchange(
            Path outbox,
            List<Path> returns,
            boolean adoptKits,
            List<String> vouchedKits,
            int wordsPerKit,
            String contact,
            Repeated repeated) {}

    /** What becomes of an empty row whose source stands in an earlier row of the same kit. */
    public enum Repeated {
        /** It takes the translation of that row. */
        FILL,
        /** It stays open. */
        ASK
    }

    /**
     * What is published, where and when.
     *
     * @param formats of {@code html}, {@code markdown} and the like, in order
     * @param templates a folder whose templates replace the built-in ones; null when there is none
     * @param creditThresholdPercent the share of the accepted words from which a translator is credited, 0 to 100
     * @param address of a published page, with {@code {locale}} and {@code {article}} in it; empty when it is not known
     * @param publisher for the metadata of pages; empty when it is not to be said
     */
    public record Publish(
            Gate gate,
            List<String> formats,
            Path folder,
            boolean needsEditor,
            boolean needsImageCredit,
            @Nullable Path templates,
            int creditThresholdPercent,
            String address,
            String publisher) {
        /** The address of an article's page in a locale; empty when the job does not know addresses. */
        public String address(Locale locale, String article) {
            return address.replace("{locale}", locale.toLanguageTag()).replace("{article}", article);
        }
    }

    /**
     * What the job changes about the quality rules.
     *
     * @param rules by the rule's id; the feature that owns the rules says whether there is such a one
     */
    public record Quality(Map<String, Rule> rules) {
        /** Every rule as it comes. */
        public static final Quality AS_IT_COMES = new Quality(Map.of());

        public Quality {
            rules = Map.copyOf(rules);
        }
    }

    /** What is set for a rule. @param line of the job file, from 1 */
    public record Rule(Level level, int line) {}

    /** What a job may set for a rule: that it is off, or how severe its findings are. */
    public enum Level {
        OFF,
        MINOR,
        MAJOR,
        CRITICAL
    }

    public Job {
        files = List.copyOf(files);
        targets = List.copyOf(targets);
        glossaries = List.copyOf(glossaries);
        styles = Map.copyOf(styles);
    }

    /** Whether a job may have this name. */
    public static boolean isName(String name) {
        return JobKeys.NAME.parse(name) != null;
    }

    /** @throws IllegalArgumentException for a locale that is not a target of this job */
    public HouseStyle style(Locale target) {
        HouseStyle style = styles.get(target);
        if (style == null) {
            throw new IllegalArgumentException("not a target of " + name + ": " + target.toLanguageTag());
        }
        return style;
    }

    /** The same job, writing kits and articles elsewhere. */
    public Job into(Path outbox, Path published) {
        return with(exchanging(outbox, exchange.returns()), publishing(published));
    }

    /** The same job, reading what comes back elsewhere. */
    public Job returning(List<Path> returns) {
        return with(exchanging(exchange.outbox(), returns), publish);
    }

    private Exchange exchanging(Path outbox, List<Path> returns) {
        return new Exchange(
                outbox,
                returns,
                exchange.adoptKits(),
                exchange.vouchedKits(),
                exchange.wordsPerKit(),
                exchange.contact(),
                exchange.repeated());
    }

    private Publish publishing(Path published) {
        return new Publish(
                publish.gate(),
                publish.formats(),
                published,
                publish.needsEditor(),
                publish.needsImageCredit(),
                publish.templates(),
                publish.creditThresholdPercent(),
                publish.address(),
                publish.publisher());
    }

    private Job with(Exchange exchange, Publish publish) {
        return new Job(
                name,
                file,
                files,
                zone,
                source,
                limits,
                targets,
                glossaries,
                people,
                styles,
                exchange,
                quality,
                publish,
                schedule,
                questions);
    }
}
