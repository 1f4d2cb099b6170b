package org.nightdesk.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A column of the Translate or Review sheet. */
public enum KitColumn {
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

    private static final List<KitColumn> TRANSLATE = List.of(
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
    private static final List<KitColumn> REVIEW = List.of(
            NUMBER, PART, SOURCE, CURRENT, DECISION, EDITED, COMMENT, NOTE, TERMS, FINDINGS, CHECK, KEY, FINGERPRINT);
    private static final Map<String, KitColumn> BY_HEADER = byHeader();

    /** Of all headers the longest, and room for what spreadsheets and people put around it. */
    private static final int MAX_HEADER =
            BY_HEADER.keySet().stream().mapToInt(String::length).max().orElse(0) + 10;

    private final int width;

    KitColumn(int width) {
        this.width = width;
    }

    public static List<KitColumn> of(Kit.Kind kind) {
        return kind == Kit.Kind.TRANSLATION ? TRANSLATE : REVIEW;
    }

    /** The width of the column in characters. */
    public int width() {
        return width;
    }

    /** What the hidden row above the header calls the column, in every language. */
    public String token() {
        return "nd:" + name().toLowerCase(Locale.ROOT);
    }

    public String word() {
        return "col." + name().toLowerCase(Locale.ROOT);
    }

    /** The field a header cell names, by token or in any kit language; null when it names none. */
    public static @Nullable KitColumn named(String header) {
        return header.isEmpty() || header.length() > MAX_HEADER ? null : BY_HEADER.get(plain(header));
    }

    private static Map<String, KitColumn> byHeader() {
        Map<String, KitColumn> fields = new HashMap<>();
        for (KitColumn field : values()) {
            fields.put(plain(field.token()), field);
            for (Words words : Words.all()) {
                KitColumn other = fields.put(plain(words.say(field.word())), field);
                if (other != null && other != field) {
                    throw new IllegalStateException("one header for " + other + " and " + field + ": "
                            + words.say(field.word()) + " in " + words.locale().toLanguageTag());
                }
            }
        }
        return fields;
    }

    private static String plain(String header) {
        return NormalizedText.compared(header).toLowerCase(Locale.ROOT);
    }
}
