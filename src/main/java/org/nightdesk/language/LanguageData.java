package org.nightdesk.language;

import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The data files of languages. Each language has one folder beside this class, named by its BCP 47 tag and listed in
 * {@code languages.txt}; {@code root} holds what is true unless a language says otherwise. A file that a language lacks is
 * looked for in the wider folders: {@code zh-Hant-TW}, {@code zh-TW}, {@code zh-Hant}, {@code zh}, {@code root}. To add a
 * language, add a folder and its line; no class knows any of them. Which files there are, and what is in them, is told by
 * the README in {@code root}.
 *
 * <pre>{@code
 * Properties words = LanguageData.properties(Locale.forLanguageTag("zh-TW"), "page.properties");
 * }</pre>
 *
 * All files are UTF-8. Thread-safe; nothing is cached here.
 */
public final class LanguageData {
    /** The folder of what is true unless a language says otherwise. */
    public static final String ROOT = "root";

    private static final String INDEX = "languages.txt";

    private LanguageData() {}

    /** A file of one folder, without looking in wider ones; empty when the folder lacks it. */
    public static Optional<InputStream> open(String tag, String file) {
        return Optional.ofNullable(LanguageData.class.getResourceAsStream(tag + "/" + file));
    }

    /** The same for a file that must be there. @throws IllegalStateException when it is not */
    public static InputStream require(String tag, String file) {
        return open(tag, file).orElseThrow(() -> new IllegalStateException("no " + file + " for " + tag));
    }

    /** The text of a file of one folder; empty when the folder lacks it. */
    public static Optional<String> text(String tag, String file) {
        return open(tag, file).map(in -> {
            try (in) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException failure) {
                throw new UncheckedIOException(tag + "/" + file, failure);
            }
        });
    }

    /** The folders that may hold files for a locale, from the widest to the narrowest, whether they exist or not. */
    public static List<String> chain(Locale locale) {
        ULocale likely = ULocale.addLikelySubtags(ULocale.forLocale(locale));
        String language = likely.getLanguage();
        Set<String> tags = new LinkedHashSet<>();
        tags.add(ROOT);
        tags.add(language);
        tags.add(language + "-" + likely.getScript());
        tags.add(language + "-" + likely.getCountry());
        tags.add(language + "-" + likely.getScript() + "-" + likely.getCountry());
        return List.copyOf(tags);
    }

    /** The narrowest folder with the file; empty when not even the root has it. */
    public static Optional<String> narrowest(Locale locale, String file) {
        List<String> tags = new ArrayList<>(chain(locale));
        Collections.reverse(tags);
        return tags.stream().filter(tag -> has(tag, file)).findFirst();
    }

    /** A properties file of all folders of a locale, narrower ones on top of wider ones. */
    public static Properties properties(Locale locale, String file) {
        Properties all = new Properties();
        chain(locale).forEach(tag -> read(tag, file, all));
        return all;
    }

    /** A properties file of one folder; empty properties when the folder lacks it. */
    public static Properties properties(String tag, String file) {
        Properties one = new Properties();
        read(tag, file, one);
        return one;
    }

    private static void read(String tag, String file, Properties into) {
        open(tag, file).ifPresent(in -> {
            try (InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                into.load(reader);
            } catch (IOException failure) {
                throw new UncheckedIOException(tag + "/" + file, failure);
            }
        });
    }

    /** The tags of all languages with a folder, in the order of the index, without the root. */
    public static List<String> tags() {
        try {
            Set<String> tags = new LinkedHashSet<>();
            for (URL index : Collections.list(
                    LanguageData.class.getClassLoader().getResources("org/nightdesk/language/" + INDEX))) {
                try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(index.openStream(), StandardCharsets.UTF_8))) {
                    lines.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .forEach(tags::add);
                }
            }
            tags.remove(ROOT);
            return List.copyOf(tags);
        } catch (IOException failure) {
            throw new UncheckedIOException(INDEX, failure);
        }
    }

    /** The tags of the languages with a file of their own. */
    public static List<String> with(String file) {
        return tags().stream().filter(tag -> has(tag, file)).toList();
    }

    public static boolean has(String tag, String file) {
        return LanguageData.class.getResource(tag + "/" + file) != null;
    }

    /** The lines of a text, without blank ones and those that begin with {@code #}. */
    public static Stream<String> lines(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(String::strip);
    }
}
