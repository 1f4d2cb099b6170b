package org.nightdesk.glossary.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Work;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Decision;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.GlossaryEntry.Origin;
import org.nightdesk.glossary.GlossaryEntry.Status;
import org.nightdesk.io.StoredCode;

/**
 * Reads the values of an entry that are words from a list, numbers or dates, and writes them. An empty origin means own,
 * an empty status approved: who writes a line into a glossary means it.
 */
final class EntryValues {
    private static final int EARLIEST_YEAR = 1800;
    private static final int LATEST_YEAR = 2199;

    private static final Kind[] KINDS = Kind.values();
    private static final Origin[] ORIGINS = Origin.values();
    private static final Status[] STATUSES = Status.values();
    private static final Work.Medium[] MEDIA = Work.Medium.values();

    private final GlossaryReading reading;
    private int number;

    EntryValues(GlossaryReading reading) {
        this.reading = reading;
    }

    /** Says where the next values stand. */
    void at(int number) {
        this.number = number;
    }

    /** A title replaces what is unknown: of a title every other column may be filled. */
    Kind kind(String text) {
        return oneOf(KINDS, text, EntryField.KIND, null, Kind.TITLE);
    }

    Origin origin(String text) {
        return oneOf(ORIGINS, text, EntryField.ORIGIN, Origin.OWN, Origin.OWN);
    }

    Status status(String text) {
        return oneOf(STATUSES, text, EntryField.STATUS, Status.APPROVED, Status.PROPOSED);
    }

    Work.@Nullable Medium medium(String text) {
        return text.isEmpty() ? null : oneOf(MEDIA, text, EntryField.MEDIUM, null, Work.Medium.OTHER);
    }

    boolean doNotTranslate(String text) {
        String answer = text.toLowerCase(Locale.ROOT);
        if (!answer.isEmpty() && !answer.equals("yes") && !answer.equals("no")) {
            problem(EntryField.DNT, text, "Write yes or leave it empty");
        }
        return answer.equals("yes");
    }

    @Nullable
    Integer year(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int year = Integer.parseInt(text);
            if (year >= EARLIEST_YEAR && year <= LATEST_YEAR) {
                return year;
            }
        }
        problem(EntryField.YEAR, text, "Write the year of first release with four digits");
        return null;
    }

    Decision decision(String by, String on) {
        if (on.isEmpty()) {
            return by.isEmpty() ? Decision.UNKNOWN : new Decision(by, null);
        }
        try {
            return new Decision(by, LocalDate.parse(on));
        } catch (DateTimeParseException e) {
            problem(EntryField.ON, on, "Write the day as 2026-04-30");
            return new Decision(by, null);
        }
    }

    /** An entry's field as a cell holds it. */
    static String text(GlossaryEntry entry, EntryField field) {
        return switch (field) {
            case ID -> entry.id();
            case KIND -> label(entry.kind());
            case SOURCE -> entry.source();
            case VARIANTS -> ListCell.join(entry.variants());
            case SCOPE -> entry.scope();
            case DNT -> entry.doNotTranslate() ? "yes" : "";
            case ORIGIN -> label(entry.origin());
            case STATUS -> label(entry.status());
            case NOTE -> entry.note();
            case YEAR -> entry.year() == null ? "" : String.valueOf(entry.year());
            case MEDIUM -> entry.medium() == null ? "" : label(entry.medium());
            case BY -> entry.decision().by();
            case ON ->
                entry.decision().on() == null
                        ? ""
                        : String.valueOf(entry.decision().on());
        };
    }

    /** The word in files for a value of a list. */
    static String label(StoredCode<String> value) {
        return value.code().toLowerCase(Locale.ROOT);
    }

    private <E extends StoredCode<String>> E oneOf(
            E[] values, String text, EntryField field, @Nullable E empty, E standIn) {
        if (text.isEmpty() && empty != null) {
            return empty;
        }
        for (E value : values) {
            if (value.code().length() == text.length() && value.code().equalsIgnoreCase(text)) {
                return value;
            }
        }
        problem(
                field,
                text,
                "Write one of " + Arrays.stream(values).map(EntryValues::label).collect(Collectors.joining(", ")));
        return standIn;
    }

    private void problem(EntryField field, String text, String remedy) {
        String reason = text.isEmpty() ? "the " + field.label() + " is empty" : "“" + text + "” is unknown here";
        reading.problem(number, field.label(), reason, remedy);
    }
}
