package org.nightdesk.article.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Orders;
import org.nightdesk.article.Orders.Priority;

/** Takes what an article asks of the desk as texts, field by field. Not thread-safe. */
public final class OrderFields {
    /** The fields, in the order people would write them. */
    public static final List<String> NAMES =
            List.of("priority", "due", "embargo", "translator", "editor", "locales", "brief", "note");

    private static final Pattern TIME = Pattern.compile(".*\\d[T\\s]+\\d{1,2}:\\d{2}.*");
    private static final int LONGEST_TEXT = 2_000;

    /** Notes what is wrong with a value. */
    interface Complaint {
        void add(String reason, String remedy);
    }

    private Priority priority = Priority.NORMAL;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate notBefore;
    private String translator = "";
    private String editor = "";
    private final List<Locale> locales = new ArrayList<>();
    private String brief = "";
    private String note = "";

    /** @param values one, but for locales */
    void set(String name, List<String> values, Complaint complaint) {
        String text = String.join(" ", values).strip();
        if (text.isEmpty()) {
            return;
        }
        switch (name) {
            case "priority" -> priority(text, complaint);
            case "due" -> dueOn = day(text, complaint);
            case "embargo" -> {
                LocalDate day = day(text, complaint);
                // An hour is past in the night after it, not in the one before.
                notBefore = day != null && TIME.matcher(text).matches() ? day.plusDays(1) : day;
            }
            case "translator" -> translator = text;
            case "editor" -> editor = text;
            case "locales" ->
                values.forEach(value -> List.of(value.split("[,\\s]+")).forEach(tag -> locale(tag, complaint)));
            case "brief" -> brief = shortened(text);
            case "note" -> note = shortened(text);
            default -> throw new IllegalArgumentException("no order: " + name);
        }
    }

    Orders orders() {
        return new Orders(priority, dueOn, notBefore, translator, editor, locales, brief, note);
    }

    private void priority(String text, Complaint complaint) {
        switch (text.toLowerCase(Locale.ROOT)) {
            case "high", "urgent", "rush" -> priority = Priority.HIGH;
            case "normal" -> priority = Priority.NORMAL;
            case "low" -> priority = Priority.LOW;
            default -> complaint.add("'" + text + "' is not a priority", "Write high, normal or low");
        }
    }

    private static @Nullable LocalDate day(String text, Complaint complaint) {
        Optional<LocalDate> day = Dates.parse(text);
        if (day.isEmpty()) {
            complaint.add("'" + text + "' is not a date", "Write it as year-month-day, such as 2026-11-24");
        }
        return day.orElse(null);
    }

    private void locale(String tag, Complaint complaint) {
        Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
        if (locale.getLanguage().isEmpty()) {
            complaint.add("'" + tag + "' is not a locale", "Write BCP 47 tags, such as [en, pt-BR]");
        } else {
            locales.add(locale);
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
