package org.nightdesk.quality;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of one bundle of rules in one language: ICU message patterns, in English where the language has no file of
 * its own. Thread-safe.
 */
final class Sentences {
    private static final String REMEDY = ".remedy";
    private static final Map<Key, Sentences> LOADED = new ConcurrentHashMap<>();

    private final Locale locale;
    private final @Nullable ResourceBundle bundle;

    private record Key(ClassLoader loader, String bundle, Locale locale) {}

    private Sentences(Key key) {
        this.locale = key.locale();
        this.bundle = load(key);
    }

    private static @Nullable ResourceBundle load(Key key) {
        try {
            // The machine's own language must not decide what readers get, so there is no fallback but the English
            // base.
            return ResourceBundle.getBundle(
                    key.bundle(),
                    key.locale(),
                    key.loader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        } catch (MissingResourceException none) {
            return null;
        }
    }

    static Sentences of(QualityRule rule, Locale reader) {
        return LOADED.computeIfAbsent(new Key(rule.getClass().getClassLoader(), rule.bundle(), reader), Sentences::new);
    }

    /** What is wrong; null when the bundle does not say. */
    @Nullable
    String message(FindingText text) {
        return format(key(text), text.arguments());
    }

    /** What to do about it; null when the bundle does not say. */
    @Nullable
    String remedy(FindingText text) {
        return format(key(text) + REMEDY, text.arguments());
    }

    private static String key(FindingText text) {
        return text.variant().isEmpty() ? text.rule() : text.rule() + "." + text.variant();
    }

    private @Nullable String format(String key, Map<String, Object> arguments) {
        return bundle == null || !bundle.containsKey(key)
                ? null
                : new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
