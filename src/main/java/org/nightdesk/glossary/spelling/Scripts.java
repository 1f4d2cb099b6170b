package org.nightdesk.glossary.spelling;

import com.ibm.icu.util.ULocale;
import java.util.Locale;

/** Which script a locale is written in. */
final class Scripts {
    private Scripts() {}

    static boolean isLatin(Locale locale) {
        return "Latn".equals(ULocale.addLikelySubtags(ULocale.forLocale(locale)).getScript());
    }
}
