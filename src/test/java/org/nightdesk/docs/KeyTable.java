package org.nightdesk.docs;

import java.util.stream.Collectors;
import org.nightdesk.job.ConfigFile;
import org.nightdesk.job.Key;

/** The table of a reference page: each key with its type, its default and what it means. */
final class KeyTable {
    private KeyTable() {}

    static String of(ConfigFile file) {
        return "| key | type | default | meaning |\n|---|---|---|---|\n"
                + file.keys().byPlace().entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    private static String row(String place, Key<?> key) {
        String example = key.example().isEmpty() || key.keys().isPresent() ? "" : " Example: " + code(key.example());
        return "| " + code(place) + " | " + type(key) + " | " + fallback(key) + " | " + sentence(key) + example + " |";
    }

    private static String type(Key<?> key) {
        String one = switch (key.type()) {
            case TEXT -> "text";
            case NUMBER -> String.format(java.util.Locale.ROOT, "number, %,d to %,d", key.least(), key.most());
            case FLAG -> "yes or no";
            case CHOICE -> key.choices().stream().map(KeyTable::code).collect(Collectors.joining(", "));
            case LOCALE -> "locale";
            case TIME_ZONE -> "time zone";
            case LANGUAGE_PAIR -> "language pair";
            case PATH -> "path";
            case PATTERN ->
                "text with "
                        + key.placeholders().stream()
                                .map(name -> code("{" + name + "}"))
                                .collect(Collectors.joining(", "));
            case DATE_PATTERN -> "date pattern";
            case SELECTOR -> "CSS selector";
            case ADDRESS -> "web address";
            case MAPPING -> "keys";
        };
        return key.isList() ? "list: " + one : one;
    }

    private static String fallback(Key<?> key) {
        if (key.isRequired()) {
            return "required";
        }
        if (!key.defaultNote().isEmpty()) {
            return key.defaultNote();
        }
        String written = String.join(", ", key.defaults());
        return written.isEmpty() ? "none" : code(written);
    }

    private static String sentence(Key<?> key) {
        String text = key.meaning().replace("|", "\\|");
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private static String code(String text) {
        return "`" + text.replace("|", "\\|") + "`";
    }
}
