package org.nightdesk.kit.write;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** Which font holds the script of a language. */
final class Fonts {
    private static final Properties BY_SCRIPT = load();

    private Fonts() {}

    static String of(Locale language) {
        String script = ULocale.addLikelySubtags(ULocale.forLocale(language)).getScript();
        return BY_SCRIPT.getProperty(script, BY_SCRIPT.getProperty("*"));
    }

    static boolean isRightToLeft(Locale language) {
        return ULocale.forLocale(language).isRightToLeft();
    }

    private static Properties load() {
        Properties fonts = new Properties();
        try (InputStream in = Fonts.class.getResourceAsStream("fonts.properties")) {
            fonts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fonts;
    }
}
