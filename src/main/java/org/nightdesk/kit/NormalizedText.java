package org.nightdesk.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * The plain form of text that went through a spreadsheet: NFC, {@code \n} for every line break, ordinary spaces, no
 * zero-width characters except joiners, nothing at its ends. What a language needs is kept, as
 * {@code spaces.properties} says (French its no-break spaces, Thai its zero-width spaces).
 */
public final class NormalizedText {
    private static final Map<String, String> KEPT = kept();

    private NormalizedText() {}

    public static String of(String text, Locale locale) {
        String composed = isSurelyComposed(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        if (isPlain(composed)) {
            return composed.strip();
        }
        String keep = KEPT.getOrDefault(locale.getLanguage(), "");
        StringBuilder plain = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c == '\r') {
                plain.append('\n');
                i += i + 1 < composed.length() && composed.charAt(i + 1) == '\n' ? 1 : 0;
            } else if (isLineBreak(c)) {
                plain.append('\n');
            } else if (keep.indexOf(c) >= 0) {
                plain.append(c);
            } else if (isSpace(c)) {
                plain.append(' ');
            } else if (!isZeroWidth(c)) {
                plain.append(c);
            }
        }
        return plain.toString().strip();
    }

    /** The form in which two texts are compared: plain, and every run of white space one space. */
    public static String compared(String text) {
        String plain = of(text, Locale.ROOT);
        if (plain.indexOf('\n') < 0 && !plain.contains("  ")) {
            return plain;
        }
        StringBuilder out = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == ' ' || c == '\n') {
                gap = true;
            } else {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    public static boolean same(String one, String other) {
        return one.equals(other) || compared(one).equals(compared(other));
    }

    /** Whether a text has only characters that never combine: Latin, Hangul syllables, ideographs, general punctuation. */
    private static boolean isSurelyComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inert =
                    c < 0x300 || c >= 0xac00 && c <= 0xd7a3 || c >= 0x4e00 && c <= 0x9fff || c >= 0x2010 && c <= 0x205f;
            if (!inert) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' || c >= '\u007f' && (isLineBreak(c) || isSpace(c) || isZeroWidth(c))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLineBreak(char c) {
        return c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\u000b' || c == '\f';
    }

    private static boolean isSpace(char c) {
        return c == '\t' || c == '\u00a0' || c == '\u202f' || c == '\u2007';
    }

    private static boolean isZeroWidth(char c) {
        return c == '\u200b' || c == '\ufeff' || c == '\u2060' || c == '\u00ad';
    }

    private static Map<String, String> kept() {
        Properties file = new Properties();
        try (InputStream in = NormalizedText.class.getResourceAsStream("spaces.properties")) {
            file.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> kept = new HashMap<>();
        for (String language : file.stringPropertyNames()) {
            StringBuilder characters = new StringBuilder();
            for (String code : file.getProperty(language).strip().split("\\s+")) {
                characters.append((char) Integer.parseInt(code, 16));
            }
            kept.put(language, characters.toString());
        }
        return kept;
    }
}
