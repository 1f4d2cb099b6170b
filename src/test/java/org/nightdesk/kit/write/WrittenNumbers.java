package org.nightdesk.kit.write;

import com.ibm.icu.text.CompactDecimalFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The ways in which CLDR writes a number in a language: figures with every separator, other digits, short forms, words. */
final class WrittenNumbers {
    private static final List<String> SEPARATORS = List.of("", ",", ".", " ", "\u00A0", "\u202F", "\u2009", "'", "’");

    /** Elsewhere full-width digits are a mistake of their own. */
    private static final Set<String> WIDE = Set.of("ja", "zh", "ko");

    private WrittenNumbers() {}

    static Set<String> of(long value, Locale locale) {
        ULocale language = ULocale.forLocale(locale);
        Set<String> written = new LinkedHashSet<>();
        for (String separator : SEPARATORS) {
            written.add(String.format(Locale.ROOT, "%,d", value).replace(",", separator));
        }
        written.add(NumberFormat.getInstance(language).format(value));
        written.add(NumberFormat.getInstance(language.setKeywordValue("numbers", "native"))
                .format(value));
        if (WIDE.contains(locale.getLanguage())) {
            written.add(NumberFormat.getInstance(language.setKeywordValue("numbers", "fullwide"))
                    .format(value));
        }
        for (CompactDecimalFormat.CompactStyle style : CompactDecimalFormat.CompactStyle.values()) {
            CompactDecimalFormat compact = CompactDecimalFormat.getInstance(language, style);
            compact.setMaximumSignificantDigits(6);
            written.add(compact.format(value));
        }
        RuleBasedNumberFormat words = new RuleBasedNumberFormat(language, RuleBasedNumberFormat.SPELLOUT);
        for (String rules : words.getRuleSetNames()) {
            if (rules.startsWith("%spellout")) {
                written.add(words.format(value, rules).replace("\u00AD", ""));
            }
        }
        return written;
    }
}
