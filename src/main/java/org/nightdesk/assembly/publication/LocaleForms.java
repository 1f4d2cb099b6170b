package org.nightdesk.assembly.publication;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import org.nightdesk.article.Rating;
import org.nightdesk.job.HouseStyle;

/**
 * Dates and ratings in a locale's form: digits, decimal mark and calendar by CLDR, or by the locale's own {@code -u-nu-}
 * and {@code -u-ca-} extension.
 */
public final class LocaleForms {
    private LocaleForms() {}

    public static String date(LocalDate date, HouseStyle style) {
        // ICU formats are not thread-safe, so each use has its own.
        SimpleDateFormat format = new SimpleDateFormat(style.date(), ULocale.forLocale(style.locale()));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** The critic's number, with as many decimals as the critic gave it. */
    public static String rating(Rating rating, HouseStyle style) {
        return PatternText.fill(
                style.rating(), Map.of("value", number(rating.value(), style), "best", number(rating.best(), style)));
    }

    private static String number(BigDecimal number, HouseStyle style) {
        NumberFormat format = NumberFormat.getNumberInstance(ULocale.forLocale(style.locale()));
        format.setGroupingUsed(false);
        int decimals = Math.max(number.scale(), 0);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }
}
