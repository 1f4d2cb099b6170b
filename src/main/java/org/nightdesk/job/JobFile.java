package org.nightdesk.job;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.Job.Gate;
import org.nightdesk.problem.Problems;
import org.nightdesk.segment.Segmentation;

/**
 * Reads a job file with the people and style files it names, all problems at once.
 *
 * <p>Paths in it are relative to the file; {@code {work}} stands for the work folder.
 */
public final class JobFile {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Set<String> FORMATS = Set.of("html", "markdown", "json", "wxr", "docx");
    private static final int MOST_ARTICLE_BYTES = 8 << 20;
    private static final int CREDIT_THRESHOLD_PERCENT = 10;

    private final Path path;
    private final Path work;
    private final Problems problems;
    private final YamlMap map;

    private JobFile(Path path, Path work, YamlMap map, Problems problems) {
        this.path = path;
        this.work = work;
        this.map = map;
        this.problems = problems;
    }

    /** The job; empty, with the problems added to those given, when anything is wrong. */
    public static Optional<Job> read(Path path, Path work, Problems problems) {
        int before = problems.all().size();
        Job job = YamlFiles.read(path, shown(path), problems)
                .map(map -> new JobFile(path, work, map, problems).job())
                .orElse(null);
        return problems.all().size() > before ? Optional.empty() : Optional.ofNullable(job);
    }

    private Job job() {
        String name = map.required("name");
        if (!name.isBlank() && !NAME.matcher(name).matches()) {
            map.problem("name", "“" + name + "” is no job name", "Use lower-case letters, digits and hyphens");
        }
        ZoneId zone = map.value("zone", JobFile::zone, "a time zone such as Asia/Seoul");
        Set<Locale> targets =
                new LinkedHashSet<>(map.values("targets", YamlFiles::locale, "a locale such as en or pt-BR"));
        if (targets.isEmpty()) {
            map.problem("targets", "the job has no target locale", "Add “targets: [en]”");
        }
        List<Path> glossaries =
                map.texts("glossary").stream().map(this::resolve).toList();
        for (Path glossary : glossaries) {
            if (!Files.isReadable(glossary)) {
                map.problem("glossary", "there is no file " + shown(glossary), "Correct the path or create the file");
            }
        }
        Path peopleFile = resolve(map.text("people", "people.yaml"));
        People people = PeopleFile.read(peopleFile, shown(peopleFile), problems);
        Path styleFolder = resolve(map.text("style", "style"));
        List<Path> files = new ArrayList<>(List.of(path, peopleFile));
        Map<Locale, HouseStyle> styles = new HashMap<>();
        for (Locale target : targets) {
            Path file = styleFolder.resolve(target.toLanguageTag() + ".yaml");
            files.add(file);
            HouseStyle style = StyleFile.read(file, shown(file), target, problems);
            if (style != null) {
                styles.put(target, style);
            }
        }
        Job.Source source = source();
        Job job = new Job(
                name,
                path,
                files,
                zone == null ? ZoneOffset.UTC : zone,
                source,
                List.copyOf(targets),
                glossaries,
                people,
                styles,
                exchange(),
                quality(),
                publish());
        map.rejectUnknown();
        return job;
    }

    private Job.Source source() {
        Optional<YamlMap> found = map.map("source");
        if (found.isEmpty()) {
            map.problem("source", "“source” is missing", "Add “source:” with locale and inbox below it");
            return new Job.Source(Locale.ROOT, work, Segmentation.SENTENCE, Map.of(), List.of(), List.of(), 1);
        }
        YamlMap source = found.get();
        Locale locale = source.value("locale", YamlFiles::locale, "a locale such as ko");
        if (locale == null && !source.has("locale")) {
            source.required("locale");
        }
        Path inbox = resolve(source.required("inbox"));
        Segmentation segmentation =
                source.value("segmentation", text -> constant(Segmentation.class, text), "sentence or paragraph");
        Map<String, String> categories = new HashMap<>();
        source.map("categories").ifPresent(inner -> inner.forEachText(categories::put));
        List<String> content = List.of();
        List<String> furniture = List.of();
        Optional<YamlMap> html = source.map("html");
        if (html.isPresent()) {
            content = html.get().texts("content");
            furniture = html.get().texts("furniture");
            html.get().rejectUnknown();
        }
        int mostBytes = source.number("mostArticleBytes", 1 << 20, 1024, MOST_ARTICLE_BYTES);
        source.rejectUnknown();
        return new Job.Source(
                locale == null ? Locale.ROOT : locale,
                inbox,
                segmentation == null ? Segmentation.SENTENCE : segmentation,
                Map.copyOf(categories),
                content,
                furniture,
                mostBytes);
    }

