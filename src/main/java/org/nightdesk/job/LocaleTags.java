package org.nightdesk.job;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** BCP 47 tags as people write them in configuration files and on the command line. */
public final class LocaleTags {
    /** In characters; RFC 5646 (4.4.1) advises room for 35. */
    public static final int LONGEST = 35;

    private static final Set<String> LANGUAGES = Set.of(ULocale.getISOLanguages());
    /** Undetermined, several, uncoded, and nothing that is in a language. */
    private static final Set<String> NONE = Set.of("und", "mul", "mis", "zxx");

    private static final Set<String> COUNTRIES = Set.of(ULocale.getISOCountries());

    /** The two letters that BCP 47 wants where ISO 639 also has three: {@code kor} is {@code ko}. */
    private static final Map<String, String> SHORTER = Arrays.stream(ULocale.getISOLanguages())
            .filter(tag -> tag.length() == 2)
            .collect(Collectors.toMap(tag -> new ULocale(tag).getISO3Language(), Function.identity(), (a, b) -> a));

    private LocaleTags() {}

    /** The locale; empty when the tag is malformed, or its language or region is unknown. */
    public static Optional<Locale> find(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            boolean known = tag.length() <= LONGEST
                    && locale.toLanguageTag().equalsIgnoreCase(tag)
                    && isLanguage(locale.getLanguage())
                    && isRegion(locale.getCountry());
            return known ? Optional.of(locale) : Optional.empty();
        } catch (IllformedLocaleException malformed) {
            return Optional.empty();
        }
    }

    /** The tag that somebody meant who wrote a language with three letters that has two; empty for any other. */
    public static Optional<String> meant(String tag) {
        int end = tag.indexOf('-') < 0 ? tag.length() : tag.indexOf('-');
        return Optional.ofNullable(SHORTER.get(tag.substring(0, end).toLowerCase(Locale.ROOT)))
                .map(shorter -> shorter + tag.substring(end))
                .filter(shorter -> find(shorter).isPresent());
    }

    /** The codes of languages that a tag may begin with, in lower case. */
    public static Set<String> languages() {
        return LANGUAGES.stream().filter(LocaleTags::isLanguage).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The codes of countries that a tag may name, in upper case. */
    public static Set<String> countries() {
        return new TreeSet<>(COUNTRIES);
    }

    private static boolean isLanguage(String code) {
        return LANGUAGES.contains(code) && !NONE.contains(code) && !SHORTER.containsKey(code);
    }

    /** A country, or a part of the world by its number, such as 419 for Latin America. */
    private static boolean isRegion(String code) {
        return code.isEmpty() || COUNTRIES.contains(code) || code.matches("\\d{3}");
    }
}
