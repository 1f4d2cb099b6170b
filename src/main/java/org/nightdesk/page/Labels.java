package org.nightdesk.page;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.nightdesk.language.LanguageData;

/**
 * The few words of published pages that no house style holds, from the files of its language: ICU message
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
        return of(locale, "page.properties");
    }

    /** The labels in a file of the locale's language. */
    public static Labels of(Locale locale, String file) {
        return new Labels(ULocale.forLocale(locale), LanguageData.properties(locale, file));
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
