package org.nightdesk.page;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The few words of published pages that no house style holds, from {@code labels_LOCALE.properties}: ICU message
 * patterns with named arguments. A locale without its own falls back to its script, its language, then English.
 * Immutable and thread-safe.
 */
public final class Labels {
    private final ULocale locale;
    private final Properties patterns;

    private Labels(ULocale locale, Properties patterns) {
        this.locale = locale;
        this.patterns = patterns;
    }

    /** The labels of published pages. */
    public static Labels of(Locale locale) {
        return of(locale, Labels.class);
    }

    /** The labels that stand beside a class. */
    public static Labels of(Locale locale, Class<?> beside) {
        Properties patterns = new Properties();
        for (String name : chain(locale)) {
            try (InputStream in = beside.getResourceAsStream("labels" + name + ".properties")) {
                if (in != null) {
                    patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Labels(ULocale.forLocale(locale), patterns);
    }

    /** From the most general to the most special, so that what is loaded later wins. */
    private static List<String> chain(Locale locale) {
        List<String> names = new ArrayList<>();
        ULocale full = ULocale.addLikelySubtags(ULocale.forLocale(locale));
        names.add("");
        names.add("_" + full.getLanguage());
        names.add("_" + full.getLanguage() + "_" + full.getScript());
        names.add("_" + full.getLanguage() + "_" + full.getCountry());
        return names;
    }

    /** @throws IllegalArgumentException for a key that no file has */
    public String text(String key) {
        return text(key, Map.of());
    }

    /** @throws IllegalArgumentException for a key that no file has */
    public String text(String key, Map<String, Object> values) {
        String pattern = patterns.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no label " + key);
        }
        return new MessageFormat(pattern, locale).format(values);
    }
}
