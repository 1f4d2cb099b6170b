package org.nightdesk.page;

import com.ibm.icu.util.ULocale;
import java.util.Locale;

/** Which way a locale is written, by CLDR. */
public final class Direction {
    private Direction() {}

    public static boolean isRightToLeft(Locale locale) {
        return ULocale.forLocale(locale).isRightToLeft();
    }

    /** The value of HTML's {@code dir}. */
    public static String html(Locale locale) {
        return isRightToLeft(locale) ? "rtl" : "ltr";
    }
}
