package org.nightdesk.quality;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The sentences of findings in one language, ICU message patterns in {@code messages*.properties}. Thread-safe. */
final class Messages {
    private static final String BUNDLE = "org.nightdesk.quality.messages";
    private static final Map<Locale, Messages> LOADED = new ConcurrentHashMap<>();

    private final Locale locale;
    private final ResourceBundle bundle;

    private Messages(Locale locale) {
        this.locale = locale;
        // The machine's own language must not decide what readers get, so there is no fallback but the English base.
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Messages in(Locale reader) {
        return LOADED.computeIfAbsent(reader, Messages::new);
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** @throws MissingResourceException when no bundle has the key */
    String format(String key, Map<String, Object> arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
