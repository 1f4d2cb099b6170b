package org.nightdesk.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A column of the Translate or Review sheet. */
enum Field {
    NUMBER(5),
    PART(10),
    SOURCE(44),
    TRANSLATION(44),
    STATUS(11),
    COMMENT(20),
    NOTE(20),
    TERMS(22),
    SUGGESTION(28),
    MATCH(13),
    CHECK(14),
    KEY(4),
    FINGERPRINT(4),
    CURRENT(40),
    EDITED(40),
    DECISION(11),
    FINDINGS(24);

    private static final List<Field> TRANSLATE = List.of(
            NUMBER,
            PART,
            SOURCE,
            TRANSLATION,
            STATUS,
            COMMENT,
            NOTE,
            TERMS,
            SUGGESTION,
            MATCH,
            CHECK,
            KEY,
            FINGERPRINT);
    private static final List<Field> REVIEW = List.of(
            NUMBER, PART, SOURCE, CURRENT, DECISION, EDITED, COMMENT, NOTE, TERMS, FINDINGS, CHECK, KEY, FINGERPRINT);
    private static final Map<String, Field> BY_HEADER = byHeader();

    /** Of all headers the longest, and room for what spreadsheets and people put around it. */
    private static final int MAX_HEADER =
            BY_HEADER.keySet().stream().mapToInt(String::length).max().orElse(0) + 10;

    private final int width;

    Field(int width) {
        this.width = width;
    }

    static List<Field> of(Kit.Kind kind) {
        return kind == Kit.Kind.TRANSLATION ? TRANSLATE : REVIEW;
    }

    /** The width of the column in characters. */
    int width() {
        return width;
    }

    /** What the hidden row above the header calls the column, in every language. */
    String token() {
        return "nd:" + name().toLowerCase(Locale.ROOT);
    }

    String word() {
        return "col." + name().toLowerCase(Locale.ROOT);
    }

    /** The field a header cell names, by token or in any kit language; null when it names none. */
    static @Nullable Field named(String header) {
        return header.isEmpty() || header.length() > MAX_HEADER ? null : BY_HEADER.get(plain(header));
    }

    private static Map<String, Field> byHeader() {
        Map<String, Field> fields = new HashMap<>();
        for (Field field : values()) {
            fields.put(plain(field.token()), field);
            for (Words words : Words.all()) {
                Field other = fields.put(plain(words.say(field.word())), field);
                if (other != null && other != field) {
                    throw new IllegalStateException("one header for " + other + " and " + field + ": "
                            + words.say(field.word()) + " in " + words.locale().toLanguageTag());
                }
            }
        }
        return fields;
    }

    private static String plain(String header) {
        return PlainText.compared(header).toLowerCase(Locale.ROOT);
    }
}
