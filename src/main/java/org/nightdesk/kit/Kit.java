package org.nightdesk.kit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nightdesk.io.StoredCode;
import org.nightdesk.io.StoredCodes;
import org.nightdesk.job.HouseStyle;
import org.nightdesk.job.Person;

/**
 * What is on the cover of a kit; its articles are streamed beside it.
 *
 * @param id 4 to 24 capital letters and digits, unique in the store
 * @param job the key of the job
 * @param person who gets the kit; the e-mail address is never written
 * @param zone where {@code dueOn} and the business date of the file name are read
 * @param contact whom to ask, as the person should see it; may be empty
 * @param language of the labels; a language without messages falls back to English
 * @param dueAt the hour of the due day with its time zone, {@code 18:00 Asia/Seoul}; empty when the day is all that counts
 * @param style whose marks the cover shows; null to show none
 * @param repeatsFilled whether an empty row takes the text of the row that first has the same source
 * @param pictured whether there may be pictures to show
 */
public record Kit(
        String id,
        String job,
        Kind kind,
        Person person,
        Locale source,
        Locale target,
        Instant issuedAt,
        LocalDate dueOn,
        ZoneId zone,
        String contact,
        Locale language,
        String dueAt,
        @Nullable HouseStyle style,
        boolean repeatsFilled,
        boolean pictured) {
    /** A kit that is due by the end of its day. */
    public Kit(
            String id,
            String job,
            Kind kind,
            Person person,
            Locale source,
            Locale target,
            Instant issuedAt,
            LocalDate dueOn,
            ZoneId zone,
            String contact,
            Locale language) {
        this(id, job, kind, person, source, target, issuedAt, dueOn, zone, contact, language, "", null, true, false);
    }

    private static final Pattern ID = Pattern.compile("[A-Z0-9]{4,24}");

    /** What the person is asked for. */
    public enum Kind implements StoredCode<String> {
        TRANSLATION("TRANSLATION"),
        REVIEW("REVIEW");

        private static final StoredCodes<String, Kind> CODES = new StoredCodes<>(Kind.class);

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for a code that none has */
        public static Kind of(String code) {
            return CODES.get(code);
        }
    }

    public Kit {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("kit id " + id);
        }
        if (job.isBlank()) {
            throw new IllegalArgumentException("a kit needs a job");
        }
    }

    /** The same kit with a time of day at which it is due. @param hour as {@code dueAt} */
    public Kit dueAt(String hour) {
        return with(hour, style, repeatsFilled, pictured);
    }

    /** The same kit with the marks of a house style on its cover. */
    public Kit withStyle(HouseStyle marks) {
        return with(dueAt, marks, repeatsFilled, pictured);
    }

    /** The same kit, empty rows of which take the text of an earlier row with the same source, or stay open. */
    public Kit withRepeatsFilled(boolean filled) {
        return with(dueAt, style, filled, pictured);
    }

    /** The same kit, with the pictures of its articles where there are any to show. */
    public Kit withPictures(boolean shown) {
        return with(dueAt, style, repeatsFilled, shown);
    }

    private Kit with(String hour, @Nullable HouseStyle marks, boolean filled, boolean shown) {
        return new Kit(
                id, job, kind, person, source, target, issuedAt, dueOn, zone, contact, language, hour, marks, filled,
                shown);
    }

    public Person.Pair pair() {
        return new Person.Pair(source, target);
    }
}
