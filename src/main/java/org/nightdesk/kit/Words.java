package org.nightdesk.kit;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.nightdesk.language.LanguageData;

/** The labels, sentences, dates and names of languages of kits in one language, by ICU. Thread-safe. */
public final class Words {
    private static final String FILE = "kit.properties";
    private static final String ENGLISH = "en";

    /** Every language with messages of its own, as BCP 47 tags. */
    static final List<String> LANGUAGES = LanguageData.with(FILE);

    private static final Map<String, Words> LOADED = new ConcurrentHashMap<>();

    /** The tag of the file that a language falls back to: looking for it takes a look into the program for each folder. */
    private static final Map<Locale, String> TAGS = new ConcurrentHashMap<>();

    private final ULocale locale;
    private final Map<String, String> patterns;
    private final Map<String, MessageFormat> messages = new ConcurrentHashMap<>();
    private final Map<Integer, DateFormat> dates = new ConcurrentHashMap<>();
    private final Map<ZoneId, DateFormat> ends = new ConcurrentHashMap<>();
    private final Map<Locale, String> languages = new ConcurrentHashMap<>();

    private Words(String tag, Map<String, String> patterns) {
        this.locale = ULocale.forLanguageTag(tag);
        this.patterns = Map.copyOf(patterns);
    }

    /** The words of a language, falling back by script ({@code zh-CN} to {@code zh-Hans}), language and then English. */
    public static Words in(Locale language) {
        return LOADED.computeIfAbsent(TAGS.computeIfAbsent(language, Words::tag), Words::load);
    }

    /** The words of every language of the kits. */
    public static Collection<Words> all() {
        List<Words> all = new ArrayList<>();
        for (String tag : LANGUAGES) {
            all.add(in(Locale.forLanguageTag(tag)));
        }
        return all;
    }

    ULocale locale() {
        return locale;
    }

    Map<String, String> patterns() {
        return patterns;
    }

    /** @throws IllegalArgumentException when there is no such message */
    public String say(String key, Object... arguments) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message " + key + " in " + locale.toLanguageTag());
        }
        if (arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat message = messages.computeIfAbsent(key, unused -> new MessageFormat(pattern, locale));
        synchronized (message) {
            return message.format(arguments);
        }
    }

    /** @param style of {@link DateFormat} */
    public String date(int style, LocalDate day) {
        DateFormat format = dates.computeIfAbsent(style, this::dateFormat);
        synchronized (format) {
            return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        }
    }

    /** The last minute of a day, with the day of the week and the name of the zone. */
    public String endOf(LocalDate day, ZoneId zone) {
        DateFormat format = ends.computeIfAbsent(zone, this::endFormat);
        synchronized (format) {
            return format.format(Date.from(day.atTime(23, 59).atZone(zone).toInstant()));
        }
    }

    private DateFormat endFormat(ZoneId zone) {
        DateFormat format = DateFormat.getInstanceForSkeleton("yMMMMEEEEdjmzzzz", locale);
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format;
    }

    private DateFormat dateFormat(int style) {
        DateFormat format = DateFormat.getDateInstance(style, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }

    /** What these words call a language. */
    public String language(Locale language) {
        return languages.computeIfAbsent(language, one -> ULocale.forLocale(one).getDisplayNameWithDialect(locale));
    }

    private static String tag(Locale language) {
        return LanguageData.narrowest(language, FILE).orElse(ENGLISH);
    }

    private static Words load(String tag) {
        Map<String, String> patterns = new LinkedHashMap<>(file(ENGLISH));
        patterns.putAll(file(tag));
        return new Words(tag, patterns);
    }

    /** The messages one language's file itself holds. */
    static Map<String, String> file(String tag) {
        if (!LanguageData.has(tag, FILE)) {
            throw new IllegalStateException("no messages for " + tag);
        }
        Properties file = LanguageData.properties(tag, FILE);
        Map<String, String> messages = new LinkedHashMap<>();
        file.stringPropertyNames().forEach(key -> messages.put(key, file.getProperty(key)));
        return messages;
    }
}
