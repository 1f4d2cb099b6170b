package org.nightdesk.setup;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nightdesk.job.BuiltInStyles;
import org.nightdesk.job.HouseStyle;
import org.nightdesk.job.Job;
import org.nightdesk.language.LanguageData;

/**
 * The configuration of a desk that somebody sets up: files in order, with every key in them as a setting or a comment.
 *
 * <pre>{@code
 * new NewDesk("nightly", ZoneId.of("Asia/Seoul"), Locale.KOREAN, List.of(Locale.ENGLISH)).files()
 *         .forEach((path, text) -> Files.writeString(folder.resolve(path), text));
 * }</pre>
 *
 * @param name of the job
 */
public record NewDesk(String name, ZoneId zone, Locale source, List<Locale> targets) {
    /** The glossary its job names; {@code GlossaryFiles} writes it, with a column for each target. */
    public static final String GLOSSARY = "glossary/names.csv";
    /** The folders people put files into, besides those of the files. */
    public static final List<String> FOLDERS = List.of("inbox", "returns");

    private static final String OWN_WORDING = """
            # A setting that is off shows what is built in for the language. Remove the “#” to change it.""";
    private static final String NO_WORDING = """
            # No wording is built in for this language yet: the lines that are on are in English. Translate them.
            # A setting that is off shows what applies anyway. Remove the “#” to change it.""";

    /** @throws IllegalArgumentException for a name no job may have, or when a target is missing, double or the source */
    public NewDesk {
        targets = List.copyOf(targets);
        if (!Job.isName(name)) {
            throw new IllegalArgumentException("“" + name + "” cannot name a job");
        }
        if (targets.isEmpty()
                || targets.contains(source)
                || targets.stream().distinct().count() < targets.size()) {
            throw new IllegalArgumentException("targets of " + source.toLanguageTag() + ": " + tags(targets));
        }
    }

    /** Texts by path below the desk's folder, in the order in which somebody new would read them. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        Map<String, String> facts = Map.of(
                "name", name,
                "zone", zone.getId(),
                "source", source.toLanguageTag(),
                "targets", tags(targets),
                "target", targets.get(0).toLanguageTag());
        files.put("README.md", Template.of("README.md").fill(facts));
        files.put("jobs/nightly.yaml", Template.of("nightly.yaml").fill(facts));
        files.put("jobs/people.yaml", Template.of("people.yaml").fill(facts) + everybody());
        for (Locale target : targets) {
            files.put("jobs/style/" + target.toLanguageTag() + ".yaml", style(target));
        }
        return files;
    }

    /** An invented name in a language, to show how a glossary is filled in. */
    public enum Example {
        TITLE,
        PERSON,
        CHARACTER;

        /** The name in the locale, else as English has it. */
        public String in(Locale locale) {
            return LanguageData.properties(locale, "desk.properties").getProperty(name().toLowerCase(Locale.ROOT));
        }
    }

    private String everybody() {
        Template person = Template.of("person.yaml");
        return targets.stream()
                .map(Locale::toLanguageTag)
                .map(tag -> person.fill(
                        Map.of("source", source.toLanguageTag(), "target", tag, "key", tag.toLowerCase(Locale.ROOT))))
                .collect(Collectors.joining());
    }

    private static String style(Locale target) {
        HouseStyle style = BuiltInStyles.of(target);
        boolean wording = BuiltInStyles.hasWording(target);
        Map<String, String> facts = new HashMap<>();
        facts.put("locale", target.toLanguageTag());
        facts.put("about", wording ? OWN_WORDING : NO_WORDING);
        facts.put("wording", wording ? "#" : "");
        facts.put("order", String.join(", ", style.bylineOrder()));
        facts.put("headline", quoted(style.headline()));
        facts.put("headlineWithoutTitle", quoted(style.headlineWithoutTitle()));
        style.categories()
                .getOrDefault("review", Map.of())
                .forEach((medium, label) -> facts.put("review." + medium, quoted(label)));
        style.byline().forEach((role, line) -> facts.put("byline." + role, quoted(line)));
        style.notes().forEach((role, line) -> facts.put("notes." + role, quoted(line)));
        put(facts, "title", style.titleMarks());
        put(facts, "outer", style.quotationMarks());
        put(facts, "inner", style.innerQuotationMarks());
        facts.put("imageCredit", quoted(style.imageCredit()));
        facts.put("rating", quoted(style.rating()));
        facts.put("date", quoted(style.date()));
        facts.put("sentenceGap", quoted(style.sentenceGap()));
        return Template.of("style.yaml").fill(facts);
    }

    private static void put(Map<String, String> facts, String which, HouseStyle.Marks marks) {
        facts.put(which + ".open", quoted(marks.open()));
        facts.put(which + ".close", quoted(marks.close()));
    }

    /** As a YAML text in double quotes; spaces that look like others are escaped so that people see them. */
    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
        return "\""
                + escaped.replace("\u00a0", "\\u00a0")
                        .replace("\u202f", "\\u202f")
                        .replace("\u3000", "\\u3000") + "\"";
    }

    private static String tags(List<Locale> locales) {
        return locales.stream().map(Locale::toLanguageTag).collect(Collectors.joining(", "));
    }
}