    private Job.Exchange exchange() {
        Optional<YamlMap> found = map.map("exchange");
        Path outbox = work.resolve("outbox");
        List<Path> returns = List.of(work.resolve("returns"));
        if (found.isEmpty()) {
            return new Job.Exchange(outbox, returns, false, 4000, "");
        }
        YamlMap exchange = found.get();
        Job.Exchange read = new Job.Exchange(
                exchange.has("outbox") ? resolve(exchange.text("outbox", "")) : outbox,
                exchange.has("returns")
                        ? exchange.texts("returns").stream().map(this::resolve).toList()
                        : returns,
                exchange.flag("adoptKits", false),
                exchange.number("wordsPerKit", 4000, 100, 10_000_000),
                exchange.text("contact", ""));
        exchange.rejectUnknown();
        return read;
    }

    private Job.Publish publish() {
        Path folder = work.resolve("published");
        Optional<YamlMap> found = map.map("publish");
        if (found.isEmpty()) {
            return new Job.Publish(
                    Gate.AFTER_REVIEW,
                    List.of("html", "markdown"),
                    folder,
                    true,
                    true,
                    null,
                    CREDIT_THRESHOLD_PERCENT,
                    "",
                    "");
        }
        YamlMap publish = found.get();
        Gate gate = publish.value("gate", text -> constant(Gate.class, text), "after-review or after-translation");
        List<String> formats = new ArrayList<>(publish.values(
                "formats", text -> FORMATS.contains(text) ? text : null, "one of html, markdown, json, wxr, docx"));
        Job.Publish read = new Job.Publish(
                gate == null ? Gate.AFTER_REVIEW : gate,
                formats.isEmpty() ? List.of("html", "markdown") : List.copyOf(formats),
                publish.has("folder") ? resolve(publish.text("folder", "")) : folder,
                publish.flag("needsEditor", gate != Gate.AFTER_TRANSLATION),
                publish.flag("needsImageCredit", true),
                publish.has("templates") ? resolve(publish.text("templates", "")) : null,
                publish.number("creditThreshold", CREDIT_THRESHOLD_PERCENT, 0, 100),
                address(publish),
                publish.text("publisher", ""));
        publish.rejectUnknown();
        return read;
    }

    private static String address(YamlMap publish) {
        String address = publish.text("address", "").strip();
        boolean usable = address.isEmpty()
                || address.matches("https?://.+") && address.contains("{locale}") && address.contains("{article}");
        if (!usable) {
            publish.problem(
                    "address",
                    "“" + address + "” is no address of an article",
                    "Write it such as https://example.org/{locale}/{article}");
        }
        return usable ? address : "";
    }

    /** Whether a rule exists is for its owner to say; here stands what is set for it and where. */
    private Job.Quality quality() {
        Optional<YamlMap> found = map.map("quality");
        if (found.isEmpty()) {
            return Job.Quality.AS_IT_COMES;
        }
        YamlMap quality = found.get();
        Map<String, Job.Rule> rules = new HashMap<>();
        for (String rule : quality.keys()) {
            Job.Level level =
                    quality.value(rule, text -> constant(Job.Level.class, text), "one of off, minor, major, critical");
            if (level != null) {
                rules.put(rule, new Job.Rule(level, quality.line(rule)));
            }
        }
        return new Job.Quality(rules);
    }

    private Path resolve(String text) {
        try {
            String expanded = text.replace("{work}", work.toAbsolutePath().toString());
            Path base = path.toAbsolutePath().getParent();
            return (base == null ? work : base).resolve(expanded).normalize();
        } catch (InvalidPathException notAPath) {
            problems.add(shown(path), "", "“" + text + "” is no path", "Write a path without special characters");
            return work;
        }
    }

    /** The path as people know it: below the folder they stand in, or whole. */
    private static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        return (absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString();
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
                return constant;
            }
        }
        return null;
    }

    private static @Nullable ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            return null;
        }
    }
}
