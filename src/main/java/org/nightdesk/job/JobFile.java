package org.nightdesk.job;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.nightdesk.io.ShownPath;
import org.nightdesk.job.Job.Gate;
import org.nightdesk.problem.Problems;
import org.nightdesk.segment.Segmentation;

/**
 * Reads a job file with the people and style files it names, all problems at once.
 *
 * <p>Paths in it are relative to the file; {@code {work}} stands for the work folder.
 */
public final class JobFile {
    private static final Job.Page NO_SELECTORS = new Job.Page(List.of(), List.of(), Map.of());

    private final Path path;
    private final Path work;
    private final Problems problems;
    private final YamlMap map;
    /** The size limit where an earlier version had it, under the source. */
    private Optional<Integer> earlierArticleBytes = Optional.empty();

    private Optional<Path> inbox = Optional.empty();

    private JobFile(Path path, Path work, YamlMap map, Problems problems) {
        this.path = path;
        this.work = work;
        this.map = map;
        this.problems = problems;
    }

    /** The job; empty, with the problems added to those given, when anything is wrong. */
    public static Optional<Job> read(Path path, Path work, Problems problems) {
        return read(path, work, problems, unfinished -> {});
    }

    /**
     * The same with what only the features know to be wrong.
     *
     * @param more gets the job as far as it could be read, whatever is wrong with it, and may add problems
     */
    public static Optional<Job> read(Path path, Path work, Problems problems, Consumer<Job> more) {
        int before = problems.all().size();
        Job job = YamlFiles.read(path, shown(path), JobKeys.ALL, problems)
                .map(map -> new JobFile(path, work, map, problems).job())
                .orElse(null);
        if (job != null) {
            more.accept(job);
        }
        return problems.all().size() > before ? Optional.empty() : Optional.ofNullable(job);
    }

    private Job job() {
        String name = map.find(JobKeys.NAME).orElse("");
        ZoneId zone = map.value(JobKeys.ZONE);
        Job.Source source = map.map(JobKeys.SOURCE).map(this::source).orElseGet(this::nowhere);
        Job.Limits limits = limits();
        Set<Locale> targets = targets(source.locale());
        List<Path> glossaries = glossaries();
        Path peopleFile = resolve(map.value(JobKeys.PEOPLE));
        People people = PeopleFile.read(peopleFile, shown(peopleFile), problems);
        Path styleFolder = resolve(map.value(JobKeys.STYLE));
        if (map.hasValue(JobKeys.STYLE)) {
            JobFolders.mustExist(map, JobKeys.STYLE, styleFolder);
        }
        List<Path> files = new ArrayList<>(List.of(path, peopleFile));
        Map<Locale, HouseStyle> styles = new HashMap<>();
        for (Locale target : targets) {
            Path file = styleFolder.resolve(target.toLanguageTag() + ".yaml");
            if (Files.exists(file)) {
                files.add(file);
            }
            styles.put(target, StyleFile.read(file, shown(file), target, problems));
        }
        Job.Exchange exchange = exchange();
        Job.Publish publish = publish();
        JobFolders.mustDiffer(map, inbox, exchange, publish);
        Schedule schedule = schedule(zone);
        Job job = new Job(
                name,
                path,
                files,
                zone,
                source,
                limits,
                List.copyOf(targets),
                glossaries,
                people,
                styles,
                exchange,
                quality(),
                publish,
                schedule,
                map.value(JobKeys.QUESTIONS));
        map.end();
        return job;
    }

    private Set<Locale> targets(Locale source) {
        Set<Locale> targets = new LinkedHashSet<>();
        for (Locale target : map.list(JobKeys.TARGETS)) {
            String tag = target.toLanguageTag();
            if (target.equals(source)) {
                map.problem(JobKeys.TARGETS, "“" + tag + "” is both source and target", "Remove it from the targets");
            } else if (!targets.add(target)) {
                map.problem(JobKeys.TARGETS, "“" + tag + "” is named twice", "Keep one of the two");
            }
        }
        return targets;
    }

    private List<Path> glossaries() {
        List<Path> glossaries =
                map.list(JobKeys.GLOSSARY).stream().map(this::resolve).toList();
        for (Path glossary : glossaries) {
            if (!Files.isReadable(glossary)) {
                map.problem(
                        JobKeys.GLOSSARY,
                        "The glossary file " + shown(glossary) + " does not exist or cannot be read",
                        "Correct the path or create the file");
            }
        }
        return glossaries;
    }

    private Job.Source nowhere() {
        return new Job.Source(Locale.ROOT, work, Segmentation.SENTENCE, Map.of(), NO_SELECTORS, List.of());
    }

    private Job.Source source(YamlMap source) {
        Optional<Locale> locale = source.find(JobKeys.Source.LOCALE);
        inbox = source.find(JobKeys.Source.INBOX).map(this::resolve);
        Segmentation segmentation = source.value(JobKeys.Source.SEGMENTATION);
        Map<String, String> categories = source.map(JobKeys.Source.CATEGORIES)
                .map(labels -> labels.each(JobKeys.Source.CATEGORY))
                .orElse(Map.of());
        YamlMap everySite = source.section(JobKeys.Source.HTML);
        Job.Page html = page(everySite);
        everySite.end();
        List<Job.Site> sites = source.maps(JobKeys.Source.SELECTORS).stream()
                .map(JobFile::site)
                .toList();
        earlierArticleBytes = source.find(JobKeys.Source.MOST_ARTICLE_BYTES);
        source.end();
        return new Job.Source(locale.orElse(Locale.ROOT), inbox.orElse(work), segmentation, categories, html, sites);
    }

