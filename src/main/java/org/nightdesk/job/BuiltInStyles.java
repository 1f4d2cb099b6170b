package org.nightdesk.job;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nightdesk.job.HouseStyle.Marks;
import org.nightdesk.problem.Problems;

/**
 * The house styles that come with the program: {@code style/LANGUAGE.yaml} and its narrower relatives, each saying what
 * differs from the one before it. The first says only what no language can do without; quotation marks and date form are
 * CLDR's.
 */
public final class BuiltInStyles {
    /** What every style starts with, in English. */
    private static final String FIRST = "root";

    private static final Map<Locale, HouseStyle> STYLES = new ConcurrentHashMap<>();

    private BuiltInStyles() {}

    /** The style of a locale without a file of its own. */
    public static HouseStyle of(Locale locale) {
        HouseStyle style = STYLES.get(locale);
        return style != null ? style : STYLES.computeIfAbsent(locale, BuiltInStyles::read);
    }

    /** Whether the wording is in the language, not in English for want of any. */
    public static boolean hasWording(Locale locale) {
        return tags(locale).stream().skip(1).anyMatch(tag -> resource(tag).isPresent());
    }

    private static HouseStyle read(Locale locale) {
        HouseStyle style = byCldr(locale);
        for (String tag : tags(locale)) {
            Optional<String> text = resource(tag);
            if (text.isPresent()) {
                style = over(style, tag, text.get());
            }
        }
        return style;
    }

    private static HouseStyle over(HouseStyle base, String tag, String text) {
        Problems problems = new Problems();
        HouseStyle style = YamlFiles.parse(text, tag, StyleKeys.ALL, problems)
                .map(file -> StyleFile.over(base, file))
                .orElse(base);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("built-in style: " + problems.all());
        }
        return style;
    }

    private static HouseStyle byCldr(Locale locale) {
        ULocale uLocale = ULocale.forLocale(locale);
        LocaleData data = LocaleData.getInstance(uLocale);
        Marks outer =
                new Marks(data.getDelimiter(LocaleData.QUOTATION_START), data.getDelimiter(LocaleData.QUOTATION_END));
        Marks inner = new Marks(
                data.getDelimiter(LocaleData.ALT_QUOTATION_START), data.getDelimiter(LocaleData.ALT_QUOTATION_END));
        HouseStyle blank = HouseStyle.blank(locale);
        return new HouseStyle(
                locale,
                blank.headline(),
                blank.headlineWithoutTitle(),
                blank.categories(),
                outer,
                outer,
                inner,
                blank.bylineOrder(),
                blank.byline(),
                blank.notes(),
                blank.imageCredit(),
                blank.rating(),
                longDate(uLocale),
                blank.sentenceGap());
    }

    private static String longDate(ULocale locale) {
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, locale);
        return format instanceof SimpleDateFormat simple ? simple.toPattern() : "y-MM-dd";
    }

    /** From the widest to the narrowest: {@code root}, {@code zh}, {@code zh-Hant}, {@code zh-Hant-TW}. */
    private static List<String> tags(Locale locale) {
        ULocale likely = ULocale.addLikelySubtags(ULocale.forLocale(locale));
        List<String> tags = new ArrayList<>();
        tags.add(FIRST);
        tags.add(likely.getLanguage());
        tags.add(likely.getLanguage() + "-" + likely.getScript());
        tags.add(likely.getLanguage() + "-" + likely.getCountry());
        tags.add(likely.getLanguage() + "-" + likely.getScript() + "-" + likely.getCountry());
        return Collections.unmodifiableList(tags);
    }

    private static Optional<String> resource(String tag) {
        try (InputStream in = BuiltInStyles.class.getResourceAsStream("style/" + tag + ".yaml")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("built-in style " + tag, failure);
        }
    }
}
