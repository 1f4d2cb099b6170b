package org.nightdesk.job;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nightdesk.job.HouseStyle.Marks;
import org.nightdesk.language.LanguageData;
import org.nightdesk.problem.Problems;

/**
 * The house styles that come with the program: {@code style.yaml} of a language and its narrower relatives, each saying
 * what differs from the one before it. The first says only what no language can do without; quotation marks and date form are
 * CLDR's.
 */
public final class BuiltInStyles {
    private static final String FILE = "style.yaml";

    private static final Map<Locale, HouseStyle> STYLES = new ConcurrentHashMap<>();

    private BuiltInStyles() {}

    /** The style of a locale without a file of its own. */
    public static HouseStyle of(Locale locale) {
        HouseStyle style = STYLES.get(locale);
        return style != null ? style : STYLES.computeIfAbsent(locale, BuiltInStyles::read);
    }

    /** Whether the wording is in the language, not in English for want of any. */
    public static boolean hasWording(Locale locale) {
        return LanguageData.chain(locale).stream()
                .skip(1)
                .anyMatch(tag -> LanguageData.text(tag, FILE).isPresent());
    }

    private static HouseStyle read(Locale locale) {
        HouseStyle style = byCldr(locale);
        for (String tag : LanguageData.chain(locale)) {
            Optional<String> text = LanguageData.text(tag, FILE);
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
}