    private static Job.Site site(YamlMap site) {
        String host = site.find(JobKeys.Page.SITE).orElse("");
        String folder = site.find(JobKeys.Page.FOLDER).orElse("");
        if (!site.hasValue(JobKeys.Page.SITE) && !site.hasValue(JobKeys.Page.FOLDER)) {
            site.problem(
                    site.line(),
                    "These selectors are for no site",
                    "Add “site: " + JobKeys.Page.SITE.example() + "” or “folder: " + JobKeys.Page.FOLDER.example()
                            + "”");
        }
        Job.Page page = page(site);
        site.end();
        return new Job.Site(host, folder, page);
    }

    private static Job.Page page(YamlMap page) {
        Map<Job.Fact, String> facts = new EnumMap<>(Job.Fact.class);
        for (Job.Fact fact : Job.Fact.values()) {
            page.find(JobKeys.Page.of(fact)).ifPresent(selector -> facts.put(fact, selector));
        }
        return new Job.Page(page.list(JobKeys.Page.CONTENT), page.list(JobKeys.Page.FURNITURE), facts);
    }

    private Job.Limits limits() {
        YamlMap limits = map.section(JobKeys.LIMITS);
        boolean both = limits.has(JobKeys.Limits.ARTICLE_BYTES) && earlierArticleBytes.isPresent();
        if (both) {
            limits.problem(
                    JobKeys.Limits.ARTICLE_BYTES,
                    "The size of an article is limited here and by source.mostArticleBytes",
                    "Remove source.mostArticleBytes");
        }
        int bytes = limits.value(JobKeys.Limits.ARTICLE_BYTES);
        Job.Limits read = new Job.Limits(
                earlierArticleBytes.orElse(bytes),
                limits.value(JobKeys.Limits.ARTICLE_BLOCKS),
                limits.value(JobKeys.Limits.NESTING),
                limits.value(JobKeys.Limits.PICTURE_BYTES),
                limits.value(JobKeys.Limits.PICTURE_PIXELS),
                limits.value(JobKeys.Limits.SET_ASIDE));
        limits.end();
        return read;
    }

    private Job.Exchange exchange() {
        YamlMap exchange = map.section(JobKeys.EXCHANGE);
        Job.Exchange read = new Job.Exchange(
                resolve(exchange.value(JobKeys.Exchange.OUTBOX)),
                exchange.list(JobKeys.Exchange.RETURNS).stream()
                        .map(this::resolve)
                        .toList(),
                exchange.value(JobKeys.Exchange.ADOPT_KITS),
                exchange.list(JobKeys.Exchange.VOUCHED_KITS).stream()
                        .map(mark -> mark.toUpperCase(Locale.ROOT))
                        .toList(),
                exchange.value(JobKeys.Exchange.WORDS_PER_KIT),
                exchange.value(JobKeys.Exchange.CONTACT),
                exchange.value(JobKeys.Exchange.REPEATED));
        exchange.end();
        return read;
    }

    private Job.Publish publish() {
        YamlMap publish = map.section(JobKeys.PUBLISH);
        Gate gate = publish.value(JobKeys.Publish.GATE);
        Optional<Path> templates = publish.find(JobKeys.Publish.TEMPLATES).map(this::resolve);
        templates.ifPresent(folder -> JobFolders.mustExist(publish, JobKeys.Publish.TEMPLATES, folder));
        Job.Publish read = new Job.Publish(
                gate,
                publish.list(JobKeys.Publish.FORMATS),
                resolve(publish.value(JobKeys.Publish.FOLDER)),
                publish.find(JobKeys.Publish.NEEDS_EDITOR).orElse(gate != Gate.AFTER_TRANSLATION),
                publish.value(JobKeys.Publish.NEEDS_IMAGE_CREDIT),
                templates.orElse(null),
                publish.value(JobKeys.Publish.CREDIT_THRESHOLD),
                publish.find(JobKeys.Publish.ADDRESS).orElse(""),
                publish.value(JobKeys.Publish.PUBLISHER));
        publish.end();
        return read;
    }

    private Schedule schedule(ZoneId zone) {
        YamlMap plan = map.section(JobKeys.SCHEDULE);
        Schedule read = new Schedule(
                JobKeys.Plan.TIME.read(plan, zone),
                plan.value(JobKeys.Plan.WHEN_AWAY),
                plan.value(JobKeys.Plan.ALLOW_SELF_REVIEW),
                plan.value(JobKeys.Plan.GRACE),
                plan.value(JobKeys.Plan.REMIND),
                plan.value(JobKeys.Plan.LATE_AFTER));
        plan.end();
        return read;
    }

    /** Whether a rule exists is for the feature that owns the rules to check; here is what is set for it and where. */
    private Job.Quality quality() {
        YamlMap quality = map.section(JobKeys.QUALITY);
        Map<String, Job.Rule> rules = new HashMap<>();
        quality.each(JobKeys.LEVEL).forEach((rule, level) -> rules.put(rule, new Job.Rule(level, quality.line(rule))));
        return new Job.Quality(rules);
    }

    private Path resolve(String text) {
        try {
            String expanded = text.replace("{work}", work.toAbsolutePath().toString());
            Path base = path.toAbsolutePath().getParent();
            return (base == null ? work : base).resolve(expanded).normalize();
        } catch (InvalidPathException notAPath) {
            problems.add(shown(path), "", "“" + text + "” is not a path", "Write a path without special characters");
            return work;
        }
    }

    private static String shown(Path path) {
        return ShownPath.of(path);
    }
}
